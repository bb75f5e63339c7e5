/** Cells of a list that stand once for several rows: their text holds for each of them. */
import type { Cell, Grid } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Labels that a row must have to head a list. */
const enough = 3

/** The table with merged cells written into every row they stand for, below a row of labels. */
export const fillDown = (grid: Grid, resolver: Resolver): Grid => {
  const merged = grid.cells.filter(({ rowSpan, text }) => rowSpan > 1 && text !== '')
  if (merged.length === 0) return grid
  const isLabel = ({ text }: Cell): boolean => resolver(text, 'marked').length > 0
  const rows = Map.groupBy(
    grid.cells.filter(({ text }) => text !== ''),
    ({ row }) => row,
  )
  const headers = [...rows.values()].filter((cells) => {
    const labels = cells.filter(isLabel).length
    return labels >= enough && labels * 4 >= cells.length * 3
  })
  const copies = merged.flatMap((cell) => {
    const header = headers.findLast(([first]) => first !== undefined && first.row < cell.row)
    const caption = header?.find((other) => other.column <= cell.column && other.column + other.columnSpan > cell.column)
    if (caption === undefined || !isLabel(caption)) return []
    const below = Array.from({ length: Math.min(cell.rowSpan - 1, 100) }, (_, at) => cell.row + at + 1)
    return below.filter((row) => rows.has(row)).map((row): Cell => ({ ...cell, row, rowSpan: 1 }))
  })
  return copies.length === 0 ? grid : { ...grid, cells: [...grid.cells, ...copies] }
}
