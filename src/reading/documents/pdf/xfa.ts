/** XFA forms, which other programs show as "Please wait...": what pdf.js lays out as HTML becomes rows of label and value. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import type { Grid } from '../document.ts'
import { GridBuilder } from '../grid/builder.ts'

const node = z.object({
  name: z.string(),
  value: z.string().catch(''),
  attributes: z.record(z.string(), z.unknown()).nullish().catch(null),
  children: z.array(z.unknown()).nullish().catch(null),
})
type Node = z.infer<typeof node>

/** Layout puts a few elements around each field; more than this is an attack on the stack. */
const deepest = 120

const childrenOf = (parent: Node): Node[] => (parent.children ?? []).flatMap((child) => node.safeParse(child).data ?? [])

const attribute = (of: Node, name: string): string => {
  const value = of.attributes?.[name]
  return typeof value === 'string' ? value : ''
}

const hasClass = (of: Node, name: string): boolean => {
  const classes = of.attributes?.['class']
  return Array.isArray(classes) && classes.includes(name)
}

const textOf = (of: Node, depth = 0): string => {
  if (depth > deepest) return ''
  const inner = childrenOf(of).map((child) => textOf(child, depth + 1))
  return (of.value + inner.join(of.name === 'p' ? '' : ' ')).trim()
}

const find = (of: Node, wanted: (one: Node) => boolean, depth = 0): Node | null => {
  if (wanted(of)) return of
  if (depth > deepest) return null
  for (const child of childrenOf(of)) {
    const found = find(child, wanted, depth + 1)
    if (found) return found
  }
  return null
}

const isInput = (one: Node): boolean => one.name === 'input' || one.name === 'textarea' || one.name === 'select'

const chosen = (select: Node): string => {
  const option = childrenOf(select).find((one) => one.attributes?.['selected'] === true)
  return option ? option.value || attribute(option, 'value') : ''
}

const valueOf = (input: Node): string => {
  if (input.name === 'select') return chosen(input)
  const type = attribute(input, 'type')
  if (type === 'checkbox' || type === 'radio') return input.attributes?.['checked'] === true ? '☒' : '☐'
  return attribute(input, 'value') || attribute(input, 'textContent') || input.value
}

const isBox = (input: Node): boolean => ['checkbox', 'radio'].includes(attribute(input, 'type'))

/** Writes fields and printed texts in the order of the layout. */
class Rows {
  readonly builder: GridBuilder
  #printed: string[] = []

  constructor(mostCells: number) {
    this.builder = new GridBuilder(mostCells)
  }

  walk(one: Node, depth: number): void {
    if (depth > deepest) return
    if (hasClass(one, 'xfaField')) this.#field(one)
    else if (hasClass(one, 'xfaDraw')) this.#printed.push(textOf(one))
    else for (const child of childrenOf(one)) this.walk(child, depth + 1)
  }

  flush(): void {
    for (const text of this.#printed.splice(0)) this.#row([text])
  }

  #field(field: Node): void {
    const input = find(field, isInput)
    const caption = find(field, (one) => hasClass(one, 'xfaCaption') || hasClass(one, 'xfaCaptionForCheckButton'))
    const printed = caption || (input && isBox(input)) ? '' : (this.#printed.pop() ?? '')
    this.flush()
    const label = caption ? textOf(caption) : printed || attribute(field, 'xfaName')
    if (input) this.#row(isBox(input) ? [`${valueOf(input)} ${label}`] : [label, valueOf(input)])
  }

  #row(texts: readonly string[]): void {
    this.builder.nextRow()
    for (const text of texts) this.builder.place({ text })
  }
}

/** One grid per page of the form. */
export const readXfa = async (pdf: PDFDocumentProxy, pages: number, mostCells: number): Promise<Grid[]> => {
  const grids: Grid[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, pages); number++) {
    const page = await pdf.getPage(number)
    const root = node.safeParse(await page.getXfa()).data
    const rows = new Rows(mostCells)
    if (root) rows.walk(root, 0)
    rows.flush()
    const grid = rows.builder.finish(`form page ${number}`)
    if (grid) grids.push(grid)
  }
  return grids
}
