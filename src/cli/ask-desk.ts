/** Asks the desk a question: its database directly, or, where the embedded one is held by a running desk, that desk over loopback. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, Question } from '../desk/questions.ts'
import { answer } from '../desk/questions.ts'
import { systemClock } from '../clock.ts'
import type { ReadingRooms } from '../intake/judge-kept.ts'
import type { Settings } from '../settings.ts'
import { enqueueOnly } from '../store/queue/queue.ts'
import { FolderInUse, openStore } from '../store/open.ts'
import { CommandFailure } from './terminal.ts'

/** Where a running desk leaves its token for commands on the same machine. */
export const tokenFile = (settings: Settings): string => join(settings.DATA_DIR, 'desk.token')

const overHttp = async (settings: Settings, question: Question, options: object): Promise<Answer> => {
  const token = settings.DESK_TOKEN || (await readFile(tokenFile(settings), 'utf8').catch(() => '')).trim()
  const reply = await fetch(new URL(`/api/${question}`, settings.DESK_URL), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(options),
  }).catch(() => {
    throw new CommandFailure(`the database is held by a running desk, and no desk answers at ${settings.DESK_URL} (DESK_URL, DESK_PORT)`)
  })
  if (reply.status === 404) return null
  if (!reply.ok) throw new CommandFailure(`the running desk says ${reply.status}: ${(await reply.text()).slice(0, 200)}`)
  const body: unknown = await reply.json()
  return typeof body === 'object' ? body : null
}

export const askDesk = async (settings: Settings, question: Question, options: object): Promise<Answer> => {
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR }).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null
    throw error
  })
  if (store === null) return overHttp(settings, question, options)
  const opened: { close: () => Promise<void> }[] = []
  const reading = async (): Promise<ReadingRooms> => {
    // The readers of documents take long to load, and no other question needs them.
    const { readingRooms } = await import('../running.ts')
    const enqueuer = await enqueueOnly(store)
    const rooms = await readingRooms({ settings, store, jobs: enqueuer.jobs, clock: systemClock })
    opened.push(rooms.cage, { close: () => enqueuer.stop() })
    return rooms
  }
  try {
    return await answer({ db: store.db, reading }, question, options)
  } finally {
    for (const one of opened) await one.close()
    await store.close()
  }
}
