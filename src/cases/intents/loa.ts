/** A letter of authorization for earlier requests: handed in while they wait for it, or too late, or not at all. */
import { isDecoration } from '../../reading/decoration.ts'
import type { LoaFinding } from '../../reading/form.ts'
import type { RequestRow } from '../../store/requests.ts'
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { latestOf } from '../latest-of.ts'
import { receiveLoa } from '../receive-loa.ts'
import { judgeAll } from './csir.ts'

/** Of several requests that wait, those whose numbers the letter of authorization names; all where it names none of them. */
const covered = (waiting: readonly RequestRow[], loas: readonly LoaFinding[]): readonly RequestRow[] => {
  const numbers = new Set(loas.flatMap((loa) => loa.numbers))
  const named = waiting.filter(({ btn, form }) => [btn, ...form.wtns].some((number) => number !== null && numbers.has(number)))
  return named.length > 0 ? named : waiting
}

/** Something that may be a letter of authorization; the words "see attached" alone stop no clock. */
const isHandedIn = ({ reading, letter }: Incoming): boolean =>
  reading.loaDocuments.length > 0 || letter.attachments.some((file) => !isDecoration(file))

/** What a reader cannot read a person can look at: a file handed in as a letter of authorization counts as one. */
const takenAsLoa = (incoming: Incoming): Incoming => {
  const { reading, letter } = incoming
  if (reading.loaDocuments.length > 0) return incoming
  const unread = letter.attachments
    .filter((file) => !isDecoration(file))
    .map(({ name }): LoaFinding => ({
      ...nothingSeen,
      attachment: name,
      numbers: [],
      doubts: ['it could not be read as a letter of authorization'],
    }))
  return { ...incoming, reading: { ...reading, loaDocuments: unread } }
}

const nothingSeen = {
  namesRequester: null,
  customer: null,
  scopeCoversRecords: null,
  signatureSeen: null,
  printedName: null,
  date: null,
}

/** After the 004 the request is judged afresh, as after any other repaired rejection. */
const reopen = (incoming: Incoming, late: readonly RequestRow[]): Promise<void> =>
  judgeAll(
    incoming,
    late.map((row) => ({ read: { ...row.form, sources: {}, problems: row.problems }, corrects: row.id })),
  )

const reasonOf = (own: readonly RequestRow[], handedIn: boolean): string => {
  if (!handedIn) return 'nothing that could be a letter of authorization hangs on it'
  return own.length === 0 ? 'no request of this sender is known for it' : 'its request does not wait for one'
}

export const onLoa = async (incoming: Incoming): Promise<void> => {
  const { own: found, foreign } = await findRequests(incoming)
  const own = isUnproven(incoming.sender) ? [] : await latestOf(incoming, found)
  const waiting = own.filter(({ state }) => state === 'awaiting_loa')
  const late = own.filter(({ state, codes }) => state === 'rejected' && codes.includes('004'))
  const handedIn = isHandedIn(incoming)
  if (handedIn && waiting.length > 0) {
    for (const row of covered(waiting, incoming.reading.loaDocuments)) await receiveLoa(takenAsLoa(incoming), row)
    return
  }
  if (handedIn && late.length > 0) return reopen(takenAsLoa(incoming), covered(late, incoming.reading.loaDocuments))
  const [about] = found.length > 0 ? found : foreign
  return holdLetter(incoming, {
    btn: about?.btn ?? incoming.reading.numbers[0] ?? null,
    row: own.length === 1 ? (own[0] ?? null) : null,
    title: 'A letter of authorization came',
    reason: reasonOf(own, handedIn),
  })
}
