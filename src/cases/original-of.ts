/** Which earlier request a restated one repairs. */
import type { ReadRequest } from '../reading/form.ts'
import type { RequestRow } from '../store/requests.ts'
import { verdictsOfRequest } from '../store/verdicts.ts'
import type { Work } from './desk.ts'
import { latestOf } from './latest-of.ts'

/** Fields that a rejection named and the letter states. */
const answersFault = async (work: Work, row: RequestRow, stated: ReadRequest): Promise<boolean> => {
  const faulty = new Set((await verdictsOfRequest(work.tx, row.id)).flatMap(({ fields }) => fields))
  const said = [
    ...Object.keys(stated.sources),
    ...Object.entries(stated).flatMap(([field, value]) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : [field])),
  ]
  return said.some((field) => faulty.has(field))
}

/**
 * The one its block names; else the newest with its number; else the only one; else the only rejected one; else the only rejected
 * one whose faults the letter mends. Corrections are followed: what was repaired since is repaired further.
 * @returns null where that leaves a choice, or nothing.
 */
export const originalOf = async (work: Work, own: readonly RequestRow[], stated: ReadRequest): Promise<RequestRow | null> => {
  const named = own.filter(({ reference }) => reference === stated.about)
  const rows = (await latestOf(work, named.length > 0 ? named : own)).sort((a, b) => a.id - b.id)
  const sameNumber = stated.btn === null ? [] : rows.filter(({ btn }) => btn === stated.btn)
  if (sameNumber.length > 0) return sameNumber.at(-1) ?? null
  const rejected = rows.filter(({ state }) => state === 'rejected')
  const [only] = rows.length === 1 ? rows : rejected
  if (rows.length === 1 || rejected.length === 1) return only ?? null
  const mended = []
  for (const row of rejected) if (await answersFault(work, row, stated)) mended.push(row)
  return mended.length === 1 ? (mended[0] ?? null) : null
}
