import { recordRecipient } from '../../rules/deliver-to.ts'
import type { Account } from '../../records/account.ts'
import type { Partner } from '../../records/register.ts'
import { chooseAccount } from '../../rules/account/choose-account.ts'
import { accountByNumber, accountsCarrying } from '../../store/accounts.ts'
import { partnerById } from '../../store/partners.ts'
import type { RequestRow } from '../../store/requests.ts'
import { changeState } from '../change-state.ts'
import { deliver } from '../deliver.ts'
import type { Work } from '../desk.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'
import { secondPersonNeeded } from './dual-control.ts'

export const accountOf = async (work: Work, row: RequestRow): Promise<Account | null> => {
  if (row.accountNumber !== null) return accountByNumber(work.tx, row.accountNumber)
  if (row.btn === null) return null
  const choice = chooseAccount(row.form, await accountsCarrying(work.tx, row.btn))
  return choice.kind === 'found' ? choice.account : null
}

/** The contact's address when it is the partner's own, else the address the request came from. */
export const provenAddress = (row: RequestRow, partner: Partner | null): string | null =>
  partner === null ? null : (recordRecipient(row.form.contactEmail, partner) ?? recordRecipient(row.requesterAddress, partner))

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
    const account = await accountOf(incoming, row)
    if (account === null)
      return refused(`no account is known for this request; correct it, or attach the record to /deliver after importing the account`)
    const waits = await secondPersonNeeded(ordered, '/deliver')
    if (waits !== null) return refused(waits)
    const attached = incoming.letter.attachments
      .filter(({ inline }) => !inline)
      .map(({ name, declaredType, bytes }) => ({ name, contentType: declaredType, bytes }))
    const sent = await changeState(incoming, row, 'staff sent the record', by, {
      deliveredTo: to,
      deliveredAt: incoming.now,
      accountNumber: account.accountNumber,
    })
    await deliver(
      incoming,
      await causeToRequester(incoming, row),
      [{ row: sent, account, ...(attached.length > 0 ? { files: attached } : {}) }],
      [],
    )
    return done(`the record went to ${to}${attached.length > 0 ? ' (your file)' : ''}`, sent, {
      outcome: 'deliver', btn: row.btn, codes: [], fields: [], account: account.accountNumber, to, reference: row.reference,
    }) // prettier-ignore
  },
}
