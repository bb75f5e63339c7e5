import type { Account } from '../../account.ts'
import type { RecordModel } from '../record.ts'
import { rangeSize } from './numbers.ts'

/** Trunks with their DID ranges as ranges: a thousand numbers are one row. */
export const trunksOf = (account: Account): RecordModel['trunks'] =>
  account.trunks.map((trunk) => ({
    kind: trunk.kind,
    circuitId: trunk.circuitId,
    channels: trunk.channels,
    trunkGroup: trunk.trunkGroup,
    location: trunk.location,
    didRanges: trunk.didRanges.map((range) => ({ from: range.from, to: range.to, count: rangeSize(range) })),
  }))
