import type { WriteSheet } from 'hucre/xlsx'
import type { RecordModel } from '../record.ts'
import { tnWords } from '../wording/telephone.ts'
import { trunkKindWords } from '../wording/terms.ts'
import { tableSheet } from './table-sheet.ts'
import type { SheetColumn } from './table-sheet.ts'

type Trunk = RecordModel['trunks'][number]
type RangeRow = { trunk: Trunk; range: Trunk['didRanges'][number] | null }

const columns: SheetColumn<RangeRow>[] = [
  { title: 'Trunk', width: 9, value: ({ trunk }) => trunkKindWords[trunk.kind] },
  { title: 'Circuit', width: 24, value: ({ trunk }) => trunk.circuitId },
  { title: 'Trunk group', width: 12, value: ({ trunk }) => trunk.trunkGroup },
  { title: 'Channels', width: 10, value: ({ trunk }) => trunk.channels },
  { title: 'Location', width: 10, value: ({ trunk }) => trunk.location },
  { title: 'DID from', width: 16, value: ({ range }) => (range ? tnWords(range.from) : '') },
  { title: 'DID to', width: 16, value: ({ range }) => (range ? tnWords(range.to) : '') },
  { title: 'Numbers', width: 10, value: ({ range }) => range?.count ?? 0 },
]

/** One row per DID range; a trunk without any keeps a row of its own. */
export const trunksSheet = (model: RecordModel): WriteSheet =>
  tableSheet(
    'Trunks & DID',
    columns,
    model.trunks.flatMap((trunk): RangeRow[] =>
      trunk.didRanges.length > 0 ? trunk.didRanges.map((range) => ({ trunk, range })) : [{ trunk, range: null }],
    ),
  )
