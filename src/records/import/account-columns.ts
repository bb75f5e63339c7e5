/**
 * Accounts as a folder of CSV files, for carriers whose billing system exports tables. Every row names its account; the order of
 * rows within an account is the order on the record.
 *
 * Notation: `a.b` is the column aB; `?` may be empty; `#` whole number; `!` yes or no; `*` several, with blanks between them;
 * `g?.x` belongs to a group that is absent when all its cells are empty.
 */
const address = (prefix: string): string[] => ['street', 'unit?', 'city', 'state', 'zip'].map((part) => `${prefix}.${part}`)

const accountTables: Readonly<Record<string, readonly string[]>> = {
  'accounts.csv': [
    ...['accountNumber', 'btn', 'customerCode', 'status', 'accountType', 'classOfService', 'billPeriod', 'customerName', 'pin?'],
    ...['billing.name', ...address('billing.address'), 'networkSpid', 'lsrTo', 'retailProvider?'],
    ...['contract?.expires', 'contract?.terminationLiability!', 'pendingOrder?.number', 'pendingOrder?.due', 'asOf'],
  ],
  'also_known_as.csv': ['accountNumber', 'name'],
  'authorized_persons.csv': ['accountNumber', 'name'],
  'locations.csv': ['accountNumber', 'id#', ...address('address')],
  'lines.csv': [
    ...['accountNumber', 'tn', 'platform', 'usoc?', 'location#', 'designation?'],
    ...[
      'hunting?.group',
      'hunting?.sequence#',
      'hunting?.type',
      'pic?',
      'lpic?',
      'freeze.local!',
      'freeze.pic!',
      'freeze.lpic!',
      'blocks*',
    ],
    ...['circuitId?', 'remoteForwardTo?', ...address('differentPremises?'), 'portable!'],
  ],
  'features.csv': ['accountNumber', 'tn', 'usoc', 'quantity#'],
  'trunks.csv': ['accountNumber', 'kind', 'circuitId', 'channels#', 'trunkGroup', 'location#'],
  'did_ranges.csv': ['accountNumber', 'circuitId', 'from', 'to'],
  'listings.csv': [
    ...['accountNumber', 'kind', 'name', 'address', 'tn', 'directory', 'yellowPagesHeading?', 'published', 'copies#'],
    ...address('deliverTo?'),
  ],
}

/** accounts.csv first: it says which accounts there are. */
export const accountTableNames: readonly string[] = Object.keys(accountTables)

type Kind = 'text' | 'maybe' | 'number' | 'flag' | 'list'
/** `group` is the place of the value that is absent when all cells of the group are empty. */
export type Column = { name: string; path: string[]; kind: Kind; group: string | null }

const kinds: Record<string, Kind> = { '?': 'maybe', '#': 'number', '!': 'flag', '*': 'list' }

export function columnsOf(table: string): Column[] {
  return (accountTables[table] ?? []).map((notation) => {
    const mark = /[?#!*]$/.exec(notation)?.[0]
    const steps = (mark === undefined ? notation : notation.slice(0, -1)).split('.')
    const group = steps.find((step) => step.endsWith('?'))?.slice(0, -1) ?? null
    const path = steps.map((step) => step.replace('?', ''))
    return { name: columnName(path), path, kind: mark === undefined ? 'text' : (kinds[mark] ?? 'text'), group }
  })
}

/** freeze.local is the column freezeLocal. */
export const columnName = (path: readonly string[]): string =>
  path.map((step, index) => (index === 0 ? step : step.charAt(0).toUpperCase() + step.slice(1))).join('')

/** For `import --help`: every file and its columns. */
export const accountTablesHelp = (): string =>
  accountTableNames
    .map((table) => `${table}: ${columnsOf(table).map(described).join(', ')}`)
    .concat('(? may be empty, # whole number, ! yes or no, * several with blanks between; the columns of a file in any order)')
    .join('\n')

const described = ({ name, kind, group }: Column): string => `${name}${kindMarks[kind]}${group !== null && kind !== 'maybe' ? '?' : ''}`

const kindMarks: Record<Kind, string> = { text: '', maybe: '?', number: '#', flag: '!', list: '*' }
