import type { RecordModel } from '../../record.ts'
import { addressLine } from '../../wording/address.ts'
import { rangeWords, tnWords } from '../../wording/telephone.ts'
import { blockWords, huntTypeWords, trunkKindWords } from '../../wording/terms.ts'
import type { Piece } from '../block.ts'
import { heading } from '../heading.ts'
import type { Span } from '../rich-text.ts'
import type { Sheet } from '../sheet.ts'
import { caution, plain, strong } from '../spans.ts'
import { table } from '../table.ts'
import type { Column } from '../table.ts'

/** One short table about the account: left out where it has no rows. */
type Particular = { title: string; columns: Column[]; rows: Span[][][] }

/** What concerns several lines at once, and what the lines' own rows might let a reader overlook. */
export function particulars(sheet: Sheet, model: RecordModel): Piece[] {
  return all(model).flatMap(({ title, columns, rows }) =>
    rows.length === 0 ? [] : [...heading(sheet, title), ...table(sheet, title, columns, rows)],
  )
}

const all = (model: RecordModel): Particular[] => [
  hunting(model),
  trunks(model),
  circuits(model),
  differentPremises(model),
  remoteCallForward(model),
  freezes(model),
  blocks(model),
  notPortable(model),
  notHere(model),
]

const numberColumn: Column = { title: 'LINE', x: 0, width: 88 }
const restColumn = (title: string): Column => ({ title, x: 118, width: 402 })
const numberList = (numbers: string[]): Span[] => [plain(numbers.map(tnWords).join('   '))]

const hunting = (model: RecordModel): Particular => ({
  title: 'Hunting groups',
  columns: [{ title: 'GROUP', x: 0, width: 40 }, { title: 'KIND', x: 44, width: 70 }, restColumn('LINES IN HUNTING ORDER')],
  rows: model.hunting.map((group) => [
    [strong(group.group)],
    [plain(huntTypeWords[group.type])],
    [plain(group.numbers.map(tnWords).join(' → '))],
  ]),
})

const trunks = (model: RecordModel): Particular => ({
  title: 'Trunks and DID ranges',
  columns: [
    { title: 'TRUNK', x: 0, width: 40 },
    { title: 'CIRCUIT', x: 44, width: 104 },
    { title: 'GROUP', x: 156, width: 48 },
    { title: 'CHANNELS', x: 208, width: 40, align: 'right' },
    { title: 'LOCATION', x: 256, width: 40, align: 'right' },
    { title: 'DID NUMBERS', x: 312, width: 140 },
    { title: 'COUNT', x: 470, width: 50, align: 'right' },
  ],
  rows: model.trunks.map((trunk) => [
    [strong(trunkKindWords[trunk.kind])],
    [plain(trunk.circuitId)],
    [plain(trunk.trunkGroup)],
    [plain(String(trunk.channels))],
    [plain(String(trunk.location))],
    [strong(trunk.didRanges.map(rangeWords).join('\n') || 'None')],
    [plain(trunk.didRanges.map((range) => String(range.count)).join('\n'))],
  ]),
})

const circuits = (model: RecordModel): Particular => ({
  title: 'Circuits',
  columns: [{ title: 'CIRCUIT', x: 0, width: 110 }, restColumn('LINES')],
  rows: model.circuits.map((circuit) => [
    [strong(circuit.circuitId)],
    circuit.numbers.length > 0 ? numberList(circuit.numbers) : [plain('Trunk')],
  ]),
})

const differentPremises = (model: RecordModel): Particular => ({
  title: 'Different premises',
  columns: [numberColumn, restColumn('WORKS AT')],
  rows: model.differentPremises.map((line) => [[strong(tnWords(line.tn))], [plain(addressLine(line.address))]]),
})

const remoteCallForward = (model: RecordModel): Particular => ({
  title: 'Remote call forwarding',
  columns: [numberColumn, restColumn('FORWARDS TO')],
  rows: model.remoteCallForward.map((line) => [[strong(tnWords(line.tn))], [plain(tnWords(line.to))]]),
})

const freezes = (model: RecordModel): Particular => ({
  title: 'Freezes',
  columns: [numberColumn, restColumn('FROZEN')],
  rows: model.freezes.map((line) => [[strong(tnWords(line.tn))], [caution(frozenWords(line))]]),
})

const frozenWords = (freeze: RecordModel['freezes'][number]): string =>
  [
    ...(freeze.local ? ['Local service'] : []),
    ...(freeze.pic ? ['PIC (between LATAs)'] : []),
    ...(freeze.lpic ? ['LPIC (inside the LATA)'] : []),
  ].join(', ')

const blocks = (model: RecordModel): Particular => ({
  title: 'Blocks',
  columns: [numberColumn, restColumn('BLOCKED CALLS')],
  rows: model.blocks.map((line) => [[strong(tnWords(line.tn))], [plain(line.kinds.map((kind) => blockWords[kind]).join(', '))]]),
})

const notPortable = (model: RecordModel): Particular => ({
  title: 'Numbers that cannot be ported',
  columns: [{ title: 'NUMBERS', x: 0, width: 520 }],
  rows: model.portability.notPortable.length > 0 ? [[[caution(model.portability.notPortable.map(tnWords).join('   '))]]] : [],
})

const notHere = (model: RecordModel): Particular => ({
  title: 'Numbers not on this account',
  columns: [{ title: 'ASKED FOR, BUT NOT ON THIS ACCOUNT', x: 0, width: 520 }],
  rows: model.numbersNotOnThisAccount.length > 0 ? [[[caution(model.numbersNotOnThisAccount.map(tnWords).join('   '))]]] : [],
})
