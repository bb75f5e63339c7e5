/** Tables of RTF and old Word: rows are cells of text plus the right edges of the cells, which alone tell what stands above what. */
import type { Flow } from './flow.ts'
import type { Frame } from './frame.ts'
import { GridBuilder } from '../grid/builder.ts'

export type Edge = { right: number; joinsLeft: boolean; joinsAbove: boolean }
type Row = { cells: Frame[]; edges: Edge[] }
type Level = { rows: Row[]; cells: Frame[]; writing: boolean }

/** Edges closer than this (in twentieths of a point) are one. */
const tolerance = 60

const columnsOf = (rows: readonly Row[]): number[] => {
  const edges = rows.flatMap((row) => row.edges.map(({ right }) => right)).sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > tolerance)
}

const placeRow = (builder: GridBuilder, row: Row, columns: readonly number[]): void => {
  builder.nextRow()
  let next = 0
  for (const [index, cell] of row.cells.entries()) {
    const edge = row.edges[index]
    const last = edge ? columns.findIndex((column) => column >= edge.right - tolerance) : next
    const columnSpan = Math.max(1, last - next + 1)
    next += columnSpan
    if (edge?.joinsLeft) builder.skip(columnSpan)
    else if (edge?.joinsAbove) builder.extendAbove(columnSpan)
    else builder.place({ text: cell.text, bold: cell.bold, columnSpan })
  }
}

export class EdgeTables {
  readonly #flow: Flow
  readonly #mostCells: number
  readonly #levels: Level[] = []
  /** Cell edges of the row being defined; they stay valid for further rows until defined anew. */
  edges: Edge[] = []

  constructor(flow: Flow, mostCells: number) {
    this.#flow = flow
    this.#mostCells = mostCells
  }

  /** Text that follows belongs to a cell of the table at that nesting; 0 is the page. */
  enter(depth: number): void {
    while (this.#levels.length > depth) this.#closeLevel()
    while (this.#levels.length < Math.min(depth, 10)) this.#levels.push({ rows: [], cells: [], writing: false })
    for (const level of this.#levels) {
      if (!level.writing) this.#flow.openCapture()
      level.writing = true
    }
  }

  endCell(depth: number): void {
    this.enter(depth)
    const level = this.#levels.at(-1)
    if (!level?.writing) return
    level.cells.push(this.#flow.closeCapture())
    level.writing = false
  }

  endRow(depth: number): void {
    while (this.#levels.length > depth) this.#closeLevel()
    const level = this.#levels.at(-1)
    if (!level) return
    if (level.writing) this.endCell(this.#levels.length)
    level.rows.push({ cells: level.cells, edges: this.edges })
    level.cells = []
  }

  #closeLevel(): void {
    const level = this.#levels.at(-1)
    if (!level) return
    if (level.writing) {
      const rest = this.#flow.closeCapture()
      if (rest.text !== '') level.cells.push(rest)
    }
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, edges: this.edges })
    this.#levels.pop()
    const builder = new GridBuilder(this.#mostCells)
    const columns = columnsOf(level.rows)
    for (const row of level.rows) placeRow(builder, row, columns)
    this.#flow.addTable(builder)
  }
}
