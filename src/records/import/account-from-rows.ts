/** Puts one account together from its rows in the account tables, and remembers which row each part came from. */
import type { SectionRow } from '../../store/load/section-stage.ts'
import { columnName, type Column } from './account-columns.ts'

export type RowPlace = { file: string; line: number }
export type PlacedFault = RowPlace & { field: string; sentence: string }
/** `value` has the shape of an account as far as the cells allow; `placeOf` finds the cell behind a path of it. */
export type Assembled = { value: unknown; faults: PlacedFault[]; placeOf: (path: readonly PropertyKey[]) => RowPlace & { field: string } }

type Part = { row: SectionRow; value: Record<string, unknown> }

/** @param rows of one account, all tables, in file order; one of them is its row in accounts.csv. */
export function accountFromRows(head: SectionRow, rows: readonly SectionRow[], columns: ReadonlyMap<string, Column[]>): Assembled {
  const parts = (table: string): Part[] =>
    rows.filter(({ section }) => section === table).map((row) => ({ row, value: valueOf(row, columns.get(table) ?? []) }))
  const places = new Map<string, SectionRow>()
  const faults: PlacedFault[] = []
  const place = (path: string, list: readonly Part[]): unknown[] =>
    list.map(({ row, value }, index) => {
      places.set(`${path}.${index}`, row)
      return value
    })
  const lines = parts('lines.csv')
  const trunks = parts('trunks.csv')
  const nested = (owners: readonly Part[], path: string, list: string, children: readonly Part[], key: string) => {
    const { own, lost } = belonging(owners, children, key)
    owners.forEach(({ value }, index) => (value[list] = place(`${path}.${index}.${list}`, own[index] ?? [])))
    faults.push(...lost.map(({ row }) => ({ ...placeOfRow(row), field: key, sentence: `is of no row of this account in ${path}.csv` })))
  }
  nested(lines, 'lines', 'features', parts('features.csv'), 'tn')
  nested(trunks, 'trunks', 'didRanges', parts('did_ranges.csv'), 'circuitId')
  const names = (list: unknown[]) => list.map((entry) => (isObject(entry) ? entry['name'] : entry))
  const value = {
    ...valueOf(head, columns.get('accounts.csv') ?? []),
    accountNumber: head.accountNumber,
    alsoKnownAs: names(place('alsoKnownAs', parts('also_known_as.csv'))),
    authorizedPersons: names(place('authorizedPersons', parts('authorized_persons.csv'))),
    locations: place('locations', parts('locations.csv')),
    lines: place('lines', lines),
    trunks: place('trunks', trunks),
    listings: place('listings', parts('listings.csv')),
  }
  return { value, faults, placeOf: (path) => placeIn(places, head, path) }
}

/** Rows that belong to another row of the account by a shared value; that value is then no longer part of them. */
function belonging(owners: readonly Part[], children: readonly Part[], key: string): { own: Part[][]; lost: Part[] } {
  const own: Part[][] = owners.map(() => [])
  const ownerOf = new Map(owners.map(({ value }, index) => [value[key], index]))
  const lost = children.filter((child) => {
    const owner = ownerOf.get(child.value[key])
    if (owner === undefined) return true
    const { [key]: _shared, ...value } = child.value
    own[owner]?.push({ row: child.row, value })
    return false
  })
  return { own, lost }
}

function valueOf(row: SectionRow, columns: readonly Column[]): Record<string, unknown> {
  const cells = new Map(row.cells)
  const value: Record<string, unknown> = {}
  for (const { name, path, kind, group } of columns) {
    if (path[0] === 'accountNumber') continue
    const absent = group !== null && columns.every((other) => other.group !== group || (cells.get(other.name) ?? '') === '')
    if (absent) value[group] = null
    else put(value, path, convert(cells.get(name) ?? '', kind))
  }
  return value
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path
  if (rest.length === 0) {
    target[step] = value
    return
  }
  const inner = target[step]
  const next = isObject(inner) ? inner : {}
  target[step] = next
  put(next, rest, value)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What cannot be converted stays as it is, and the check of the account says what was expected. */
function convert(cell: string, kind: Column['kind']): unknown {
  if (kind === 'maybe') return cell === '' ? null : cell
  if (kind === 'number') return /^\d{1,9}$/.test(cell) ? Number(cell) : cell
  if (kind === 'list') return cell.split(/\s+/).filter(Boolean)
  if (kind === 'text') return cell
  if (/^(yes|y|true|1)$/i.test(cell)) return true
  return /^(no|n|false|0)$/i.test(cell) ? false : cell
}

const placeOfRow = ({ section, line }: SectionRow): RowPlace => ({ file: section, line })

function placeIn(places: ReadonlyMap<string, SectionRow>, head: SectionRow, path: readonly PropertyKey[]): RowPlace & { field: string } {
  for (let length = path.length; length > 0; length -= 1) {
    const row = places.get(path.slice(0, length).map(String).join('.'))
    if (row) return { ...placeOfRow(row), field: fieldOf(path.slice(length)) || 'name' }
  }
  return { ...placeOfRow(head), field: fieldOf(path) }
}

/** `blocks[2]` is the column blocks. */
const fieldOf = (path: readonly PropertyKey[]): string => columnName(path.filter((step) => typeof step === 'string'))
