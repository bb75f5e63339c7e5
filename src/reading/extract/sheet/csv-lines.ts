/** Comma or semicolon separated lines pasted into a mail, told by a first line of column names. */
import { columnWidth } from './from-grid.ts'
import { piecesOfLine } from './split-line.ts'
import type { Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Columns that the first line must have, and lines that are read behind it. */
const enoughColumns = 4
const maxLines = 2_000

/** The cells of every line of such a list, by line. */
export const csvLines = (lines: readonly string[], resolver: Resolver): Map<number, string[]> => {
  const found = new Map<number, string[]>()
  for (const [at, line] of lines.entries()) {
    if (found.has(at)) continue
    for (const separator of [',', ';']) {
      const names = cellsOf(line, separator)
      if (!areColumnNames(names, resolver)) continue
      found.set(at, names)
      for (let next = at + 1; next < Math.min(lines.length, at + maxLines); next += 1) {
        const cells = cellsOf(lines[next] ?? '', separator)
        if (cells.length < names.length - 1 || cells.length > names.length) break
        found.set(next, cells)
      }
    }
  }
  return found
}

const areColumnNames = (cells: readonly string[], resolver: Resolver): boolean =>
  cells.length >= enoughColumns &&
  cells.every((cell) => cell.length < 40 && !/\d{3}|@/.test(cell)) &&
  cells.filter((cell) => resolver(cell, 'marked').length > 0).length * 10 >= cells.length * 7

/** Cells may be quoted, and a doubled quote inside stands for one. */
const cellsOf = (line: string, separator: string): string[] => {
  if (line.length > 2_000 || !line.includes(separator)) return []
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  cells.push(cell)
  return cells.map((text) => text.trim())
}

export const csvTiles = (cells: readonly string[], row: number, resolver: Resolver): Tile[] =>
  cells.flatMap((cell, column) =>
    piecesOfLine(cell, row, resolver).map((tile) => ({ ...tile, left: column * columnWidth, right: (column + 1) * columnWidth - 1 })),
  )
