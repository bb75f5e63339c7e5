/** A table as a sheet: one row per row, one tile per cell, two where a cell holds a label with its value. */
import { plainBoxes } from './boxes.ts'
import { markCaptions } from './caption-columns.ts'
import { captionsOf } from './cell-captions.ts'
import { withoutHints } from './hint-columns.ts'
import { withMarksBeside } from './mark-cells.ts'
import { fillDown } from './merged-cells.ts'
import { nameNumberedCaptions } from './numbered-captions.ts'
import { tilesOfPiece } from './piece-tiles.ts'
import type { Row, Sheet, Tile } from './tile.ts'
import type { Cell, Grid } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Width of one column in the measure of tiles. */
export const columnWidth = 100
/** Characters of one cell that are read. */
const maxCell = 4_000

/** `captioned`: cells of the whole file that hold their caption. */
export const sheetOfGrid = (drawn: Grid, part: string, resolver: Resolver, captioned = 0): Sheet => {
  const grid = withMarksBeside(fillDown(drawn, resolver), resolver)
  const byRow = new Map<number, Cell[]>()
  for (const cell of grid.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const captions = captionsOf(grid, resolver, captioned)
  const rows: Row[] = [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, cells], row) => {
      const inOrder = cells.sort((a, b) => a.column - b.column)
      return {
        tiles: inOrder.flatMap((cell) => tilesOfCell(cell, row, resolver, captions.get(cell) ?? null)),
        text: inOrder.map((cell) => cell.text.replaceAll('\n', ' ')).join('  '),
        where: `${grid.name}, row ${number + 1}`,
        top: number,
      }
    })
  nameNumberedCaptions(rows, resolver)
  const read = withoutHints(rows)
  markCaptions(read)
  return { part, layout: 'grid', rows: read }
}

const tilesOfCell = (cell: Cell, row: number, resolver: Resolver, captionEnd: number | null): Tile[] => {
  if (captionEnd !== null) return captioned(cell, row, resolver, captionEnd)
  // Two spaces in a name are a slip of the thumb; more set something apart.
  const text = plainBoxes(cell.text.slice(0, maxCell))
    .replaceAll(/(?<=\p{L}) {2}(?=\p{L})/gu, ' ')
    .trim()
  if (text === '') return []
  const left = cell.column * columnWidth
  const right = (cell.column + cell.columnSpan) * columnWidth - 1
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isForm = lines.filter((line) => /^[^:]{2,40}:/.test(line)).length >= 2
  const pieces = isForm ? lines : [lines.join('\n')]
  const tiles = pieces.flatMap((piece, at) => {
    const from = left + ((right - left) * at) / pieces.length
    return tilesOfPiece(
      {
        text: piece,
        row,
        left: from,
        right: left + ((right - left) * (at + 1)) / pieces.length,
        marked: false,
        mode: 'marked',
        bold: cell.bold,
        confidence: 1,
      },
      resolver,
    )
  })
  return tiles
}

/** The caption asks, what stands below it in the cell answers. */
const captioned = (cell: Cell, row: number, resolver: Resolver, end: number): Tile[] => {
  const place = { row, input: false, hint: '', bold: cell.bold, confidence: 1 }
  const left = cell.column * columnWidth
  const middle = left + 1
  const label = cell.text.slice(0, end).trim()
  return [
    { ...place, left, right: middle, text: label, marked: true, labels: resolver(label, 'marked') },
    {
      ...place,
      left: middle,
      right: left + columnWidth - 1,
      text: plainBoxes(cell.text.slice(end + 1, maxCell)).trim(),
      marked: false,
      labels: [],
    },
  ]
}
