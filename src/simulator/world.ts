/** The simulator's desk: a world in memory, and everything else as in `run`. */
import type { Cage } from '../cage/cage.ts'
import { buildCage, buildDesk, readingSettings, staffAddressesOf } from '../main.ts'
import type { ImportReport } from '../records/import/report.ts'
import { importPaths } from '../records/import/import.ts'
import type { Settings } from '../settings.ts'
import type { Database } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'
import { openStore } from '../store/open.ts'
import { storedCenter } from '../store/staff.ts'
import type { LifeRooms } from './life.ts'

export type World = { db: Database; roomsOn: (db: Database) => LifeRooms; close: () => Promise<void> }

const noJobs: Jobs = { enqueue: () => Promise.reject(new Error('a life brings its own queue')) }

/** The center's address comes from the world unless the environment names one; the border is then `mx.` of its domain. */
const settingsOf = async (settings: Settings, given: { address: boolean }, db: Database): Promise<Settings> => {
  const center = given.address ? null : await storedCenter(db)
  const address = center?.address ?? settings.CENTER_ADDRESS
  return {
    ...settings,
    CENTER_ADDRESS: address,
    TRUSTED_AUTHSERV_ID: settings.TRUSTED_AUTHSERV_ID || `mx.${address.split('@')[1] ?? ''}`,
    // The same letters give the same Message-IDs in every run.
    SIGNING_KEY: settings.SIGNING_KEY || 'a simulation signs with a key that is no secret',
  }
}

/** @returns the world, or the report of an import that had faults. */
export const openWorld = async (folder: string, given: Settings, addressGiven: boolean): Promise<World | { faults: ImportReport }> => {
  const store = await openStore({ inMemory: true })
  const report = await importPaths(store, [folder])
  if (!report.done) {
    await store.close()
    return { faults: report }
  }
  const settings = await settingsOf(given, { address: addressGiven }, store.db)
  const desk = await buildDesk({ settings, db: store.db, jobs: noJobs })
  const cage: Cage = buildCage(settings)
  const staffAddresses = await staffAddressesOf(store.db)
  return {
    db: store.db,
    roomsOn: (db) => ({ db, cage, deskWith: (jobs) => ({ ...desk, jobs }), ...readingSettings(settings, desk.profile, staffAddresses) }),
    close: async () => {
      await cage.close()
      await store.close()
    },
  }
}
