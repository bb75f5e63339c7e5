/** Which case a member of staff writes about: first what the mail hangs on, only then what its words mention. */
import { openReplyAddress } from '../../replies/reply-address.ts'
import { findReferences } from '../../reading/reference.ts'
import type { RequestRow } from '../../store/requests.ts'
import { requestsByReferences, requestsOfThread } from '../../store/requests.ts'
import type { Incoming } from '../desk.ts'

export type FoundCase = { row: RequestRow } | { row: null; why: string }

/** Addresses and subjects that name different cases contradict one another, and a command must not hit the wrong one. */
const hungOn = async ({ tx, letter, desk, now }: Incoming): Promise<RequestRow[]> => {
  const signed = [...letter.to, ...letter.cc].flatMap(({ address }) => openReplyAddress(address, desk.signingKey, now)?.reference ?? [])
  const rows = await requestsByReferences(tx, [...signed, ...findReferences(letter.subject)])
  return rows.length > 0 ? rows : requestsOfThread(tx, [...letter.inReplyTo, ...letter.references])
}

export const findCase = async (incoming: Incoming): Promise<FoundCase> => {
  const { tx, reading } = incoming
  const named = await requestsByReferences(tx, reading.namedReferences)
  const hung = await hungOn(incoming)
  const meant = named.filter(({ id }) => hung.some((row) => row.id === id))
  const rows = hung.length > 1 && meant.length === 1 ? meant : hung.length > 0 ? hung : named
  const [row, ...others] = rows
  if (row && others.length === 0) return { row }
  return {
    row: null,
    why: row
      ? `this mail is about several requests (${rows.map(({ reference }) => reference).join(', ')}): name one of them in the first line, or in the subject only that one`
      : `no request is known under ${reading.reference ?? 'what this mail names'}; answer in the thread of a case, or name its reference`,
  }
}
