/** A list of the numbers of one account, in which a mark or a word tells which of them the bill goes by. */
import type { Column, Table } from './table.ts'
import type { Concept, Label } from '../../labels/label.ts'
import { readYesNo } from '../../values/choices.ts'
import { findTelephones } from '../../values/telephone.ts'

/** A value below a label; `item` counts the records, null where it is no record's. */
export type TableCell = { column: Column; labels: readonly Label[]; value: string; row: number; item: number | null }

/** A table that says these things of every row lists accounts, not the lines of one. */
const ofAccounts = new Set<Concept>([
  'endUserName', 'name', 'company', 'nameOnBill', 'billingName', 'accountNumber', 'account', 'street', 'address', 'serviceAddress', 'city', 'place', 'zip', 'requesterRef', 'authorizingPerson',
]) // prettier-ignore

const mainWords =
  /^\W*(?:(?:the )?(?:btn|atn|bill(?:ing|ed)?|main|lead|pilot|primary|header|master|account)\W*(?:tn|btn|number|no|line|telephone|phone)?|b)\W*$/i
const aboutMain = /\b(?:btn|atn|bill(?:ing|ed|s)?|main|lead|pilot|primary|header|master)\b/i

/**
 * What such a list says: its main number, and the others; null where the table is no such list.
 * @param stated the account's number stands elsewhere, so that all of the list are further ones.
 */
export const numberList = ({ columns, rows }: Table, stated: boolean): TableCell[] | null => {
  const at = (row: number, column: number): string => rows[row]?.cells.get(column)?.trim() ?? ''
  const filled = columns.map((_, column) => rows.flatMap((_row, row) => (at(row, column) === '' ? [] : [row])))
  const numbers = columns.flatMap((_, column) => (areNumbers((filled[column] ?? []).map((row) => at(row, column))) ? [column] : []))
  const [number] = numbers
  if (number === undefined || numbers.length > 1) return null
  const others = columns.flatMap((column, index) => (index !== number && (filled[index] ?? []).length > 0 ? [{ column, index }] : []))
  if (others.some(({ column }) => column.labels.some(({ concept }) => ofAccounts.has(concept)))) return null
  const lines = filled[number] ?? []
  const main = others
    .map(({ column, index }) =>
      mainRow(
        column,
        lines.map((row) => ({ row, text: at(row, index) })),
      ),
    ) // prettier-ignore
    .find((row) => row !== null)
  const column = columns[number]
  if (column === undefined || (main === undefined && !(stated && isOfLines(column, others.length)))) return null
  const further = lines.filter((row) => row !== main).map((row) => at(row, number))
  const place = { column, row: rows[main ?? lines[0] ?? 0]?.row ?? 0, item: null }
  const rest: TableCell = { ...place, labels: [{ concept: 'wtns', party: null }], value: further.join('\n') }
  if (main === undefined) return [rest]
  return [{ ...place, labels: [{ concept: 'btn', party: null }], value: at(main, number) }, rest]
}

/** "Telephone number", "Use", "Circuit": a column that names no account beside columns that name none. */
const isOfLines = ({ labels }: Column, others: number): boolean =>
  others > 0 && labels.every(({ concept }) => ['phone', 'wtns'].includes(concept))

const areNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 2 && texts.every((text) => findTelephones(text).length === 1 && !/\p{L}{4}/u.test(text))

/** The one row that a column marks as the main number's. */
const mainRow = ({ text }: Column, cells: readonly { row: number; text: string }[]): number | null => {
  const marked = aboutMain.test(text) ? cells.filter((cell) => readYesNo(cell.text) === true || /^[✓✔☒]$/u.test(cell.text)) : []
  const named = cells.filter((cell) => mainWords.test(cell.text))
  const [only, ...more] = marked.length > 0 ? marked : named
  return only === undefined || more.length > 0 ? null : only.row
}
