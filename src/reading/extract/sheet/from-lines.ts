/** Lines of a body or of a plain text as a sheet. */
import { splitLine } from './split-line.ts'
import type { Sheet } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

export const sheetOfLines = (lines: readonly string[], part: string, resolver: Resolver, whereOf: (line: number) => string): Sheet => ({
  part,
  layout: 'lines',
  rows: lines.map((line, row) => ({ tiles: splitLine(line, row, resolver), text: line, where: whereOf(row), top: row })),
})
