import type { Account } from '../../records/account.ts'
import type { SourceAnswer } from '../../records/source/source.ts'
import type { Delivery } from '../deliver.ts'
import type { Incoming } from '../desk.ts'
import { recordFiles } from './record-files.ts'

const missing = (answer: SourceAnswer<Account | null>): string => {
  if (answer.kind === 'by_hand') return 'there is no record system to ask'
  return answer.kind === 'unavailable' ? `the record system ${answer.why}` : 'no account is known for this request'
}

/** What staff send: the files attached to their mail, with the account or without, else the record as we print it. */
export const recordToSend = (incoming: Incoming, answer: SourceAnswer<Account | null>): Omit<Delivery, 'row'> | { why: string } => {
  const files = recordFiles(incoming.letter.attachments).map(({ name, declaredType, bytes }) => ({
    name,
    contentType: declaredType,
    bytes,
  }))
  const account = answer.kind === 'found' ? answer.value : null
  if (files.length > 0) return { account, files }
  return account !== null ? { account } : { why: `${missing(answer)}: attach the record to your mail` }
}
