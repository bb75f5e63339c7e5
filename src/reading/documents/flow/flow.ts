/** What Word, OpenDocument, RTF and HTML have in common: paragraphs, tables with joined cells, text boxes. Gives text and grids in order. */
import type { Grid, Text } from '../document.ts'
import { GridBuilder } from '../grid/builder.ts'
import { Frame } from './frame.ts'

/** Characters kept of one document; further text is dropped and `overflowed` says so. */
const longest = 2_000_000
/** Tables inside one another; deeper ones flow into the cell as text. */
const deepestTable = 20

type Table = { builder: GridBuilder; cell: Frame | null; inRow: boolean; dropped: boolean }

export class Flow {
  readonly parts: (Text | Grid)[] = []
  overflowed = false
  readonly #name: string
  readonly #mostCells: number
  #frames: Frame[] = [new Frame()]
  #tables: Table[] = []
  /** Grids that were finished inside a cell or a text box; they follow what contains them. */
  #later: Grid[] = []
  #written = 0
  #ignoredTables = 0
  #count = 0

  /** `name`: of the text parts and, with a number, of the tables. */
  constructor(name: string, mostCells: number) {
    this.#name = name
    this.#mostCells = mostCells
  }

  /** Appends to the paragraph; \n breaks the line inside it. */
  write(text: string, bold = false): void {
    this.#written += text.length
    if (this.#written > longest) this.overflowed = true
    else this.#frame.write(text, bold)
  }

  endParagraph(): void {
    this.#frame.endParagraph()
    if (this.#frames.length === 1 && this.#later.length > 0) this.#flush()
  }

  /** Text that follows is kept apart until `closeCapture` hands it out. */
  openCapture(): void {
    this.#frames.push(new Frame())
  }

  closeCapture(): Frame {
    const captured = this.#frames.length > 1 ? this.#frames.pop() : undefined
    captured?.finish()
    return captured ?? new Frame()
  }

  openAside(): void {
    this.openCapture()
  }

  /** A text box ends: its lines follow the paragraph in which it is anchored. */
  closeAside(): void {
    if (this.#frame === this.#table?.cell) return
    const { lines } = this.closeCapture()
    this.#frame.asides.push(...lines)
  }

  openTable(): void {
    if (this.#ignoredTables > 0 || this.#tables.length >= deepestTable) {
      this.#ignoredTables++
      return
    }
    this.#frame.finish()
    if (this.#frames.length === 1) this.#flush()
    this.#tables.push({ builder: new GridBuilder(this.#mostCells), cell: null, inRow: false, dropped: false })
  }

  /** Begins a row; one that is still open ends. */
  openRow(): void {
    const table = this.#table
    if (!table) return
    this.closeRow()
    table.builder.nextRow()
    table.inRow = true
  }

  skipColumns(count: number): void {
    this.#table?.builder.skip(Math.min(count, 100))
  }

  /** A row that was deleted with changes tracked: its cells are not kept. */
  dropRow(): void {
    if (this.#table) this.#table.dropped = true
  }

  closeRow(): void {
    this.closeCell()
    const table = this.#table
    if (!table) return
    if (table.dropped) table.builder.dropRow()
    table.inRow = false
    table.dropped = false
  }

  /** Begins a cell; its spans may be set on `cell` until it is closed. */
  openCell(): void {
    const table = this.#table
    if (!table) return
    this.closeCell()
    if (!table.inRow) this.openRow()
    table.cell = new Frame()
    this.#frames.push(table.cell)
  }

  get cell(): Frame | null {
    return this.#table?.cell ?? null
  }

  closeCell(): void {
    const table = this.#table
    const cell = table?.cell
    if (!table || !cell) return
    while (this.#frame !== cell && this.#frames.length > 1) this.#closeFrame()
    if (this.#frame === cell) this.#frames.pop()
    cell.finish()
    table.cell = null
    if (table.dropped) return
    if (cell.continues) table.builder.extendAbove(cell.columnSpan)
    else table.builder.place({ text: cell.text, bold: cell.bold, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan })
  }

  closeTable(): void {
    if (this.#ignoredTables > 0) {
      this.#ignoredTables--
      return
    }
    this.closeRow()
    const table = this.#tables.pop()
    if (!table) return
    this.addTable(table.builder)
  }

  /** Adds a table that was built elsewhere: here on the page, or after the cell or text box that contains it. */
  addTable(builder: GridBuilder): void {
    this.overflowed ||= builder.overflowed
    const grid = builder.finish(`${this.#name} table ${this.#count + 1}`)
    if (!grid) return
    this.#count++
    if (this.#frames.length > 1) {
      this.#later.push(grid)
      return
    }
    this.#frame.finish()
    const inner = this.#later.splice(0)
    this.#flush()
    this.parts.push(grid, ...inner)
  }

  /** Closes whatever a damaged file left open and gives the parts. */
  finish(): (Text | Grid)[] {
    this.#ignoredTables = 0
    while (this.#tables.length > 0) this.closeTable()
    while (this.#frames.length > 1) this.#closeFrame()
    this.#frame.finish()
    this.#flush()
    return this.parts
  }

  #closeFrame(): void {
    const aside = this.#frames.pop()
    aside?.finish()
    this.#frame.lines.push(...(aside?.lines ?? []))
  }

  get #frame(): Frame {
    const top = this.#frames.at(-1)
    if (!top) throw new Error('a flow always has a frame')
    return top
  }

  get #table(): Table | undefined {
    return this.#ignoredTables > 0 ? undefined : this.#tables.at(-1)
  }

  #flush(): void {
    const [page] = this.#frames
    const text = page?.text ?? ''
    if (page) page.lines = []
    if (text !== '') this.parts.push({ kind: 'text', name: this.#name, text })
    this.parts.push(...this.#later.splice(0))
  }
}
