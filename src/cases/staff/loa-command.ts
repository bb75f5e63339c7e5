import type { RequestRow } from '../../store/requests.ts'
import { isApproved, noteApproval } from '../../store/verdicts.ts'
import { awaitRecords } from '../await-records.ts'
import { resume } from '../clocks.ts'
import type { Incoming } from '../desk.ts'
import type { Settled } from '../settle.ts'
import { settle } from '../settle.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command, CommandResult, Ordered } from './command.ts'
import { done, refused } from './command.ts'
import { judgeAgain } from './judge-again.ts'
import { requestLoa } from './request-loa-command.ts'
import { secondPersonNeeded } from './dual-control.ts'

const loaOk = '/loa ok'

/** Staff's word on the letter of authorization, when the request is judged again without them. */
export const loaAccepted = (incoming: Pick<Incoming, 'tx'>, row: RequestRow): Promise<boolean> => isApproved(incoming.tx, row.id, loaOk)

/** The word of staff is kept with a request that has to wait for its record. */
const waitForRecords = async ({ incoming, row, by }: Ordered): Promise<void> => {
  if (!(await loaAccepted(incoming, row))) await noteApproval(incoming.tx, row.id, loaOk, by, incoming.now)
  await awaitRecords(incoming, row)
}

const said = ({ row, outcome }: Settled): string => {
  if (outcome.outcome === 'deliver') return `LOA accepted; the record went to ${outcome.to ?? ''}`
  if (outcome.outcome === 'reject') return `LOA accepted, but rejected with ${outcome.codes.join(', ')}`
  return `LOA accepted; still held: ${row.holdReason ?? ''}`
}

const accept = async (ordered: Ordered): Promise<CommandResult> => {
  const { incoming, row, by } = ordered
  const judged = await judgeAgain(incoming, row, true)
  const settled = await settle(incoming, row, judged, {
    by,
    cause: await causeToRequester(incoming, row),
    sent: 'staff accepted the LOA, record sent',
    rejected: 'staff accepted the LOA, rejected by policy',
    doubt: 'staff accepted the LOA, further doubt',
  })
  if (settled === null) return refused('a record goes only to the own domain of a registered, active partner; register the company first')
  if (judged.unanswered) await waitForRecords(ordered)
  const runsOn = row.state === 'awaiting_loa' && settled.outcome.outcome === 'hold'
  return done(said(settled), runsOn ? await resume(incoming, settled.row) : settled.row, settled.outcome)
}

/** `/loa ok` lets the policy go on; `/loa no why` asks the requester for another one. */
export const loaCommand: Command = {
  name: 'loa',
  about: '/loa ok: the letter of authorization is good, go on; /loa no: ask for another one',
  run: async (ordered) => {
    const { row, argument } = ordered
    if (after(row.state, 'staff accepted the LOA, record sent') === null) return refused(`${row.reference} is ${row.state}`)
    if (/^(ok|yes|good|accepted)\b/i.test(argument)) return (await refusedByDualControl(ordered)) ?? accept(ordered)
    if (/^(no|bad|rejected)\b/i.test(argument)) return requestLoa(ordered)
    return refused('say /loa ok or /loa no')
  },
}

const refusedByDualControl = async (ordered: Ordered): Promise<CommandResult | null> => {
  const waits = await secondPersonNeeded(ordered, loaOk)
  return waits === null ? null : refused(waits)
}
