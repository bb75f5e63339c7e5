/** Corrections: an earlier request of the same requester, overlaid by what the letter states, judged afresh and linked. */
import type { ReadRequest } from '../../reading/form.ts'
import type { RequestRow } from '../../store/requests.ts'
import { isOpen } from '../../store/requests.ts'
import { amendHeld } from '../amend-held.ts'
import { stopAwaitingRecords } from '../await-records.ts'
import type { Incoming } from '../desk.ts'
import type { Found } from '../find-request.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { isUnproven } from '../is-unproven.ts'
import { originalOf } from '../original-of.ts'
import { overlay, statesAnything } from '../overlay.ts'
import { receiveLoa } from '../receive-loa.ts'
import { judgeAll } from './csir.ts'

type Pair = { stated: ReadRequest; original: RequestRow | null }

/** Says enough of an account to be a request by itself, whatever it answers. */
const isWhole = ({ btn, endUserName, serviceAddress, contactEmail }: ReadRequest): boolean =>
  btn !== null && endUserName !== null && serviceAddress !== null && contactEmail !== null

/** Why nobody but staff can say what is to be corrected, or null. */
const doubtOf = (found: Found, pairs: readonly Pair[]): { title: string; reason: string } | null => {
  if (pairs.length === 0) return { title: 'A correction that states nothing we can read', reason: 'no field was found in the letter' }
  const partial = pairs.some(({ stated, original }) => original === null && !isWhole(stated))
  if (partial && found.own.length > 0)
    return { title: 'A correction of one of several requests', reason: 'which of them is meant is not said' }
  if (partial && found.foreign.length > 0)
    return { title: "A correction of another company's request", reason: 'the request it answers belongs to somebody else' }
  return null
}

/** What crosses an answer that is not given yet: staff have the request, and get the new facts. */
const amend = async (incoming: Incoming, row: RequestRow, stated: ReadRequest): Promise<void> => {
  const amended = await amendHeld(incoming, row, stated)
  await stopAwaitingRecords(incoming, amended)
  if (amended.state === 'awaiting_loa' && incoming.reading.loaDocuments.length > 0) return receiveLoa(incoming, amended)
  return holdLetter(incoming, {
    btn: amended.btn,
    row: amended,
    title: 'New facts for a request that waits',
    reason: 'the requester corrects a request that is still open; the form below has the new values',
  })
}

export const onCorrection = async (incoming: Incoming): Promise<void> => {
  const found = await findRequests(incoming)
  const [about] = found.own.length > 0 ? found.own : found.foreign
  const btn = about?.btn ?? incoming.reading.requests[0]?.btn ?? null
  if (isUnproven(incoming.sender))
    return holdLetter(incoming, { btn, row: null, title: 'A correction that gets no answer', reason: 'the sender is not proven' })
  const pairs: Pair[] = []
  for (const stated of incoming.reading.requests.filter(statesAnything))
    pairs.push({ stated, original: await originalOf(incoming, found.own, stated) })
  const doubt = doubtOf(found, pairs)
  if (doubt) return holdLetter(incoming, { ...doubt, btn, row: found.own.length === 1 ? (found.own[0] ?? null) : null })
  const isCrossing = ({ original }: Pair): boolean => original !== null && isOpen(original.state)
  for (const { stated, original } of pairs.filter(isCrossing)) if (original) await amend(incoming, original, stated)
  const closed = pairs.filter((pair) => !isCrossing(pair))
  if (closed.length === 0) return
  return judgeAll(
    incoming,
    closed.map(({ stated, original }) => ({ read: original ? overlay(original.form, stated) : stated, corrects: original?.id ?? null })),
  )
}
