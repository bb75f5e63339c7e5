import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { deskHealth } from '../../src/desk/health.ts'
import type { StoredMessage } from '../../src/development/imap/model.ts'
import type { DevelopmentServers } from '../../src/development/servers.ts'
import { startDevelopmentServers } from '../../src/development/servers.ts'
import { createLog } from '../../src/log.ts'
import { importPaths } from '../../src/records/import/import.ts'
import type { RunningDesk } from '../../src/running.ts'
import { startDesk } from '../../src/running.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import { recentLetters } from '../../src/store/letters.ts'
import { eventually } from '../servers/eventually.ts'
import type { PostgresServer } from '../servers/postgres.ts'
import { hasPostgres, startPostgres } from '../servers/postgres.ts'
import { csirText, rawLetter } from '../support/letter.ts'

const center = 'csr-center@spoc-carrier.example'
const world = join(import.meta.dirname, '../../fixtures/world')

describe.runIf(hasPostgres())('two desks on one database', () => {
  let database: PostgresServer
  let servers: DevelopmentServers
  let folder = ''
  const desks: RunningDesk[] = []

  beforeAll(async () => {
    database = await startPostgres()
    servers = await startDevelopmentServers({
      imapPort: 0,
      smtpPort: 0,
      centerAddress: center,
      authservId: 'mx.spoc-carrier.example',
      trustedDomains: [],
    })
    folder = await mkdtemp(join(tmpdir(), 'csr-desk-two-'))
  })
  afterAll(async () => {
    for (const desk of desks) {
      await desk.stop()
      await desk.store.close()
    }
    await servers.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it(
    'one watches the mailbox and the other takes it over when that one stops; each letter is answered once',
    { timeout: 120_000 },
    async () => {
      const url = await database.createDatabase()
      const variables = {
        DATABASE_URL: url,
        DATA_DIR: folder,
        IMAP_URL: `imap://${encodeURIComponent(center)}:demo@127.0.0.1:${servers.imapPort}/INBOX`,
        SMTP_URL: `smtp://127.0.0.1:${servers.smtpPort}`,
        CENTER_ADDRESS: center,
        TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example',
        SIGNING_KEY: 'a key of the tests that is no secret at all',
        READERS: '1',
      }
      const { settings } = readSettings(variables, () => '')
      if (!settings) throw new Error('the settings of the test are wrong')
      const desk = async (): Promise<RunningDesk> => {
        const store = await openStore({ databaseUrl: url, dataDir: folder })
        if (desks.length === 0) expect((await importPaths(store, [world])).done).toBe(true)
        const started = await startDesk({ settings, store, log: createLog('silent'), clock: systemClock, watch: true })
        desks.push(started)
        return started
      }
      const watches = ({ mailboxes }: RunningDesk): boolean => mailboxes.some((one) => one.here() !== null)
      const post = (messageId: string, btn: string): StoredMessage =>
        servers.deliver(rawLetter({ messageId, at: new Date().toISOString(), text: csirText({ BTN: btn }) }), { to: center })
      const answered = async (count: number): Promise<boolean> => {
        const letters = await recentLetters(first.store.db, 10)
        return letters.length === count && letters.every(({ status, movedAt }) => status === 'judged' && movedAt !== null)
      }

      const first = await desk()
      await eventually(() => watches(first), 'the first watches')
      const second = await desk()
      post('<two-1@halcyondrift.example>', '208-555-0110')
      await eventually(() => answered(1), 'the first letter')
      expect(watches(second)).toBe(false)
      expect((await deskHealth(second)).mailboxes).toMatchObject([{ state: 'not watched by this process' }])

      await Promise.all(first.mailboxes.map((one) => one.stop()))
      post('<two-2@halcyondrift.example>', '208-555-0111')
      await eventually(() => watches(second), 'the second watches')
      await eventually(() => answered(2), 'the second letter')
      expect(watches(first)).toBe(false)
    },
  )
})
