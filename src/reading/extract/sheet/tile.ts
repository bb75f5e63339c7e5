/**
 * The common shape of everything text stands on: rows of tiles. A line of a mail, a row of a table and a line of a page
 * become rows; what is set apart by gaps, tabs, colons or cell borders becomes a tile.
 */
import type { Label } from '../../labels/label.ts'

export type Tile = {
  row: number
  /** Where the tile begins and ends across: characters of a line, columns of a table, points of a page. */
  left: number
  right: number
  text: string
  /** A colon, leaders or an arrow follow: the words ask for a value. */
  marked: boolean
  /** What the words ask for; empty when they are no label in the dictionary. */
  labels: readonly Label[]
  /** A fillable field: its text is a value even when empty. */
  input: boolean
  /** What the author of a form called a fillable field; "" elsewhere. */
  hint: string
  bold: boolean
  confidence: number
}

export type Row = {
  tiles: Tile[]
  /** The row as a reader sees it. */
  text: string
  /** "line 4", "row 2", "page 1, line 7". */
  where: string
  /** Points, characters or rows from the top; rows of a page may stand far apart. */
  top: number
}

export type Sheet = {
  /** Names the body or attachment. */
  part: string
  layout: 'lines' | 'grid' | 'page'
  rows: Row[]
}

export const isLabelTile = (tile: Tile): boolean => !tile.input && (tile.marked || tile.labels.length > 0)

export const isBlankRow = (row: Row | undefined): boolean => row === undefined || row.tiles.length === 0
