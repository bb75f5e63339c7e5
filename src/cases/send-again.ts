/** Sends delivered records once more, to the same proven address, as drawn now. */
import type { RequestRow } from '../store/requests.ts'
import { accountByNumber } from '../store/accounts.ts'
import { causeOf } from './cause.ts'
import { changeState } from './change-state.ts'
import { deliver, provenRecipient } from './deliver.ts'
import type { Incoming } from './desk.ts'
import { holdLetter } from './hold-letter.ts'
import { recordOutcome } from './outcome.ts'
import { named } from './wording.ts'

export const sendAgain = async (incoming: Incoming, rows: readonly RequestRow[]): Promise<void> => {
  const deliveries = []
  for (const row of rows) {
    const account = row.accountNumber === null ? null : await accountByNumber(incoming.tx, row.accountNumber)
    if (account && (await provenRecipient(incoming, row)) !== null) deliveries.push({ row, account })
  }
  if (deliveries.length < rows.length)
    return holdLetter(incoming, {
      btn: rows[0]?.btn ?? null,
      row: rows[0] ?? null,
      title: 'A record to be sent again',
      reason: 'the account is no longer in the records, or its recipient is no longer proven',
    })
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
