/** Cells that hold their caption and, on the lines below it, their value: boxed forms drawn as tables. */
import { answers } from './fits.ts'
import type { Cell, Grid } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Cells that must be captioned before one counts: a single label above a word may be a heading that was wrapped. */
const enough = 3

/** Characters of the longest caption. */
const maxCaption = 60

const knownEnds = (grid: Grid, resolver: Resolver): Map<Cell, number> => {
  const ends = new Map<Cell, number>()
  for (const cell of grid.cells) {
    const end = captionEnd(cell.text, resolver)
    if (end !== null) ends.set(cell, end)
  }
  return ends
}

/** How many cells of all tables of a file hold their caption: a form may be drawn as many small tables. */
export const captionedCells = (grids: readonly Grid[], resolver: Resolver): number =>
  grids.reduce((sum, grid) => sum + knownEnds(grid, resolver).size, 0)

/** @returns where the caption of a cell's text ends, for every cell of a captioned table; `inFile` counts those of the whole file. */
export const captionsOf = (grid: Grid, resolver: Resolver, inFile: number): ReadonlyMap<Cell, number> => {
  const ends = knownEnds(grid, resolver)
  if (Math.max(ends.size, inFile) < enough) return new Map<Cell, number>()
  // Among captioned cells one with words that nobody knows is captioned too, and says nothing to its neighbour.
  const unknown = grid.cells.filter((cell) => !ends.has(cell) && unknownCaption.test(cell.text))
  if (unknown.length < ends.size) for (const cell of unknown) ends.set(cell, cell.text.indexOf('\n'))
  return ends
}

/** One line of a few words above one line. */
const unknownCaption = /^(?=.{2,40}\n)\p{Lu}[^\d:@☒☐\n]+[^\d:@☒☐\n.,;]\n[^\n]+$/u

/** "(ten digits)" explains the caption above it, "(215) 555-0131" answers it. */
const isRemark = (text: string): boolean => text.startsWith('(') && !/^\(\d{3}\)\s*\d/.test(text)

const captionEnd = (text: string, resolver: Resolver): number | null => {
  const end = text.indexOf('\n')
  if (end <= 0 || end > maxCaption || text.slice(0, end).includes(':')) return null
  const value = text.slice(end + 1).trim()
  const labels = resolver(text.slice(0, end), 'marked')
  // "FL" is a floor in other places and the answer to "ST".
  const isAnswer = labels.some(({ concept }) => answers(concept, value))
  // "Service\nAddress" is one label, "BTN\n(ten digits)" one with a remark.
  const isOneLabel = resolver(value, 'marked').length > 0 || resolver(text.replaceAll('\n', ' '), 'marked').length > 0
  return labels.length > 0 && value !== '' && !isRemark(value) && (isAnswer || !isOneLabel) ? end : null
}
