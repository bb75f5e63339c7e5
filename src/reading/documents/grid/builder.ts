import type { Cell, Grid } from '../document.ts'

export type NewCell = { text: string; bold?: boolean; columnSpan?: number; rowSpan?: number }

/** Builds a table row by row; cells move right past those that a merged cell above still covers. */
export class GridBuilder {
  readonly #cells: Cell[] = []
  readonly #covered = new Map<number, number>()
  readonly #most: number
  #row = -1
  #column = 0
  overflowed = false

  /** `most`: cells kept; further ones are dropped and `overflowed` says so. */
  constructor(most: number) {
    this.#most = most
  }

  nextRow(): void {
    this.#row++
    this.#column = 0
  }

  /** The row that was begun, and in which nothing was placed, does not count. */
  dropRow(): void {
    this.#row--
  }

  /** Leaves columns empty, as a row that starts indented does. */
  skip(columns: number): void {
    this.#column += columns
  }

  place(cell: NewCell): void {
    while ((this.#covered.get(this.#column) ?? -1) >= this.#row) this.#column++
    const placed: Cell = {
      row: this.#row,
      column: this.#column,
      rowSpan: bounded(cell.rowSpan),
      columnSpan: bounded(cell.columnSpan),
      text: tidyCell(cell.text),
      bold: cell.bold ?? false,
    }
    if (placed.rowSpan > 1) this.#cover(placed)
    this.#column += placed.columnSpan
    if (this.#cells.length >= this.#most) this.overflowed = true
    else this.#cells.push(placed)
  }

  /** The cell above grows by one row instead of a cell of its own, as Word writes joined cells. */
  extendAbove(columnSpan: number): void {
    const above = this.#cells.findLast((cell) => cell.column === this.#column && cell.row + cell.rowSpan === this.#row)
    if (above) above.rowSpan++
    this.#column += columnSpan
  }

  /** Null where no cell holds any text. */
  finish(name: string): Grid | null {
    return this.#cells.some((cell) => cell.text !== '') ? { kind: 'grid', name, cells: this.#cells } : null
  }

  #cover(cell: Cell): void {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) this.#covered.set(column, cell.row + cell.rowSpan - 1)
  }
}

/** A span of a billion rows in a hostile table must not become a loop of a billion turns. */
const bounded = (span: number | undefined): number => Math.min(Math.max(1, Math.trunc(span ?? 1) || 1), 1000)

/** Non-breaking spaces become spaces, lines lose blanks at their ends, empty lines at both ends go. */
export const tidyCell = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\0-\x08\x0b\x0e-\x1f\u200b\ufeff\u00ad]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
