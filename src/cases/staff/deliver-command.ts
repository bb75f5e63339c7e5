import type { Account } from '../../records/account.ts'
import type { SourceAnswer } from '../../records/source/source.ts'
import { found } from '../../records/source/source.ts'
import { chooseAccount } from '../../rules/account/choose-account.ts'
import { partnerById } from '../../store/partners.ts'
import type { RequestRow } from '../../store/requests.ts'
import { changeState } from '../change-state.ts'
import { deliver } from '../deliver.ts'
import type { Work } from '../desk.ts'
import { plainOutcome } from '../outcome.ts'
import { provenAddress } from '../proven-address.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'
import { secondPersonNeeded } from './dual-control.ts'
import { recordToSend } from './record-to-send.ts'

const accountOf = async (work: Work, row: RequestRow): Promise<SourceAnswer<Account | null>> => {
  if (row.accountNumber !== null) return work.records.accountByNumber(row.accountNumber)
  if (row.btn === null) return found(null)
  const candidates = await work.records.accountsCarrying(row.btn)
  if (candidates.kind !== 'found') return candidates
  const choice = chooseAccount(row.form, candidates.value)
  return found(choice.kind === 'found' ? choice.account : null)
}

/** Files attached to the command are sent as the record; otherwise ours is printed. */
export const deliverCommand: Command = {
  name: 'deliver',
  about: 'send the record (a file attached to your mail is sent instead of ours)',
  run: async (ordered) => {
    const { incoming, row, by } = ordered
    if (after(row.state, 'staff sent the record') === null) return refused(`${row.reference} is ${row.state}`)
    const partner = row.partnerId === null ? null : await partnerById(incoming.tx, row.partnerId)
    const to = provenAddress(row, partner)
    if (to === null) return refused('a record goes only to the own domain of a registered, active partner; register the company first')
    const record = recordToSend(incoming, await accountOf(incoming, row))
    if ('why' in record) return refused(record.why)
    const waits = await secondPersonNeeded(ordered, '/deliver')
    if (waits !== null) return refused(waits)
    const accountNumber = record.account?.accountNumber ?? null
    const sent = await changeState(incoming, row, 'staff sent the record', by, {
      deliveredTo: to,
      deliveredAt: incoming.now,
      accountNumber,
    })
    await deliver(incoming, await causeToRequester(incoming, row), [{ row: sent, ...record }], [])
    return done(`the record went to ${to}${record.files ? ` (your file: ${record.files.map(({ name }) => name).join(', ')})` : ''}`, sent, {
      ...plainOutcome('deliver', row.btn, to, row.reference),
      account: accountNumber,
    })
  },
}
