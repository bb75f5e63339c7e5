import type { ReadRequest } from '../../reading/form.ts'
import type { Sender } from '../../rules/facts.ts'
import { partnerById } from '../../store/partners.ts'
import type { RequestRow } from '../../store/requests.ts'
import { codesOf, fieldsOf } from '../answer-letter.ts'
import { changeState } from '../change-state.ts'
import { resume } from '../clocks.ts'
import { deliver } from '../deliver.ts'
import type { Incoming } from '../desk.ts'
import type { Judged } from '../judge-request.ts'
import { judgeRequest } from '../judge-request.ts'
import { letterFacts } from '../letter-facts.ts'
import { mailRejection } from '../mail-rejection.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command, CommandResult, Ordered } from './command.ts'
import { done, refused } from './command.ts'
import { provenAddress } from './deliver-command.ts'
import { requestLoa } from './request-loa-command.ts'
import { secondPersonNeeded } from './dual-control.ts'

/** The requester as it stands in the register now. */
const senderOf = async (incoming: Incoming, row: RequestRow): Promise<Sender> => {
  const partner = row.partnerId === null ? null : await partnerById(incoming.tx, row.partnerId)
  const domain = row.requesterAddress.split('@')[1] ?? ''
  if (partner === null) return { kind: 'stranger', address: row.requesterAddress, domain }
  return { kind: partner.status === 'active' ? 'partner' : 'suspended', address: row.requesterAddress, domain, partner }
}

const judgeAgain = async (incoming: Incoming, row: RequestRow): Promise<Judged> => {
  const sender = await senderOf(incoming, row)
  const read: ReadRequest = { ...row.form, sources: {}, problems: row.problems }
  const facts = await letterFacts({ ...incoming, sender, requester: row.requester, threadRoot: null }, 1)
  const letter = { ...facts, automatic: null, loaAttached: [], unreadable: [], repliesSpent: { lastHour: 0, lastDay: 0, inThread: 0 } }
  return judgeRequest(incoming, row.requester, { request: read, letter, loaApproved: true }, row.id)
}

const accept = async ({ incoming, row, by }: Ordered): Promise<CommandResult> => {
  const { verdict, account } = await judgeAgain(incoming, row)
  const plain = { btn: row.btn, codes: [], fields: [], account: null, reference: row.reference }
  if (verdict.kind === 'deliver' && account) {
    const partner = row.partnerId === null ? null : await partnerById(incoming.tx, row.partnerId)
    const to = provenAddress(row, partner)
    if (to === null) return refused('a record goes only to the own domain of a registered, active partner; register the company first')
    const sent = await changeState(incoming, row, 'staff accepted the LOA, record sent', by, {
      deliveredTo: to,
      deliveredAt: incoming.now,
      accountNumber: account.accountNumber,
    })
    await deliver(incoming, await causeToRequester(incoming, row), [{ row: sent, account }], [])
    return done(`LOA accepted; the record went to ${to}`, sent, { ...plain, outcome: 'deliver', account: account.accountNumber, to })
  }
  if (verdict.kind === 'reject') {
    const codes = codesOf(verdict.faults)
    const rejected = await changeState(incoming, row, 'staff accepted the LOA, rejected by policy', by, { codes })
    await mailRejection(incoming, await causeToRequester(incoming, row), row.requesterAddress, [{ row: rejected, faults: verdict.faults }])
    return done(`LOA accepted, but rejected with ${codes.join(', ')}`, rejected, {
      ...plain,
      outcome: 'reject',
      codes,
      fields: fieldsOf(verdict.faults),
      to: row.requesterAddress,
    })
  }
  const reason = verdict.kind === 'hold' ? verdict.reason : 'the policy gives no answer'
  const held = await changeState(incoming, row, 'staff accepted the LOA, further doubt', by, { holdReason: reason })
  return done(`LOA accepted; still held: ${reason}`, row.state === 'awaiting_loa' ? await resume(incoming, held) : held, {
    ...plain,
    outcome: 'hold',
    to: null,
  })
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
  const waits = await secondPersonNeeded(ordered, '/loa ok')
  return waits === null ? null : refused(waits)
}
