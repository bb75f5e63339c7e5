/** A kept letter judged once more with the code, the policy and the records of today, beside what was decided then. */
import type { Desk } from '../cases/desk.ts'
import { decideLetter } from '../cases/decide-letter.ts'
import type { Outcome } from '../cases/outcome.ts'
import { outcomeOf } from '../cases/outcome-of.ts'
import { transact } from '../cases/transact.ts'
import type { Connection } from '../store/database.ts'
import type { LetterRow } from '../store/letters.ts'
import { reopenParked } from '../store/letters.ts'
import { keptLetter, letterByName } from '../store/letter-life.ts'
import { mailsOfLetter } from '../store/outbox.ts'
import { setAside } from '../store/set-aside.ts'
import type { VerdictRow } from '../store/verdicts.ts'
import { verdictsOfLetter } from '../store/verdicts.ts'
import type { ReadingRooms } from './judge-kept.ts'
import { readKept } from './read-kept.ts'

type Judged = { outcomes: Outcome[]; mails: { purpose: string; to: string }[] }

export type Replayed = {
  letter: number
  then: Judged
  now: Judged
  /** The fields of outcomes that differ, in words; [] when the letter is judged as it was. */
  differences: string[]
  /** The letter was given to the desk once more; its answer leaves as any other does. */
  sent: boolean
}

export type NotReplayed = { refused: string }

/** Carries what was found out of a transaction that must not be kept. */
class Undone extends Error {
  readonly judged: Judged
  constructor(judged: Judged) {
    super('undone on purpose')
    this.judged = judged
  }
}

/** What some verdicts decided about a letter, and the mails that were written and not set aside. */
const judgedBy = async (db: Connection, letterId: number, verdicts: readonly VerdictRow[]): Promise<Judged> => {
  const mails = (await mailsOfLetter(db, letterId)).filter(({ cause }) => !cause.endsWith('set aside'))
  return {
    outcomes: verdicts.map(outcomeOf),
    mails: mails.map(({ purpose, recipient }) => ({ purpose, to: recipient })),
  }
}

/** The number of a request is a new one each time. */
const compared = ['outcome', 'btn', 'codes', 'fields', 'account', 'to'] as const
const shown = (outcome: Outcome | undefined, field: (typeof compared)[number]): string => String(outcome?.[field] ?? 'none') || 'none'

const differencesOf = (then: Judged, now: Judged): string[] =>
  Array.from({ length: Math.max(then.outcomes.length, now.outcomes.length) }, (_, at) => at).flatMap((at) =>
    compared.flatMap((field) => {
      const [before, after] = [shown(then.outcomes[at], field), shown(now.outcomes[at], field)]
      return before === after ? [] : [`request ${at + 1}, ${field}: ${before} then, ${after} now`]
    }),
  )

const silent = (desk: Desk): Desk => ({ ...desk, jobs: { enqueue: () => Promise.resolve() } })

/** At the instant it was judged then; what its own requests and later ones changed since is not undone. */
const judgeAgain = async (rooms: ReadingRooms, kept: LetterRow): Promise<{ then: Judged; now: Judged } | NotReplayed> => {
  const read = await readKept(rooms.cage, kept.raw, rooms.openSettings, rooms.readOptions, kept.receivedAt, rooms.verify ?? null)
  if (read.kind !== 'read') return { refused: `it cannot be read: ${read.reason}` }
  const earlier = await verdictsOfLetter(rooms.db, kept.id)
  const then = await judgedBy(rooms.db, kept.id, earlier)
  try {
    await transact(rooms.db, silent(rooms.desk), kept.judgedAt ?? rooms.clock(), async (work) => {
      await setAside(work.tx, kept.id)
      await decideLetter(work, kept, read.letter, read.reading)
      const fresh = (await verdictsOfLetter(work.tx, kept.id)).filter(({ id }) => !earlier.some((one) => one.id === id))
      throw new Undone(await judgedBy(work.tx, kept.id, fresh))
    })
    throw new Error('a replay was kept')
  } catch (error) {
    if (error instanceof Undone) return { then, now: error.judged }
    throw error
  }
}

const sendParked = async ({ db, desk, clock }: ReadingRooms, kept: LetterRow): Promise<NotReplayed | null> => {
  if (kept.status !== 'parked') return { refused: 'it was decided and may have been answered; only a parked letter can be sent on' }
  if (kept.headersOnly) return { refused: `only its headers were kept: ${kept.parkedReason ?? ''}` }
  await transact(db, desk, clock(), async (work) => {
    await reopenParked(work.tx, kept.id)
    work.trail.push({ at: work.now, actor: 'operator', event: 'state', letterId: kept.id, reference: null, details: { replayed: true } })
    await desk.jobs.enqueue(work.tx, { queue: 'judge', letterId: kept.id })
  })
  return null
}

/**
 * @param name a letter's number, SHA-256 or Message-ID.
 * @param send gives a parked letter to the desk once more; without it nothing is changed and nothing leaves.
 * @returns null where no letter has that name.
 */
export const replay = async (rooms: ReadingRooms, name: string, send: boolean): Promise<Replayed | NotReplayed | null> => {
  const found = await letterByName(rooms.db, name)
  const kept = found ? await keptLetter(rooms.db, found.id) : null
  if (!kept) return null
  const judged = await judgeAgain(rooms, kept)
  if ('refused' in judged) return judged
  const refused = send ? await sendParked(rooms, kept) : null
  return refused ?? { letter: kept.id, ...judged, differences: differencesOf(judged.then, judged.now), sent: send }
}
