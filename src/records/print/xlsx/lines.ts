import type { WriteSheet } from 'hucre/xlsx'
import type { RecordItem, RecordLine, RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { tnWords } from '../wording/telephone.ts'
import { platformWords, yesNo } from '../wording/terms.ts'
import { tableSheet } from './table-sheet.ts'
import type { SheetColumn } from './table-sheet.ts'

type LineRow = { line: RecordLine; location: number; address: string }
type ItemRow = LineRow & { item: RecordItem }

const circuitFids = ['CLS', 'CLT', 'CLF', 'ECCKT']

const valueOf = ({ line }: LineRow, ...fids: string[]): string =>
  line.items.flatMap((item) => item.qualifiers).find((qualifier) => fids.includes(qualifier.fid))?.value ?? ''

const lineColumns: SheetColumn<LineRow>[] = [
  { title: 'Telephone number', width: 16, value: ({ line }) => tnWords(line.tn) },
  { title: 'Location', width: 9, value: ({ location }) => location },
  { title: 'Service address', width: 42, value: ({ address }) => address },
  { title: 'Platform', width: 20, value: ({ line }) => platformWords[line.platform] },
  { title: 'Class (USOC)', width: 12, value: ({ line }) => line.items[0]?.usoc ?? '' },
  { title: 'Class in words', width: 30, value: ({ line }) => line.items[0]?.description ?? '' },
  { title: 'Designation', width: 18, value: (row) => valueOf(row, 'DES') },
  { title: 'PIC', width: 8, value: (row) => valueOf(row, 'PIC') },
  { title: 'LPIC', width: 8, value: (row) => valueOf(row, 'LPIC') },
  { title: 'Frozen', width: 20, value: (row) => valueOf(row, 'FPI') },
  { title: 'Portable', width: 9, value: ({ line }) => yesNo(line.portable) },
  { title: 'Hunt group', width: 10, value: (row) => valueOf(row, 'HTG') },
  { title: 'Hunt order', width: 10, value: (row) => valueOf(row, 'HSEQ') },
  { title: 'Hunt kind', width: 12, value: (row) => valueOf(row, 'HTY') },
  { title: 'Blocked calls', width: 14, value: (row) => valueOf(row, 'BLKD') },
  { title: 'Billing not accepted', width: 20, value: (row) => valueOf(row, 'TBE') },
  { title: 'Circuit', width: 22, value: (row) => valueOf(row, ...circuitFids) },
  { title: 'Forwards to', width: 14, value: (row) => tnWords(valueOf(row, 'RCF')) },
  { title: 'Works at', width: 42, value: (row) => valueOf(row, 'DPA') },
]

const featureColumns: SheetColumn<ItemRow>[] = [
  { title: 'Telephone number', width: 16, value: ({ line }) => tnWords(line.tn) },
  { title: 'Location', width: 9, value: ({ location }) => location },
  { title: 'Quantity', width: 9, value: ({ item }) => item.quantity },
  { title: 'USOC', width: 9, value: ({ item }) => item.usoc ?? '' },
  { title: 'Description', width: 46, value: ({ item }) => item.description },
  { title: 'Qualifiers', width: 60, value: ({ item }) => item.qualifiers.map(({ fid, value }) => `/${fid} ${value}`).join(' ') },
]

/** One row per working line. */
export const linesSheet = (model: RecordModel): WriteSheet => tableSheet('Lines', lineColumns, lineRows(model))

/** One row per code on a line, the class of service among them. */
export const featuresSheet = (model: RecordModel): WriteSheet =>
  tableSheet(
    'Features',
    featureColumns,
    lineRows(model).flatMap((row) => row.line.items.map((item) => ({ ...row, item }))),
  )

const lineRows = (model: RecordModel): LineRow[] =>
  model.locations.flatMap(({ id, address, lines }) =>
    lines.map((line) => ({ line, location: id, address: address ? addressLine(address) : '' })),
  )
