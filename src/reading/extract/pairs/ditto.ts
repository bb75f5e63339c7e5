/** Cells of a list that repeat what stands above them: "same as above", "ditto", two strokes. */
import type { Table } from './table.ts'

const repeats =
  /^\W*(?:(?:the )?same(?: as)?(?: the)?(?: (?:above|before|previous|prior|first|last|line above|row above))?|ditto|do\.?|idem|as above|see above|″|〃)\W*$/i
const strokes = /^\s*(?:["“”″〃]|''|,,|↑|\^)\s*$/u

/** The table with every such cell filled from the record above it; in the first record nothing stands above. */
export const withRepeats = (table: Table): Table => {
  const last = new Map<number, string>()
  const rows = table.rows.map(({ row, cells }) => {
    const filled = new Map<number, string>()
    for (const [column, text] of cells) {
      const above = strokes.test(text) || repeats.test(text) ? last.get(column) : undefined
      filled.set(column, above ?? text)
      last.set(column, above ?? text)
    }
    return { row, cells: filled }
  })
  return { ...table, rows }
}
