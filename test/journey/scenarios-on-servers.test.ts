import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { uncaged } from '../../src/cage/uncaged.ts'
import type { Cage } from '../../src/cage/cage.ts'
import type { SmtpServer } from '../../src/development/smtp.ts'
import { startSmtpServer } from '../../src/development/smtp.ts'
import { moveFinished } from '../../src/intake/move-finished.ts'
import { firstValue, headerSection } from '../../src/letter/header-fields.ts'
import { receivedDate } from '../../src/letter/received-date.ts'
import type { FetchedMessage } from '../../src/mailbox/mailbox.ts'
import { watchMailbox } from '../../src/mailbox/watch.ts'
import { buildDesk, readingSettings, staffAddressesOf } from '../../src/main.ts'
import { smtpCourier } from '../../src/outbox/smtp-courier.ts'
import { outcomesDiffer } from '../../src/scoring/compare-outcomes.ts'
import { readScenario } from '../../src/scoring/sample.ts'
import { readSettings } from '../../src/settings.ts'
import { startLife } from '../../src/simulator/life.ts'
import { outcomeOf } from '../../src/cases/outcome-of.ts'
import type { Answered } from '../../src/simulator/placeholders.ts'
import { fillPlaceholders } from '../../src/simulator/placeholders.ts'
import { answeredBy } from '../../src/simulator/answered-by.ts'
import { knownUids } from '../../src/store/letters.ts'
import { mailsOfLetter } from '../../src/store/outbox.ts'
import type { Store } from '../../src/store/store.ts'
import { verdictsOfLetter } from '../../src/store/verdicts.ts'
import type { Dovecot } from '../servers/dovecot.ts'
import { hasDovecot, startDovecot } from '../servers/dovecot.ts'
import { eventually } from '../servers/eventually.ts'
import { worldStore } from '../store/database.ts'

const folders = [
  join(import.meta.dirname, '../../../shared/letters/scenarios'),
  join(import.meta.dirname, '../../fixtures/scenarios'),
].filter(existsSync)
const scenarios = (await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))))).flat()
const quiet = { info: () => undefined, warn: () => undefined }

const read = readSettings(
  {
    CENTER_ADDRESS: 'csr-center@spoc-carrier.example',
    TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example',
    INNER_HOSTS: hostname(),
    SIGNING_KEY: 'k'.repeat(40),
  },
  () => '',
)
if (read.settings === null) throw new Error('the test settings are wrong')
const settings = read.settings

describe.runIf(hasDovecot())('scenarios through Dovecot and SMTP, with the clock in hand', () => {
  let dovecot: Dovecot
  let catcher: SmtpServer
  let store: Store
  let cage: Cage
  beforeAll(async () => {
    dovecot = await startDovecot()
    catcher = await startSmtpServer({ port: 0, deliver: () => undefined })
    cage = await uncaged()
  })
  afterAll(async () => {
    await cage.close()
    await catcher.stop()
    await dovecot.stop()
  })

  it.each(scenarios.map((folder) => [folder.split('/').at(-1) ?? '', folder]))('%s', { timeout: 120_000 }, async (_, folder) => {
    store = await worldStore()
    const { db } = store
    const desk = await buildDesk({ settings, db, jobs: { enqueue: () => Promise.reject(new Error('the life brings its queue')) } })
    const courier = smtpCourier({ url: `smtp://127.0.0.1:${catcher.port}` })
    let instant = new Date('2026-11-01T00:00:00Z')
    const watch: { current: ReturnType<typeof watchMailbox> | null } = { current: null }
    const life = startLife(
      { db, cage, deskWith: (jobs) => ({ ...desk, jobs }), ...readingSettings(settings, desk.profile, await staffAddressesOf(db)) },
      instant,
      {
        courier,
        move: moveFinished(
          db,
          () => instant,
          (key, where) => watch.current?.move(key, where) ?? Promise.reject(new Error('no mailbox')),
        ),
      },
    )
    const kept: { id: number }[] = []
    watch.current = watchMailbox({
      url: `imap://${encodeURIComponent(dovecot.user)}:${dovecot.password}@127.0.0.1:${dovecot.imapPort}/INBOX`,
      keep: async (message: FetchedMessage) => {
        // The clock in hand is the border's too: Dovecot stamps its own now.
        const id = await life.keep({ ...message, receivedAt: instant })
        if (typeof id === 'number') kept.push({ id })
      },
      vanished: () => Promise.resolve(),
      knownUids: (mailbox, uidValidity) => knownUids(db, mailbox, uidValidity),
      limits: { maxBytes: 30_000_000 },
      onTrouble: () => undefined,
      clock: () => instant,
      log: quiet,
      timing: { pollMs: 300 },
    })
    onTestFinished(async () => {
      await watch.current?.stop()
      await dovecot.expunge()
      await courier.close()
      await store.close()
    })
    await eventually(() => watch.current?.health().state === 'watching', 'the mailbox is watched')

    const { events, until } = await readScenario(join(folder, 'scenario.json'))
    const answers = new Map<string, Answered>()
    const wrong: string[] = []
    const fired = []
    for (const event of events) {
      if ('timer' in event) continue
      const raw = fillPlaceholders(await readFile(join(folder, event.letter)), answers)
      const at = receivedDate(firstValue(headerSection(raw), 'received')) ?? instant
      fired.push(...(await life.runUntil(at)))
      instant = at
      const before = kept.length
      await dovecot.deliver(Buffer.from(raw))
      await eventually(() => kept.length > before, 'the letter is kept')
      const id = kept[before]?.id ?? 0
      fired.push(...(await life.runUntil(at)))
      const outcomes = (await verdictsOfLetter(db, id)).map(outcomeOf)
      const answered = answeredBy(await mailsOfLetter(db, id), outcomes)
      if (answered) answers.set(event.letter.replace('.eml', ''), answered)
      wrong.push(...outcomesDiffer(event.expect, outcomes).map((difference) => `${event.letter}: ${difference}`))
    }
    fired.push(...(await life.runUntil(new Date(until))))
    const timers = events.filter((event) => 'timer' in event)
    expect(wrong).toEqual([])
    expect(fired.map(({ timer }) => timer)).toEqual(timers.map(({ timer }) => timer))
    expect((await dovecot.folder('INBOX')).length).toBe(0)
    const mails = await db.query.outbox.findMany()
    expect(mails.every(({ status }) => status === 'sent')).toBe(true)
    for (const mail of mails)
      expect(catcher.accepted.filter(({ raw }) => raw.toString('latin1').includes(mail.messageId)).length).toBeGreaterThan(0)
  })
})
