/** Which earlier request a letter speaks of, by evidence; another company's letter never joins a thread. */
import { openReplyAddress } from '../replies/reply-address.ts'
import type { RequestRow } from '../store/requests.ts'
import { recentRequestsOf, requestsByReferences, requestsOfRequester, requestsOfThread } from '../store/requests.ts'
import type { Incoming } from './desk.ts'

export type Evidence = 'reference' | 'reply address' | 'thread' | 'number' | 'customer name'
export type Found = {
  /** The requests the letter speaks of and may speak of: the same requester's. */
  own: RequestRow[]
  /** Requests it names that belong to somebody else. */
  foreign: RequestRow[]
  evidence: Evidence | null
}

type Look = { evidence: Evidence; rows: (incoming: Incoming) => Promise<RequestRow[]> }

const signedReferences = (incoming: Incoming): string[] => {
  const { letter, desk, now } = incoming
  return [...letter.to, ...letter.cc].flatMap(({ address }) => {
    const opened = openReplyAddress(address, desk.signingKey, now)
    return opened ? [opened.reference] : []
  })
}

const threadIds = ({ letter }: Incoming): string[] => [...letter.inReplyTo, ...letter.references]

const numbersSaid = ({ reading }: Incoming): string[] => [
  ...new Set([
    ...reading.numbers,
    ...reading.requests.flatMap(({ btn }) => (btn === null ? [] : [btn])),
    ...(reading.escalation?.btn ? [reading.escalation.btn] : []),
  ]),
]

const byNumber = async (incoming: Incoming): Promise<RequestRow[]> => {
  const { requester } = incoming
  if (requester === null) return []
  const rows: RequestRow[] = []
  for (const number of numbersSaid(incoming)) rows.push(...(await requestsOfRequester(incoming.tx, requester, number)))
  return rows
}

const foldName = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

/** The customer that a complaint or a letter of authorization names. */
const byName = async ({ tx, reading, requester }: Incoming): Promise<RequestRow[]> => {
  const said = [reading.escalation?.endUserName, ...reading.loaDocuments.map(({ customer }) => customer)]
  const names = new Set(said.flatMap((name) => (name ? [foldName(name)] : [])))
  if (names.size === 0 || requester === null) return []
  return (await recentRequestsOf(tx, requester)).filter(({ form }) => form.endUserName !== null && names.has(foldName(form.endUserName)))
}

/** Strongest evidence first; the first that finds anything is used and named in the explanation. */
const looks: readonly Look[] = [
  { evidence: 'reference', rows: ({ tx, reading }) => requestsByReferences(tx, reading.references) },
  { evidence: 'reply address', rows: (incoming) => requestsByReferences(incoming.tx, signedReferences(incoming)) },
  { evidence: 'thread', rows: (incoming) => requestsOfThread(incoming.tx, threadIds(incoming)) },
  { evidence: 'number', rows: byNumber },
  { evidence: 'customer name', rows: byName },
]

/** A member of staff may speak of any request; everybody else only of the own company's. */
const maySpeakOf = ({ sender, requester }: Incoming, row: RequestRow): boolean => sender.kind === 'staff' || row.requester === requester

/**
 * A thread and its subject may carry several requests: those count that the sender names himself, by reference or by number,
 * if he names any. A number may also be that of a request which came in the same letter and was answered in another mail.
 */
const narrowed = async (incoming: Incoming, rows: RequestRow[]): Promise<RequestRow[]> => {
  const { namedReferences } = incoming.reading
  const numbers = numbersSaid(incoming)
  const isSaid = ({ btn, form }: RequestRow): boolean => numbers.some((number) => number === btn || form.wtns.includes(number))
  const named = rows.filter(({ reference }) => namedReferences.includes(reference))
  if (named.length > 0) return named
  const numbered = rows.filter(isSaid)
  if (numbered.length > 0 || numbers.length === 0 || incoming.requester === null) return numbered.length > 0 ? numbered : rows
  const letters = new Set(rows.map(({ letterId }) => letterId))
  const siblings = (await recentRequestsOf(incoming.tx, incoming.requester)).filter((row) => letters.has(row.letterId) && isSaid(row))
  return siblings.length > 0 ? siblings : rows
}

export const findRequests = async (incoming: Incoming): Promise<Found> => {
  for (const { evidence, rows } of looks) {
    const found = await rows(incoming)
    if (found.length === 0) continue
    return {
      own: await narrowed(
        incoming,
        found.filter((row) => maySpeakOf(incoming, row)),
      ),
      foreign: found.filter((row) => !maySpeakOf(incoming, row)),
      evidence,
    }
  }
  return { own: [], foreign: [], evidence: null }
}
