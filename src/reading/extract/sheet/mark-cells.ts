/** Marks in cells of their own: an X left of "Residential", right of it, or below "Yes" becomes a tick of the words it belongs to. */
import type { Cell, Grid } from '../../documents/document.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { readAccountType, readPlatform, readPreferredResponse, readYesNo } from '../../values/choices.ts'
import { mentionsLoa } from '../../values/loa-statement.ts'

const mark = /^[\s([{]*(?:[xX✓✔☒☑⊠✗✘])[\s)\]}]*$/u
const emptyBox = /^(?:☐|□|\[\s*\]|\(\s*\))$/u

/** Characters of the longest option that is no sentence. */
const maxOption = 30
/** Rows within which the choices below one another are one question. */
const oneQuestion = 3

const isMark = (cell: Cell | undefined): boolean => cell !== undefined && mark.test(cell.text)
const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell.text.trim() === '' || emptyBox.test(cell.text.trim())

/** Words that can be chosen: a kind of account, a way of answering, yes or no, or what is said of the letter of authorization. */
const isOption = (text: string): boolean =>
  text.trim() !== '' &&
  !mark.test(text) &&
  !/[☒☐:]/.test(text) &&
  (text.length <= maxOption
    ? readAccountType(text) !== null || readPlatform(text) !== null || readPreferredResponse(text) !== null || readYesNo(text) !== null
    : mentionsLoa(text) || /\bauthori[sz]\w+/i.test(text))

type Table = { cells: readonly Cell[]; at: (row: number, column: number) => Cell | undefined; left: number }

/** The table with every mark written in front of its words; the table itself where no cell holds a lone mark. */
export const withMarksBeside = (grid: Grid, resolver: Resolver): Grid => {
  const marks = grid.cells.filter(isMark)
  if (marks.length === 0) return grid
  const table = tableOf(grid)
  const texts = new Map<Cell, string>()
  for (const cell of marks) take(table, cell, texts, resolver)
  return texts.size === 0 ? grid : { ...grid, cells: grid.cells.map((cell) => ({ ...cell, text: texts.get(cell) ?? cell.text })) }
}

const tableOf = (grid: Grid): Table => {
  const places = new Map<string, Cell>()
  for (const cell of grid.cells) if (cell.text.trim() !== '') places.set(`${cell.row} ${cell.column}`, cell)
  return {
    cells: grid.cells,
    at: (row, column) => places.get(`${row} ${column}`),
    left: Math.min(...[...places.values()].map(({ column }) => column)),
  }
}

const take = (table: Table, cell: Cell, texts: Map<Cell, string>, resolver: Resolver): void => {
  const heading = yesNoAbove(table, cell)
  if (heading !== null) {
    texts.set(cell, heading)
    return
  }
  const row = table.cells.filter((other) => other.row === cell.row && other.text.trim() !== '').sort((a, b) => a.column - b.column)
  // Where the boxes left empty are drawn too, the row itself tells which words each belongs to.
  if (row.some(({ text }) => emptyBox.test(text.trim()))) return
  const at = row.indexOf(cell)
  const [before, after] = [row[at - 1], row[at + 1]]
  const options = row.filter((one) => isOption(one.text))
  const first = options[0]
  if (first === undefined) return
  // Behind a question the first choice stands at once where the marks follow the choices.
  const question = row[row.indexOf(first) - 1]
  const opens = question === undefined || isMark(question) ? table.left : question.column + question.columnSpan
  const isBehind = first.column === opens && before !== undefined && options.includes(before)
  const own = isBehind ? before : after
  if (own === undefined || !options.includes(own) || isLabelled(own, row, resolver)) return
  texts.set(own, `☒ ${own.text}`)
  texts.set(cell, '')
  for (const other of options)
    if (other !== own && !texts.has(other) && !hasMark(table, other, isBehind)) texts.set(other, `☐ ${other.text}`)
  for (const other of table.cells) if (isAlternative(table, other, own, isBehind) && !texts.has(other)) texts.set(other, `☐ ${other.text}`)
}

/** A label with its value behind it is no choice: "LOA on file | X | LOA date | 12/07/2026". */
const isLabelled = (cell: Cell, row: readonly Cell[], resolver: Resolver): boolean => {
  const next = row[row.indexOf(cell) + 1]
  return next !== undefined && !isMark(next) && !isOption(next.text) && resolver(cell.text, 'marked').length > 0
}

const hasMark = (table: Table, cell: Cell, isBehind: boolean): boolean =>
  isMark(table.at(cell.row, isBehind ? cell.column + cell.columnSpan : cell.column - 1))

/** A choice in the same column a few rows away, with an empty place for its mark and nothing else in its row. */
const isAlternative = (table: Table, cell: Cell, own: Cell, isBehind: boolean): boolean =>
  cell.column === own.column &&
  cell.row !== own.row &&
  Math.abs(cell.row - own.row) <= oneQuestion &&
  isOption(cell.text) &&
  isEmpty(table.at(cell.row, isBehind ? cell.column + cell.columnSpan : cell.column - 1)) &&
  !table.cells.some((other) => other !== cell && other.row === cell.row && !isEmpty(other))

/** The "Yes" or "No" that heads the column of a mark. */
const yesNoAbove = (table: Table, cell: Cell): string | null => {
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const above = table.at(row, cell.column)
    if (above === undefined || isMark(above) || isEmpty(above)) continue
    return readYesNo(above.text) === null ? null : above.text
  }
  return null
}
