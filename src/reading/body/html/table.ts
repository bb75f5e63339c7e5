/** Tables of an HTML body: those that hold data become grids, those that only lay out a page are read through. */
import { isHidden } from './hidden.ts'
import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './node.ts'
import { createScribe, type Scribe } from './scribe.ts'
import { walk, type Style } from './walk.ts'
import { pieceLines } from '../piece.ts'
import type { Cell, Grid } from '../../documents/document.ts'

/** Rows and columns that are read of one table, and the widest merge: a stranger can claim a span of millions. */
const maxRows = 5_000
const maxSpan = 100

/** Writes a table down: as a grid where it holds data, else cell by cell. */
export const readTable = (table: HtmlElement, style: Style, scribe: Scribe): void => {
  scribe.blockBreak()
  const rows = rowsOf(table.children)
  const grid = rows.some((row) => row.some(holdsTable)) ? null : dataGrid(rows, style)
  if (grid === null) walk(table.children, style, scribe)
  else scribe.table(grid, style.depth)
  scribe.blockBreak()
}

/** The cells of each row, without those of tables inside. */
const rowsOf = (nodes: readonly HtmlNode[]): HtmlElement[][] => {
  const rows: HtmlElement[][] = []
  for (const node of nodes) {
    if (!isElement(node) || isHidden(node)) continue
    if (node.name === 'tr') rows.push(node.children.filter((child): child is HtmlElement => isElement(child) && /^t[dh]$/.test(child.name)))
    else if (/^t(?:body|head|foot)$/.test(node.name)) for (const row of rowsOf(node.children)) rows.push(row)
  }
  return rows.slice(0, maxRows)
}

const holdsTable = (element: HtmlElement): boolean =>
  element.children.some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)))

const dataGrid = (rows: HtmlElement[][], style: Style): Grid | null => {
  const cells = placeCells(rows, style).filter((cell) => cell.text !== '')
  return looksLikeData(cells) ? { kind: 'grid', name: 'table', cells } : null
}

/** Data stands in several columns, in short cells; a page layout has one column, or cells as long as a letter. */
const looksLikeData = (cells: readonly Cell[]): boolean => {
  const filled = new Map<number, number>()
  for (const cell of cells) filled.set(cell.row, (filled.get(cell.row) ?? 0) + 1)
  const paired = [...filled.values()].filter((count) => count > 1).length
  return paired > 0 && paired * 4 >= filled.size && !cells.some((cell) => cell.text.length > 1_500 || isFormInACell(cell))
}

/** Two forms side by side are set in the two cells of one row. */
const isFormInACell = (cell: Cell): boolean => cell.text.split('\n').filter((text) => /^[^:]{2,40}:/.test(text)).length >= 3

const placeCells = (rows: HtmlElement[][], style: Style): Cell[] => {
  const cells: Cell[] = []
  // Column -> first row that is free again below a cell merged downwards.
  const takenUntil = new Map<number, number>()
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const element of row) {
      while ((takenUntil.get(column) ?? 0) > rowIndex) column += 1
      const cell = readCell(element, rowIndex, column, style)
      if (!isHidden(element)) cells.push(cell)
      for (let taken = column; taken < column + cell.columnSpan; taken += 1) takenUntil.set(taken, rowIndex + cell.rowSpan)
      column += cell.columnSpan
    }
  })
  return cells
}

const readCell = (element: HtmlElement, row: number, column: number, style: Style): Cell => ({
  row,
  column,
  rowSpan: span(element, 'rowspan'),
  columnSpan: span(element, 'colspan'),
  text: cellText(element, style),
  bold: element.name === 'th' || isBold(element),
})

const span = (element: HtmlElement, name: string): number => {
  const claimed = Number.parseInt(attribute(element, name), 10)
  return Number.isNaN(claimed) ? 1 : Math.min(Math.max(claimed, 1), maxSpan)
}

const cellText = (element: HtmlElement, style: Style): string => {
  const scribe = createScribe()
  walk(element.children, style, scribe)
  return scribe
    .pieces()
    .flatMap(pieceLines)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
}

const isBold = (element: HtmlElement): boolean =>
  /font-weight:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style')) ||
  element.children.some((child) => isElement(child) && opensBold(child))

const opensBold = (element: HtmlElement): boolean => {
  if (element.name === 'b' || element.name === 'strong') return true
  const first = element.children.find((child) => !isText(child) || child.data.trim() !== '')
  return first !== undefined && isElement(first) && opensBold(first)
}
