/** Cells that hold their caption and, on the lines below it, their value: boxed forms drawn as tables. */
import { answers } from './fits.ts'
import type { Cell, Grid } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'

/** Cells that must be captioned before one counts: a single label above a word may be a heading that was wrapped. */
const enough = 3

/** Characters of the longest caption. */
const maxCaption = 60

/** @returns where the caption of a cell's text ends, for every cell of a captioned table. */
export const captionsOf = (grid: Grid, resolver: Resolver): ReadonlyMap<Cell, number> => {
  const ends = new Map<Cell, number>()
  for (const cell of grid.cells) {
    const end = captionEnd(cell.text, resolver)
    if (end !== null) ends.set(cell, end)
  }
  return ends.size >= enough ? ends : new Map<Cell, number>()
}

const captionEnd = (text: string, resolver: Resolver): number | null => {
  const end = text.indexOf('\n')
  if (end <= 0 || end > maxCaption || text.slice(0, end).includes(':')) return null
  const value = text.slice(end + 1).trim()
  const labels = resolver(text.slice(0, end), 'marked')
  // "FL" is a floor in other places and the answer to "ST".
  const isAnswer = labels.some(({ concept }) => answers(concept, value))
  // "Service\nAddress" is one label, "BTN\n(ten digits)" one with a remark.
  const isOneLabel = resolver(value, 'marked').length > 0 || resolver(text.replaceAll('\n', ' '), 'marked').length > 0
  return labels.length > 0 && value !== '' && !value.startsWith('(') && (isAnswer || !isOneLabel) ? end : null
}
