/** Lines of a body or of a plain text as a sheet. */
import { splitAddressBlocks } from './address-blocks.ts'
import { bracketTiles, hasBracketFields } from './bracket-fields.ts'
import { csvTiles, csvLines } from './csv-lines.ts'
import { isFaxHeader } from './fax-header.ts'
import { splitFieldCodes } from './field-codes.ts'
import { columnWidth } from './from-grid.ts'
import { alignLabels } from './label-column.ts'
import { splitLabelledBlocks } from './labelled-blocks.ts'
import { nameNumberedCaptions } from './numbered-captions.ts'
import { piecesOfLine, splitLine } from './split-line.ts'
import type { Row, Sheet, Tile } from './tile.ts'
import type { Resolver } from '../../labels/resolve.ts'

export const sheetOfLines = (lines: readonly string[], part: string, resolver: Resolver, whereOf: (line: number) => string): Sheet => {
  const tabbed = tabbedLines(lines)
  const paired = pairedLines(lines)
  const separated = csvLines(lines, resolver)
  const bracketed = hasBracketFields(lines, resolver)
  const tilesOf = (line: string, row: number): Tile[] => {
    if (isFaxHeader(line)) return []
    const cells = separated.get(row)
    if (cells !== undefined) return csvTiles(cells, row, resolver)
    const fields = bracketed ? bracketTiles(line, row, resolver) : null
    if (fields !== null) return fields
    if (paired.has(row)) return pairTiles(line, row, resolver)
    return tabbed.has(row) ? tabTiles(line, row, resolver) : splitLine(line, row, resolver)
  }
  const rows = lines.map((line, row): Row => ({ tiles: tilesOf(line, row), text: line, where: whereOf(row), top: row }))
  nameNumberedCaptions(rows, resolver)
  alignLabels(rows, resolver)
  splitLabelledBlocks(rows, resolver)
  splitFieldCodes(rows, resolver)
  splitAddressBlocks(rows, resolver)
  return { part, layout: 'lines', rows }
}

/** Lines pasted from a sheet: neighbours with equally many tabs, two at least, each between two cells. */
const tabbedLines = (lines: readonly string[]): Set<number> => {
  const tabs = lines.map((line) => (/\t\t/.test(line.trim()) || /^\t/.test(line) ? 0 : (line.match(/\t/g)?.length ?? 0)))
  const found = new Set<number>()
  lines.forEach((_, at) => {
    const own = tabs[at] ?? 0
    const near = [tabs[at - 1] ?? 0, tabs[at + 1] ?? 0]
    if (own >= 2 && near.some((other) => other >= 2 && Math.abs(other - own) <= 1)) found.add(at)
  })
  return found
}

/** Cells between tabs stand in columns of their own, however long they are. */
const tabTiles = (line: string, row: number, resolver: Resolver): Tile[] =>
  line.split('\t').flatMap((cell, column) =>
    piecesOfLine(cell.trim(), row, resolver).map((tile) => ({
      ...tile,
      left: column * columnWidth,
      right: (column + 1) * columnWidth - 1,
    })),
  )

/** Lines of two cells pasted from a sheet: four neighbours at least with one tab each. */
const pairedLines = (lines: readonly string[]): Set<number> => {
  const found = new Set<number>()
  let run: number[] = []
  for (const [at, line] of [...lines, ''].entries()) {
    if (/^[^\t:]{2,45}\t[^\t]*$/.test(line)) run.push(at)
    else {
      if (run.length >= 4) for (const one of run) found.add(one)
      run = []
    }
  }
  return found
}

/** The first cell asks, the second answers. */
const pairTiles = (line: string, row: number, resolver: Resolver): Tile[] => {
  const [asked = '', answer = ''] = line.split('\t')
  const labels = resolver(asked.trim(), 'marked')
  if (labels.length === 0) return splitLine(line, row, resolver)
  const place = { row, input: false, hint: '', bold: false, confidence: 1 }
  return [
    { ...place, left: 0, right: columnWidth - 1, text: asked.trim(), marked: true, labels },
    ...(answer.trim() === ''
      ? []
      : [{ ...place, left: columnWidth, right: 2 * columnWidth, text: answer.trim(), marked: false, labels: [] }]),
  ]
}
