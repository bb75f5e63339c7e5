/** Sends delivered records once more, to the same proven address, as drawn now. */
import type { Account } from '../records/account.ts'
import type { RequestRow } from '../store/requests.ts'
import { causeOf } from './cause.ts'
import { changeState } from './change-state.ts'
import { deliver, provenRecipient } from './deliver.ts'
import type { Incoming } from './desk.ts'
import { holdLetter } from './hold-letter.ts'
import { recordOutcome } from './outcome.ts'
import { named } from './wording.ts'

/** The account whose record goes out again, or why a person must see to it. */
const accountOf = async (incoming: Incoming, row: RequestRow): Promise<{ account: Account } | { why: string }> => {
  if ((await provenRecipient(incoming, row)) === null) return { why: 'its recipient is no longer proven' }
  if (row.accountNumber === null) return { why: 'the record was filled by hand: answer with /resend and attach it' }
  const answer = await incoming.records.accountByNumber(row.accountNumber)
  if (answer.kind === 'unavailable') return { why: `the record system ${answer.why}: try /resend later` }
  const account = answer.kind === 'found' ? answer.value : null
  return account ? { account } : { why: 'the account is no longer in the records: answer with /resend and attach the record' }
}

export const sendAgain = async (incoming: Incoming, rows: readonly RequestRow[]): Promise<void> => {
  const deliveries: { row: RequestRow; account: Account }[] = []
  for (const row of rows) {
    const found = await accountOf(incoming, row)
    if ('why' in found) return holdLetter(incoming, { btn: row.btn, row, title: 'A record to be sent again', reason: found.why })
    deliveries.push({ row, account: found.account })
  }
  for (const { row } of deliveries) await changeState(incoming, row, 'record sent again', 'desk')
  await deliver(
    incoming,
    causeOf(incoming),
    deliveries,
    deliveries.map(({ row }) => ({ ...named(row), outcome: 'record attached', detail: 'sent again as you asked' })),
  )
  for (const { row, account } of deliveries)
    await recordOutcome(
      incoming,
      { letterId: incoming.letterId, requestId: row.id },
      {
        outcome: 'deliver',
        btn: row.btn,
        codes: [],
        fields: [],
        account: account.accountNumber,
        to: row.deliveredTo,
        reference: row.reference,
      },
      [{ rule: 'sent-again', hit: true, note: 'the requester asked for it' }],
    )
}
