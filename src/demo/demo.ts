/** The demo: development mail servers, an embedded database, the sample world, and the desk between them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../clock.ts'
import type { Outcome } from '../cases/outcome.ts'
import { startDevelopmentServers } from '../development/servers.ts'
import type { DevelopmentServers } from '../development/servers.ts'
import { servePage } from '../desk/serve-page.ts'
import type { DeskLog } from '../log.ts'
import { smtpCourier } from '../outbox/smtp-courier.ts'
import { importPaths } from '../records/import/import.ts'
import type { RunningDesk } from '../running.ts'
import { startDesk } from '../running.ts'
import type { Settings } from '../settings.ts'
import { outcomesDiffer } from '../scoring/compare-outcomes.ts'
import { outcomeOf } from '../cases/outcome-of.ts'
import type { Connection } from '../store/database.ts'
import { letterByName } from '../store/letter-life.ts'
import { openStore } from '../store/open.ts'
import { mailsOfLetter } from '../store/outbox.ts'
import { partnerDomainNames } from '../store/partners.ts'
import { verdictsOfLetter } from '../store/verdicts.ts'
import type { DemoLetter } from './samples.ts'

const root = join(import.meta.dirname, '..', '..')
const sampleWorld = join(root, 'fixtures', 'world')
export const sampleLetters = join(root, 'fixtures', 'letters')

/** Companies that are real but in no register: the border vouches for them too. */
const strangers = ['brackenfold-tel.example']

export type Demo = {
  servers: DevelopmentServers
  running: RunningDesk
  pageUrl: string
  centerAddress: string
  post: (letter: DemoLetter) => Promise<void>
  stop: () => Promise<void>
}

const centerOf = async (): Promise<string> =>
  z.object({ center: z.object({ address: z.string() }) }).parse(JSON.parse(await readFile(join(sampleWorld, 'staff.json'), 'utf8'))).center
    .address

/** Posts a letter over SMTP, so that the border judges its sender; a forged one is put into the mailbox as its border left it. */
const poster =
  (servers: DevelopmentServers, centerAddress: string): Demo['post'] =>
  async (letter) => {
    if (!letter.honest) {
      servers.deliver(letter.raw, { to: centerAddress })
      return
    }
    const courier = smtpCourier({ url: `smtp://127.0.0.1:${servers.smtpPort}` })
    const outcome = await courier.send({ messageId: letter.messageId, from: letter.from, to: centerAddress, raw: letter.raw })
    await courier.close()
    if (outcome.kind !== 'accepted') throw new Error(`the development SMTP server did not take ${letter.name}: ${outcome.reply}`)
  }

/** A free port where the usual one is taken. */
const serversOn = async (options: Parameters<typeof startDevelopmentServers>[0]): Promise<DevelopmentServers> =>
  startDevelopmentServers(options).catch(() => startDevelopmentServers({ ...options, imapPort: 0, smtpPort: 0 }))

export const startDemo = async (base: Settings, ports: { imap: number; smtp: number }, log: DeskLog): Promise<Demo> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'csr-desk-demo-'))
  const store = await openStore({ databaseUrl: '', dataDir })
  const report = await importPaths(store, [sampleWorld])
  if (!report.done) throw new Error('the sample world could not be imported')
  const centerAddress = await centerOf()
  const authservId = `mx.${centerAddress.split('@')[1] ?? ''}`
  const domains = [...(await partnerDomainNames(store.db)), centerAddress.split('@')[1] ?? '', ...strangers]
  const servers = await serversOn({ imapPort: ports.imap, smtpPort: ports.smtp, centerAddress, authservId, trustedDomains: domains })
  const settings: Settings = {
    ...base,
    DATA_DIR: dataDir,
    IMAP_URL: `imap://${encodeURIComponent(centerAddress)}:demo@127.0.0.1:${servers.imapPort}/INBOX`,
    SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}`,
    CENTER_ADDRESS: centerAddress,
    TRUSTED_AUTHSERV_ID: authservId,
    PLUS_ADDRESSING: true,
    SIGNING_KEY: 'the demo signs with a key that is no secret',
  }
  const running = await startDesk({ settings, store, log, clock: systemClock, watch: true })
  const page =
    settings.DESK_PORT === 0
      ? null
      : await servePage({ running, settings, tokenFile: join(dataDir, 'desk.token') }).catch(() =>
          servePage({ running, settings: { ...settings, DESK_PORT: 0 }, tokenFile: join(dataDir, 'desk.token') }),
        )
  return {
    servers,
    running,
    pageUrl: page?.url ?? '',
    centerAddress,
    post: poster(servers, centerAddress),
    stop: async () => {
      await page?.close()
      await running.stop()
      await servers.stop()
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type Answered = { outcomes: Outcome[]; mails: { purpose: string; to: string }[]; differences: string[] }

const patience = 120_000

/** Waits until a letter is judged and its mails have left. @throws when that takes two minutes. */
export const answerTo = async (db: Connection, letter: DemoLetter): Promise<Answered> => {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const kept = await letterByName(db, letter.messageId)
    if (!kept || kept.status === 'kept') continue
    const mails = await mailsOfLetter(db, kept.id)
    if (mails.some(({ status }) => status === 'queued')) continue
    const outcomes = (await verdictsOfLetter(db, kept.id)).map(outcomeOf)
    return {
      outcomes,
      mails: mails.map(({ purpose, recipient }) => ({ purpose, to: recipient })),
      differences: outcomesDiffer(letter.expected, outcomes),
    }
  }
  throw new Error(`${letter.name} was not answered within two minutes`)
}
