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

const byNumber = async (incoming: Incoming): Promise<RequestRow[]> => {
  const { reading, requester } = incoming
  if (requester === null) return []
  const numbers = [
    ...reading.numbers,
    ...reading.requests.flatMap(({ btn }) => (btn === null ? [] : [btn])),
    ...(reading.escalation?.btn ? [reading.escalation.btn] : []),
  ]
  const rows: RequestRow[] = []
  for (const number of new Set(numbers)) rows.push(...(await requestsOfRequester(incoming.tx, requester, number)))
  return rows
}

const foldName = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

const byName = async ({ tx, reading, requester }: Incoming): Promise<RequestRow[]> => {
  const name = reading.escalation?.endUserName
  if (!name || requester === null) return []
  return (await recentRequestsOf(tx, requester)).filter(
    ({ form }) => form.endUserName !== null && foldName(form.endUserName) === foldName(name),
  )
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

export const findRequests = async (incoming: Incoming): Promise<Found> => {
  for (const { evidence, rows } of looks) {
    const found = await rows(incoming)
    if (found.length === 0) continue
    return { own: found.filter((row) => maySpeakOf(incoming, row)), foreign: found.filter((row) => !maySpeakOf(incoming, row)), evidence }
  }
  return { own: [], foreign: [], evidence: null }
}
