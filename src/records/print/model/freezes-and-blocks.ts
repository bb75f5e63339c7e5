import type { Account, Line } from '../../account.ts'
import type { RecordModel } from '../record.ts'

export const isFrozen = (line: Line): boolean => line.freeze.local || line.freeze.pic || line.freeze.lpic

/** Lines whose local service, PIC or LPIC the customer has frozen. */
export const freezesOf = (account: Account): RecordModel['freezes'] =>
  account.lines.filter(isFrozen).map(({ tn, freeze }) => ({ tn, local: freeze.local, pic: freeze.pic, lpic: freeze.lpic }))

/** Lines on which calls of a kind are blocked. */
export const blocksOf = (account: Account): RecordModel['blocks'] =>
  account.lines.filter((line) => line.blocks.length > 0).map((line) => ({ tn: line.tn, kinds: [...line.blocks] }))
