/** The letterhead of a printed form: numbers and addresses above its title are the firm's, not the request's. */
import type { Row, Tile } from './tile.ts'
import type { Concept } from '../../labels/label.ts'

/** Rows among which a title is looked for. */
const maxHead = 8

const title = /\b(?:csr|csi|csir|customer service|service records?|records? request|request for)\b/i
const ofFirms = new Set<Concept>(['phone', 'contactPhone', 'contactFax', 'address', 'contactEmail'])

const asksFor = (tile: Tile, concepts: ReadonlySet<Concept>): boolean => tile.labels.some(({ concept }) => concepts.has(concept))

/** @returns the rows with the labels of the letterhead silenced, where the form below asks for a telephone itself. */
export const withoutLetterhead = (rows: Row[]): Row[] => {
  const at = rows
    .slice(0, maxHead)
    .findIndex(({ text, tiles }) => text.length < 80 && title.test(text) && !tiles.some((tile) => tile.marked))
  const below = rows.slice(at + 1).some(({ tiles }) => tiles.some((tile) => asksFor(tile, new Set<Concept>(['phone', 'contactPhone']))))
  return at <= 0 || !below ? rows : rows.map((row, index) => (index < at ? { ...row, tiles: row.tiles.map(silenced) } : row))
}

const silenced = (tile: Tile): Tile => (asksFor(tile, ofFirms) && !tile.input ? { ...tile, marked: false, labels: [] } : tile)
