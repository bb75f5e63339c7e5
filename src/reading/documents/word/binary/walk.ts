import { seenText } from '../../bytes/symbols.ts'
import type { Flow } from '../../flow/flow.ts'
import { EdgeTables } from '../../flow/edge-tables.ts'
import { fontNames } from './fonts.ts'
import { shownByFormField } from './form-field.ts'
import { type LetterLook, letterLook, type ParagraphLook, paragraphLook } from './look.ts'
import type { Letter } from './pieces.ts'
import { Formatting } from './properties.ts'
import { places, type WordStreams } from './streams.ts'

/** Characters with a meaning of their own. */
const cellEnd = '\x07'
const paragraphEnd = '\r'
const fieldBegin = '\x13'
const fieldResult = '\x14'
const fieldEnd = '\x15'
const symbolPlace = '('
const shown: ReadonlyMap<string, string> = new Map([
  ['\x0b', '\n'],
  ['\x0c', '\n'],
  ['\t', '\t'],
  ['\x1e', '-'],
  ['\x1f', ''],
  ['\u00a0', ' '],
])

/** Formatting of the whole file, looked up by the offset of a letter. */
export class Looks {
  readonly #letters: Formatting
  readonly #paragraphs: Formatting
  readonly fonts: string[]
  readonly data: Buffer

  constructor(streams: WordStreams) {
    this.#letters = new Formatting(streams, 'chpx', places.chpx)
    this.#paragraphs = new Formatting(streams, 'papx', places.papx)
    this.fonts = fontNames(streams)
    this.data = streams.data
  }

  letter = (offset: number): LetterLook => letterLook(this.#letters.at(offset))
  paragraph = (offset: number): ParagraphLook => paragraphLook(this.#paragraphs.at(offset))
}

/** Writes a stretch of letters to the flow: paragraphs, table cells, results of fields but not their instructions. */
class Walker {
  readonly #flow: Flow
  readonly #looks: Looks
  readonly #tables: EdgeTables
  /** For each open field, whether its result has begun. */
  #fields: boolean[] = []

  constructor(flow: Flow, looks: Looks, mostCells: number) {
    this.#flow = flow
    this.#looks = looks
    this.#tables = new EdgeTables(flow, mostCells)
  }

  take({ character, offset }: Letter): void {
    if (character === cellEnd) this.#endCell(offset)
    else if (character === paragraphEnd) this.#endParagraph(offset)
    else if (character === fieldBegin) this.#fields.push(false)
    else if (character === fieldResult) this.#fields.splice(-1, 1, true)
    else if (character === fieldEnd) this.#fields.pop()
    else this.#write(character, offset)
  }

  finish(): void {
    this.#tables.enter(0)
  }

  #write(character: string, offset: number): void {
    const look = this.#looks.letter(offset)
    const instruction = this.#fields.at(-1) === false
    if (look.hidden && !instruction) return
    const text = this.#textOf(character, look, instruction)
    if (text === '') return
    this.#tables.enter(this.#looks.paragraph(offset).depth)
    this.#flow.write(text, look.bold)
  }

  /** Form fields keep their state behind a picture mark among their instructions. */
  #textOf(character: string, look: LetterLook, instruction: boolean): string {
    if (character === '\x01') return instruction && look.data !== null ? shownByFormField(this.#looks.data, look.data) : ''
    if (instruction) return ''
    if (character === symbolPlace && look.symbol)
      return seenText(this.#looks.fonts[look.symbol.font] ?? '', String.fromCharCode(look.symbol.code))
    if (character < ' ') return shown.get(character) ?? ''
    return shown.get(character) ?? seenText(this.#looks.fonts[look.font] ?? '', character)
  }

  #endCell(offset: number): void {
    const look = this.#looks.paragraph(offset)
    if (look.endsRow) {
      this.#tables.edges = look.edges
      this.#tables.endRow(1)
    } else this.#tables.endCell(Math.max(1, look.depth))
  }

  #endParagraph(offset: number): void {
    const look = this.#looks.paragraph(offset)
    if (look.endsInnerRow) {
      this.#tables.edges = look.edges
      this.#tables.endRow(look.depth)
    } else if (look.endsInnerCell) this.#tables.endCell(look.depth)
    else {
      this.#tables.enter(look.depth)
      this.#flow.endParagraph()
    }
  }
}

export const walkLetters = (letters: readonly Letter[], flow: Flow, looks: Looks, mostCells: number): void => {
  const walker = new Walker(flow, looks, mostCells)
  for (const letter of letters) walker.take(letter)
  walker.finish()
  flow.finish()
}
