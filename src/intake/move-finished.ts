/** Moves a finished letter out of the inbox, after the commit that finished it. */
import type { Clock } from '../clock.ts'
import type { Folder, MessageKey, MoveResult } from '../mailbox/mailbox.ts'
import type { Database } from '../store/database.ts'
import { letterPlace } from '../store/letter-life.ts'
import { markMoved } from '../store/letters.ts'

/** @param move asks the watcher of that mailbox; rejects when it is not here or not connected, and the job comes again. */
export const moveFinished =
  (db: Database, clock: Clock, move: (key: MessageKey, folder: Folder) => Promise<MoveResult>) =>
  async (letterId: number): Promise<void> => {
    const place = await letterPlace(db, letterId)
    if (!place || place.movedAt !== null || place.status === 'kept') return
    await move(place.key, place.status === 'parked' ? 'Parked' : 'Processed')
    // A message that somebody else took away needs no move either.
    await markMoved(db, letterId, clock())
  }
