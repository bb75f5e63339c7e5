/** What an OpenDocument workbook hides: sheets by their style, rows and columns by their visibility. The library does not tell. */
import { type Attributes, walkXml } from '../xml/walk.ts'

export type Hidden = { sheet: boolean; rows: ReadonlySet<number>; columns: ReadonlySet<number> }

/** Rows and columns that are counted; the filler at the end of a sheet is repeated a million times. */
const farthest = 20_000

const repeats = (attributes: Attributes, name: string): number => Math.min(farthest, Number.parseInt(attributes[name] ?? '1', 10) || 1)

class Sheets {
  readonly found = new Map<string, { sheet: boolean; rows: Set<number>; columns: Set<number> }>()
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #row = 0
  #column = 0
  #current: { rows: Set<number>; columns: Set<number> } | null = null

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.#style = attributes['style:name'] ?? ''
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style)
    else if (name === 'table:table') this.#begin(attributes)
    else if (name === 'table:table-row') this.#row = this.#pass(attributes, 'table:number-rows-repeated', this.#row, 'rows')
    else if (name === 'table:table-column') this.#column = this.#pass(attributes, 'table:number-columns-repeated', this.#column, 'columns')
  }

  #begin(attributes: Attributes): void {
    const sheet = {
      sheet: this.#hiddenStyles.has(attributes['table:style-name'] ?? ''),
      rows: new Set<number>(),
      columns: new Set<number>(),
    }
    this.found.set(attributes['table:name'] ?? '', sheet)
    this.#current = sheet
    this.#row = 0
    this.#column = 0
  }

  #pass(attributes: Attributes, repeated: string, at: number, kind: 'rows' | 'columns'): number {
    const end = Math.min(farthest, at + repeats(attributes, repeated))
    const visibility = attributes['table:visibility']
    if (visibility === 'collapse' || visibility === 'filter') for (let index = at; index < end; index++) this.#current?.[kind].add(index)
    return end
  }
}

const ignore = (): void => undefined

/** Hidden parts by the name of the sheet; as far as they are told before broken XML. */
export const odsHidden = (content: Buffer | undefined): ReadonlyMap<string, Hidden> => {
  const sheets = new Sheets()
  try {
    if (content) walkXml(content, { open: (name, attributes) => sheets.open(name, attributes), close: ignore, text: ignore })
  } catch {
    return sheets.found
  }
  return sheets.found
}
