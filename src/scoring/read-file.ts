/** One letter file through the reading rooms, in this process: for the scoring of one's own samples only. */
import { uncaged } from '../cage/uncaged.ts'
import type { Cage } from '../cage/cage.ts'
import { readKept } from '../intake/read-kept.ts'
import { firstValue, headerSection } from '../letter/header-fields.ts'
import { receivedDate } from '../letter/received-date.ts'
import { readingSettings } from '../main.ts'
import type { Reading } from '../reading/form.ts'

const center = { CENTER_ADDRESS: 'csr-center@spoc-carrier.example', TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example', INNER_HOSTS: '' }

export type ReadFile = (raw: Uint8Array) => Promise<Reading>

/** @returns a reader with its libraries loaded once, and how to end it. */
export const fileReader = async (): Promise<{ read: ReadFile; close: () => Promise<void> }> => {
  const cage: Cage = await uncaged()
  const { openSettings, readOptions } = readingSettings(center, null, [])
  const read: ReadFile = async (raw) => {
    const receivedAt = receivedDate(firstValue(headerSection(raw), 'received')) ?? new Date(0)
    const result = await readKept(cage, raw, openSettings, readOptions, receivedAt)
    if (result.kind !== 'read') throw new Error(result.reason)
    return result.reading
  }
  return { read, close: () => cage.close() }
}
