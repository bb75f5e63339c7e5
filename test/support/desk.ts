/** A desk of its own on the sample world, with a virtual clock, mailbox and courier; everything between is real. */
import type { Cage } from '../../src/cage/cage.ts'
import { uncaged } from '../../src/cage/uncaged.ts'
import type { Work } from '../../src/cases/desk.ts'
import type { Outcome } from '../../src/cases/outcome.ts'
import type { Fired } from '../../src/cases/timers/on-timer.ts'
import { transact } from '../../src/cases/transact.ts'
import type { ReadingRooms } from '../../src/intake/judge-kept.ts'
import { openLetter } from '../../src/letter/open-letter.ts'
import { buildDesk, readingSettings, recordsOf, staffAddressesOf } from '../../src/main.ts'
import { profileSchema } from '../../src/profile.ts'
import type { Profile } from '../../src/profile.ts'
import { readSettings } from '../../src/settings.ts'
import type { Settings } from '../../src/settings.ts'
import { startLife } from '../../src/simulator/life.ts'
import { outcomeOf } from '../../src/cases/outcome-of.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { mailsOfCause, mailsOfLetter } from '../../src/store/outbox.ts'
import type { RequestRow } from '../../src/store/requests.ts'
import { mailsOfRequest, requestsByReferences } from '../../src/store/requests.ts'
import type { Store } from '../../src/store/store.ts'
import type { Job } from '../../src/store/jobs.ts'
import { verdictsOfLetter } from '../../src/store/verdicts.ts'
import { token as recordsToken } from '../records-source/reference-server.ts'
import { worldStore } from '../store/database.ts'
import { rawLetter } from './letter.ts'
import type { LetterWords } from './letter.ts'

export type Answer = {
  letterId: number
  outcomes: Outcome[]
  /** Mails to somebody outside the center, and mails to its staff. */
  mails: OutboxRow[]
  staffMails: OutboxRow[]
  fired: Fired[]
}

export type TestDesk = {
  store: Store
  /** The rooms that read letters, on a clock of their own; what they enqueue is only noted. */
  reading(now: string): ReadingRooms & { noted: Job[] }
  /** A letter arrives; its answer when everything that follows at once is done. */
  arrives(words: LetterWords | Uint8Array, at?: string): Promise<Answer>
  runUntil(at: string): Promise<Fired[]>
  request(reference: string | null | undefined): Promise<RequestRow>
  mailsOf(fired: Fired): Promise<OutboxRow[]>
  /** Every mail that spoke of a request, newest first. */
  mailsAbout(reference: string): Promise<OutboxRow[]>
  /** A piece of work of the cases room by itself, in a transaction of its own. */
  work<T>(at: string, piece: (work: Work) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const settings = (): Settings => {
  const read = readSettings(
    {
      CENTER_ADDRESS: 'csr-center@spoc-carrier.example',
      TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example',
      PLUS_ADDRESSING: 'yes',
      SIGNING_KEY: 'k'.repeat(40),
    },
    () => '',
  )
  if (read.settings === null) throw new Error('the test settings are wrong')
  return read.settings
}

/** Body text of a mail as its reader sees it. */
export const textOf = async (mail: OutboxRow | undefined): Promise<string> => {
  const opened = await openLetter(mail?.raw ?? new Uint8Array(), { trustedAuthservId: '', centerAddress: '', ownDomains: [] })
  return 'problem' in opened ? '' : (opened.text ?? '')
}

export const startTestDesk = async (profile: (standard: Profile) => Partial<Profile> = () => ({}), caged?: Cage): Promise<TestDesk> => {
  const store = await worldStore()
  const base = settings()
  const noJobs = { enqueue: () => Promise.reject(new Error('the life brings its queue')) }
  const built = await buildDesk({ settings: base, db: store.db, jobs: noJobs })
  const changed = profileSchema.parse({ ...built.profile, ...profile(built.profile) })
  const desk = { ...built, profile: changed, records: recordsOf(changed, recordsToken) }
  const cage = caged ?? (await uncaged())
  const readAs = readingSettings(base, desk.profile, await staffAddressesOf(store.db))
  const life = startLife(
    {
      db: store.db,
      cage,
      deskWith: (jobs) => ({ ...desk, jobs }),
      ...readAs,
    },
    new Date('2026-11-23T08:00:00-05:00'),
  )
  const reading: TestDesk['reading'] = (now) => {
    const noted: Job[] = []
    const enqueue = (_tx: unknown, job: Job): Promise<void> => {
      noted.push(job)
      return Promise.resolve()
    }
    return { db: store.db, cage, desk: { ...desk, jobs: { enqueue } }, clock: () => new Date(now), ...readAs, noted }
  }
  return {
    store,
    reading,
    arrives: async (words, at) => {
      const instant = at ?? (words instanceof Uint8Array ? '2026-11-30T10:00:00-05:00' : (words.at ?? '2026-11-30T10:00:00-05:00'))
      const raw = words instanceof Uint8Array ? words : rawLetter({ ...words, at: instant })
      const { letterId, fired } = await life.receive(raw, new Date(instant))
      const mails = await mailsOfLetter(store.db, letterId)
      return {
        letterId,
        fired,
        outcomes: (await verdictsOfLetter(store.db, letterId)).map(outcomeOf),
        mails: mails.filter(({ toStaff }) => !toStaff),
        staffMails: mails.filter(({ toStaff }) => toStaff),
      }
    },
    runUntil: (at) => life.runUntil(new Date(at)),
    request: async (reference) => {
      const [row] = await requestsByReferences(store.db, reference ? [reference] : [])
      if (!row) throw new Error(`no request ${reference ?? ''}`)
      return row
    },
    mailsOf: (fired) => mailsOfCause(store.db, fired.cause),
    mailsAbout: async (reference) => {
      const [row] = await requestsByReferences(store.db, [reference])
      return row ? mailsOfRequest(store.db, row.id) : []
    },
    work: (at, piece) => transact(store.db, desk, new Date(at), piece),
    close: async () => {
      await cage.close()
      await store.close()
    },
  }
}
