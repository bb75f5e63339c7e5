import { found } from '../../records/source/source.ts'
import { changeState } from '../change-state.ts'
import { deliver, provenRecipient } from '../deliver.ts'
import { plainOutcome } from '../outcome.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'
import { recordToSend } from './record-to-send.ts'

export const resendCommand: Command = {
  name: 'resend',
  about: 'send a delivered record again, as drawn now (or the file attached to your mail)',
  run: async ({ incoming, row, by }) => {
    if (after(row.state, 'record sent again') === null) return refused(`${row.reference} is ${row.state}; there is no record to send again`)
    if ((await provenRecipient(incoming, row)) === null) return refused('the recipient is no longer an active partner')
    const answer = row.accountNumber === null ? found(null) : await incoming.records.accountByNumber(row.accountNumber)
    const record = recordToSend(incoming, answer)
    if ('why' in record) return refused(record.why)
    const again = await changeState(incoming, row, 'record sent again', by)
    await deliver(incoming, await causeToRequester(incoming, row), [{ row: again, ...record }], [])
    return done(`the record went to ${row.deliveredTo ?? ''} again`, again, {
      ...plainOutcome('deliver', row.btn, row.deliveredTo, row.reference),
      account: record.account?.accountNumber ?? null,
    })
  },
}
