/** Text, tables and form controls of an OpenDocument text, in order. */
import { seenText } from '../bytes/symbols.ts'
import { Flow } from '../flow/flow.ts'
import { type Attributes, walkXml, type XmlHandler } from '../xml/walk.ts'
import { FieldMark, Forms } from './forms.ts'
import { Changes } from './changes.ts'
import { Styles } from './styles.ts'

/** Left out with all they contain. */
const skipped = new Set([
  'text:tracked-changes',
  'text:note-body',
  'office:annotation',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:placeholder',
  'table:covered-table-cell',
  'svg:title',
  'svg:desc',
  'text:label',
])

const paragraphs = new Set(['text:p', 'text:h'])

/** Where a walk through the XML stands. A row that says it is repeated stands once. */
class Story {
  readonly flow: Flow
  readonly styles = new Styles()
  readonly forms = new Forms()
  readonly #inside: (name: string) => boolean
  #path: string[] = []
  #looks: { name: string; bold: boolean; font: string; hidden: boolean }[] = []
  #skipping = 0
  #open = 0
  #mark: FieldMark | null = null
  readonly #changes = new Changes()

  /** `inside`: names of the elements whose text counts. */
  constructor(flow: Flow, inside: (name: string) => boolean) {
    this.flow = flow
    this.#inside = inside
  }

  open(name: string, attributes: Attributes): void {
    this.#changes.open(name, attributes)
    if (this.#skipping > 0 || skipped.has(name) || isPlaceholder(name, attributes)) {
      this.#skipping++
      return
    }
    this.#path.push(name)
    this.styles.open(name, attributes)
    if (name.startsWith('form:')) this.forms.open(name, attributes)
    if (this.#inside(name)) this.#open++
    if (this.#open > 0) this.#start(name, attributes)
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    this.#path.pop()
    this.styles.close(name)
    if (this.#open > 0) this.#end(name)
    if (this.#inside(name)) this.#open--
  }

  text(text: string): void {
    if (this.#skipping > 0 || this.#open === 0 || !this.#path.some((name) => paragraphs.has(name))) return
    this.#say(text.replace(/\s+/g, ' '))
  }

  #say(text: string): void {
    const look = this.#looks.at(-1)
    if (!look?.hidden && !this.#changes.deleting) this.flow.write(seenText(look?.font ?? '', text), look?.bold ?? false)
  }

  #start(name: string, attributes: Attributes): void {
    if (paragraphs.has(name) || name === 'text:span') this.#dress(name, attributes['text:style-name'])
    else if (name === 'table:table') this.flow.openTable()
    else if (name === 'table:table-row') this.flow.openRow()
    else if (name === 'table:table-cell') this.#cell(attributes)
    else if (name === 'draw:text-box') this.flow.openAside()
    else if (name === 'text:tab') this.#say('\t')
    else if (name === 'text:line-break') this.#say('\n')
    else if (name === 'text:s') this.#say(' '.repeat(Math.min(200, Number.parseInt(attributes['text:c'] ?? '1', 10) || 1)))
    else if (name === 'draw:control') this.#say(this.forms.shownBy(attributes['draw:control']))
    else if (name === 'field:fieldmark') this.#mark = new FieldMark(attributes['field:type'] ?? '')
    else if (name === 'field:param') this.#mark?.parameter(attributes)
  }

  #end(name: string): void {
    if (paragraphs.has(name)) this.flow.endParagraph()
    if (paragraphs.has(name) || name === 'text:span') this.#looks.pop()
    else if (name === 'table:table-cell') this.flow.closeCell()
    else if (name === 'table:table-row') this.flow.closeRow()
    else if (name === 'table:table') this.flow.closeTable()
    else if (name === 'draw:text-box') this.flow.closeAside()
    else if (name === 'field:fieldmark') {
      this.#say(this.#mark?.shown ?? '')
      this.#mark = null
    }
  }

  #dress(name: string, styleName: string | undefined): void {
    const outer = name === 'text:span' ? this.#looks.at(-1) : undefined
    const style = this.styles.named(styleName)
    this.#looks.push({
      name,
      bold: style?.bold ?? outer?.bold ?? false,
      font: style?.font || (outer?.font ?? ''),
      hidden: style?.hidden ?? outer?.hidden ?? false,
    })
  }

  #cell(attributes: Attributes): void {
    this.flow.openCell()
    const span = (name: string): number => Number.parseInt(attributes[name] ?? '1', 10) || 1
    Object.assign(this.flow.cell ?? {}, { columnSpan: span('table:number-columns-spanned'), rowSpan: span('table:number-rows-spanned') })
  }
}

const isPlaceholder = (name: string, attributes: Attributes): boolean =>
  name === 'loext:content-control' && attributes['loext:showing-place-holder'] === 'true' && attributes['loext:checkbox'] !== 'true'

/** Reads one XML part; what was read before broken XML stays, `whole` says if all was. */
export const readOdfStory = (
  xml: Uint8Array,
  name: string,
  inside: (name: string) => boolean,
  mostCells: number,
): { flow: Flow; whole: boolean } => {
  const flow = new Flow(name, mostCells)
  const story = new Story(flow, inside)
  const handler: XmlHandler = {
    open: (element, attributes) => story.open(element, attributes),
    close: (element) => story.close(element),
    text: (text) => story.text(text),
  }
  try {
    walkXml(xml, handler)
    return { flow, whole: true }
  } catch {
    return { flow, whole: false }
  } finally {
    flow.finish()
  }
}
