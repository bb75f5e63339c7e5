/** Corrections: a rejected request of the same requester, overlaid by what the letter states, judged afresh and linked. */
import type { ReadRequest } from '../../reading/form.ts'
import type { RequestRow } from '../../store/requests.ts'
import { stopAwaitingRecords } from '../await-records.ts'
import type { Incoming } from '../desk.ts'
import type { Found } from '../find-request.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import { overlay, statesAnything } from '../overlay.ts'
import { judgeAll } from './csir.ts'

/** The row a restated request repairs: the one its block names, else the rejected one with its number, else the only rejected one, else the only one. */
const originalOf = (own: readonly RequestRow[], stated: ReadRequest): RequestRow | null => {
  const named = own.find(({ reference }) => reference === stated.about)
  if (named) return named
  const sameNumber = stated.btn === null ? [] : own.filter(({ btn }) => btn === stated.btn)
  const pool = sameNumber.length > 0 ? sameNumber : own
  const rejected = pool.filter((row) => row.state === 'rejected')
  const [only] = rejected.length > 0 ? rejected : pool
  return rejected.length === 1 || pool.length === 1 || sameNumber.length > 0 ? (only ?? null) : null
}

const pairs = (found: Found, requests: readonly ReadRequest[]): { stated: ReadRequest; original: RequestRow | null }[] =>
  requests.filter(statesAnything).map((stated) => ({ stated, original: originalOf(found.own, stated) }))

export const onCorrection = async (incoming: Incoming): Promise<void> => {
  const found = await findRequests(incoming)
  const stated = pairs(found, incoming.reading.requests)
  const [about] = found.own.length > 0 ? found.own : found.foreign
  if (incoming.sender.kind === 'unauthenticated' || incoming.sender.kind === 'suspended')
    return holdLetter(incoming, {
      btn: about?.btn ?? stated[0]?.stated.btn ?? null,
      row: null,
      title: 'A correction that gets no answer',
      reason: 'the sender is not proven',
    })
  if (stated.length === 0)
    return holdLetter(incoming, {
      btn: about?.btn ?? null,
      row: found.own[0] ?? null,
      title: 'A correction that states nothing we can read',
      reason: 'no field was found in the letter',
    })
  const open = stated.find(({ original }) => original !== null && ['held', 'awaiting_loa', 'loa_review'].includes(original.state))
  if (open?.original) {
    await stopAwaitingRecords(incoming, open.original)
    return holdLetter(incoming, {
      btn: open.original.btn,
      row: open.original,
      title: 'New facts for a request that waits for you',
      reason: 'the requester corrects a request that is still open',
    })
  }
  return judgeAll(
    incoming,
    stated.map(({ stated: read, original }) => ({ read: original ? overlay(original.form, read) : read, corrects: original?.id ?? null })),
  )
}
