import type { Block, Group, Page, Piece, Placed, Table } from './block.ts'

/** Top and bottom of the text on a page, in points from its upper edge. */
export type Frame = { top: number; bottom: number }

type Cursor = { pages: Page[]; page: Page; y: number; frame: Frame }

/** A group up to this share of a page goes to the next page whole rather than being divided. */
const keepWhole = 0.35
/** Fewest rows of a divided group on either page. */
const fewestRows = 2

/** Sets pieces down the pages: no heading at the foot of a page, no lone row, heads said again where a table goes on. */
export function paginate(pieces: Piece[], frame: Frame): Page[] {
  const first: Page = []
  const cursor: Cursor = { pages: [first], page: first, y: frame.top, frame }
  pieces.forEach((piece, at) => {
    if (!fits(cursor, needed(pieces, at, frame)) && cursor.page.length > 0) turnPage(cursor)
    if (piece.kind === 'block') placeBlock(cursor, piece.block)
    else placeTable(cursor, piece.table)
  })
  return cursor.pages.filter((page, at) => at === 0 || page.length > 0)
}

/** Height that must be free for a piece to begin: with what it keeps to, or with the first rows of its table. */
function needed(pieces: Piece[], at: number, frame: Frame): number {
  const piece = pieces[at]
  if (piece === undefined) return 0
  if (piece.kind === 'table') return piece.table.head.height + opening(piece.table.groups[0], frame)
  return piece.block.height + (piece.keepWithNext ? needed(pieces, at + 1, frame) : 0)
}

const heightOf = (rows: Block[]): number => rows.reduce((sum, row) => sum + row.height, 0)
/** What must be free for a group to begin on a page: all of a small one, the first rows of a large one. */
function opening(group: Group | undefined, frame: Frame): number {
  if (group === undefined) return 0
  const height = heightOf(group.rows)
  const small = height <= (frame.bottom - frame.top) * keepWhole
  return small ? height : heightOf(group.rows.slice(0, Math.max(fewestRows, group.headRows)))
}

const fits = (cursor: Cursor, height: number): boolean => cursor.y + height <= cursor.frame.bottom

function turnPage(cursor: Cursor): void {
  cursor.page = []
  cursor.pages.push(cursor.page)
  cursor.y = cursor.frame.top
}

function place(cursor: Cursor, block: Block, table: Table | null, repeated: boolean): void {
  const placed: Placed = { block, y: cursor.y, table, repeated }
  cursor.page.push(placed)
  cursor.y += block.height
}

/** White space at the head of a page is left out. */
function placeBlock(cursor: Cursor, block: Block): void {
  const blank = block.leaves.length === 0 && block.shapes.length === 0
  if (blank && cursor.page.length === 0) return
  place(cursor, block, null, false)
}

function placeTable(cursor: Cursor, table: Table): void {
  place(cursor, table.head, table, false)
  for (const group of table.groups) placeGroup(cursor, table, group)
}

function placeGroup(cursor: Cursor, table: Table, group: Group): void {
  if (!fits(cursor, opening(group, cursor.frame))) goOn(cursor, table)
  group.rows.forEach((row, at) => {
    const broken = breaksBefore(cursor, group.rows, at)
    if (broken) goOn(cursor, table)
    place(cursor, broken ? group.continued(row) : row, table, false)
  })
}

/** A row breaks the page when it does not fit, or when it would leave a lone last row behind it. */
function breaksBefore(cursor: Cursor, rows: Block[], at: number): boolean {
  if (at === 0) return false
  const lonely = rows.length - at === fewestRows
  return !fits(cursor, heightOf(rows.slice(at, lonely ? rows.length : at + 1)))
}

function goOn(cursor: Cursor, table: Table): void {
  turnPage(cursor)
  place(cursor, table.again, table, true)
}
