/** The job of one kept letter: open, read, decide. Three tries, then it is parked, and the next letter goes on. */
import type { Cage } from '../cage/cage.ts'
import { decideLetter } from '../cases/decide-letter.ts'
import type { Desk } from '../cases/desk.ts'
import { transact } from '../cases/transact.ts'
import type { Clock } from '../clock.ts'
import type { OpenSettings } from '../letter/letter.ts'
import type { ReadOptions } from '../reading/read.ts'
import type { Database } from '../store/database.ts'
import { keptLetter } from '../store/letter-life.ts'
import { errorLabel } from '../store/error-label.ts'
import { noteAttempt } from '../store/letters.ts'
import { park } from './park.ts'
import type { Verify } from './read-kept.ts'
import { readKept } from './read-kept.ts'

export const tries = 3
/** The letter is opened in a child, so that the death of the desk itself is rarely its doing; a letter that takes it down each time must end all the same. */
const deaths = 6

export type ReadingRooms = {
  db: Database
  cage: Cage
  desk: Desk
  clock: Clock
  openSettings: OpenSettings
  readOptions: Omit<ReadOptions, 'receivedAt'>
  verify?: Verify
}

/** @throws when another try may help; the queue then runs the job again. */
export const judgeKept =
  (rooms: ReadingRooms) =>
  async (letterId: number): Promise<void> => {
    const { db, cage, desk, clock } = rooms
    const kept = await keptLetter(db, letterId)
    if (kept?.status !== 'kept') return
    const parkIt = (reason: string): Promise<void> => transact(db, desk, clock(), (work) => park(work, kept, reason))
    if (kept.headersOnly) return parkIt(`the letter has ${Math.ceil(kept.size / 1_048_576)} MB, more than is read`)
    // Committed before the letter is opened: a letter that takes the whole desk down is counted too.
    const attempt = await noteAttempt(db, letterId)
    if (attempt > deaths) return parkIt(`the desk died ${deaths} times while reading it`)
    const read = await readKept(cage, kept.raw, rooms.openSettings, rooms.readOptions, kept.receivedAt, rooms.verify ?? null)
    if (read.kind === 'unreadable') return parkIt(read.reason)
    if (read.kind === 'trouble') {
      if (attempt >= tries) return parkIt(read.reason)
      throw new Error(read.reason)
    }
    // A busy machine may have been too slow for an attachment: the sender is not told so while another try may read it.
    if (read.killed.length > 0 && attempt < tries) throw new Error(`the reader of ${read.killed.length} attachments was killed`)
    try {
      await transact(db, desk, clock(), async (work) => {
        await decideLetter(work, kept, read.letter, read.reading)
        await desk.jobs.enqueue(work.tx, { queue: 'move', letterId })
      })
    } catch (error) {
      if (attempt < tries) throw error
      await parkIt(`our own fault: ${errorLabel(error)}`)
    }
  }
