import { decodeCodePage } from '../bytes/code-pages.ts'
import { seenText } from '../bytes/symbols.ts'
import { Flow } from '../flow/flow.ts'
import { type RtfField, shownByRtfField } from './field.ts'
import { pageOf, type RtfFont, symbolCharset } from './fonts.ts'
import { firstGroup, type Group } from './group.ts'
import { EdgeTables } from '../flow/edge-tables.ts'

/** Groups inside one another; a hostile file nests millions. */
const deepest = 500

/** Where a walk through an RTF file stands. */
export class RtfState {
  readonly body: Flow
  readonly margins: Flow
  readonly tables: EdgeTables
  flow: Flow
  page = 1252
  readonly fonts = new Map<number, RtfFont>()
  readonly fields: RtfField[] = []
  /** Nesting of the table that the paragraph is in, 0 outside. */
  tableDepth = 0
  rowOpen = false
  /** Text boxes that are open. */
  asides = 0
  joins = { left: false, above: false }
  #groups: Group[] = [firstGroup()]
  #lost = 0
  #skip = 0
  #pending: number[] = []

  constructor(mostCells: number) {
    this.body = new Flow('document', mostCells)
    this.margins = new Flow('header', mostCells)
    this.tables = new EdgeTables(this.body, mostCells)
    this.flow = this.body
  }

  get group(): Group {
    return this.#groups.at(-1) ?? firstGroup()
  }

  /** True until every group that was opened is closed. */
  get unfinished(): boolean {
    return this.#groups.length > 1 || this.#lost > 0
  }

  openGroup(): void {
    this.settle()
    if (this.#groups.length >= deepest) this.#lost++
    else this.#groups.push({ ...this.group, onClose: null })
  }

  closeGroup(): void {
    this.settle()
    this.#skip = 0
    if (this.#lost > 0) this.#lost--
    else if (this.#groups.length > 1) this.#groups.pop()?.onClose?.()
  }

  /** Counts one word or byte as the stand-in for a \u character; true when it is to be ignored. */
  skips(): boolean {
    if (this.#skip === 0) return false
    this.#skip--
    return true
  }

  unicode(code: number): void {
    this.settle()
    this.#skip = this.group.skipAfterUnicode
    this.write(String.fromCharCode(code & 0xffff))
  }

  bytes(text: string): void {
    const skipped = Math.min(this.#skip, text.length)
    this.#skip -= skipped
    for (let index = skipped; index < text.length; index++) this.#pending.push(text.charCodeAt(index))
  }

  /** Decodes bytes gathered so far: characters of East Asian code pages come in several tokens. */
  settle(): void {
    if (this.#pending.length === 0) return
    const bytes = Uint8Array.from(this.#pending)
    this.#pending = []
    const font = this.fonts.get(this.group.font)
    const isSymbol = font?.charset === symbolCharset
    this.write(isSymbol ? String.fromCharCode(...bytes) : decodeCodePage(bytes, pageOf(font, this.page)))
  }

  write(text: string): void {
    const { into } = this.group
    if (into === 'page') this.#show(text)
    else if (into === 'fonts') this.#nameFont(text)
    else if (into === 'instruction') this.#instruct(text)
    else if (into === 'entry') this.fields.at(-1)?.entries.push(text)
  }

  /** Tables are kept in the body only; those of headers and text boxes flow as text. */
  get #flowing(): boolean {
    return this.flow !== this.body || this.asides > 0
  }

  enterTable(): void {
    if (!this.#flowing) this.tables.enter(Math.max(this.tableDepth, this.rowOpen ? 1 : 0))
  }

  endCell(depth: number): void {
    if (this.#flowing) this.flow.write('\t')
    else this.tables.endCell(depth)
  }

  endRow(depth: number): void {
    if (this.#flowing) this.flow.endParagraph()
    else this.tables.endRow(depth)
    if (depth === 1) this.rowOpen = false
  }

  endField(): void {
    const field = this.fields.at(-1)
    if (!field || field.shown) return
    const shown = shownByRtfField(field)
    field.shown = shown !== null
    if (shown !== null && shown !== '') this.#show(shown)
  }

  #show(text: string): void {
    const { bold, hidden, deleted, font } = this.group
    if (hidden || deleted || text === '') return
    this.enterTable()
    this.flow.write(seenText(this.fonts.get(font)?.name ?? '', text), bold)
  }

  #nameFont(text: string): void {
    const font = this.fonts.get(this.group.font) ?? { name: '', charset: 0 }
    const [name = ''] = text.split(';')
    this.fonts.set(this.group.font, { ...font, name: (font.name + name).slice(0, 80) })
  }

  #instruct(text: string): void {
    const field = this.fields.at(-1)
    if (field && field.instruction.length < 2000) field.instruction += text
  }
}
