import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SmtpServer } from '../../src/development/smtp.ts'
import { startSmtpServer } from '../../src/development/smtp.ts'
import type { Dovecot } from '../servers/dovecot.ts'
import { hasDovecot, startDovecot } from '../servers/dovecot.ts'
import type { PostgresServer } from '../servers/postgres.ts'
import { hasPostgres, startPostgres } from '../servers/postgres.ts'
import { csirText, rawLetter } from '../support/letter.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'src/cli/csr-desk.ts')
const have = [hasDovecot(), hasPostgres()].every(Boolean)

const bodyLetters = ['001', '003', '008', '011', '013', '018', '030', '033', '058', '063', '066']
const expectedOf = z.object({ expect: z.array(z.object({ outcome: z.string(), codes: z.array(z.string()) })) })

describe.runIf(have)('on Dovecot and PostgreSQL', () => {
  let dovecot: Dovecot
  let database: PostgresServer
  let catcher: SmtpServer
  let url = ''
  let folder = ''
  let environment: NodeJS.ProcessEnv = {}

  beforeAll(async () => {
    dovecot = await startDovecot()
    database = await startPostgres()
    catcher = await startSmtpServer({ port: 0, deliver: () => undefined })
    url = await database.createDatabase()
    folder = await mkdtemp(join(tmpdir(), 'csr-desk-run-'))
    environment = {
      PATH: process.env['PATH'],
      DATABASE_URL: url,
      DATA_DIR: folder,
      IMAP_URL: `imap://${encodeURIComponent(dovecot.user)}:${dovecot.password}@127.0.0.1:${dovecot.imapPort}/INBOX`,
      SMTP_URL: `smtp://127.0.0.1:${catcher.port}`,
      CENTER_ADDRESS: 'csr-center@spoc-carrier.example',
      TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example',
      INNER_HOSTS: hostname(),
      SIGNING_KEY: 'a key of the tests that is no secret at all',
      DESK_PORT: '0',
      LOG_LEVEL: 'silent',
    }
    await promisify(execFile)(process.execPath, [program, 'import', join(root, 'fixtures/world')], { env: environment, cwd: folder })
  })
  afterAll(async () => {
    await catcher.stop()
    await dovecot.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const start = (): ChildProcess => spawn(process.execPath, [program, 'run'], { env: environment, cwd: folder, stdio: 'ignore' })
  const ended = (child: ChildProcess): Promise<void> =>
    new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())))

  it('ten kills at ten moments lose and double nothing, and every answer is right', { timeout: 420_000 }, async () => {
    const sql = postgres(url, { max: 1 })
    const count = async (what: 'letters' | 'judged' | 'mails' | 'accepted' | 'unmoved'): Promise<number> => {
      const [row] = await {
        letters: () => sql<{ n: number }[]>`select count(*)::int as n from letters`,
        judged: () => sql<{ n: number }[]>`select count(*)::int as n from letters where status <> 'kept'`,
        mails: () => sql<{ n: number }[]>`select count(*)::int as n from outbox`,
        accepted: () => sql<{ n: number }[]>`select count(*)::int as n from outbox where status = 'sent'`,
        unmoved: () => sql<{ n: number }[]>`select count(*)::int as n from letters where moved_at is null`,
      }[what]()
      return row?.n ?? 0
    }
    const samples = (await readdir(join(root, 'fixtures/letters'))).filter(
      (name) => name.endsWith('.eml') && bodyLetters.some((number) => name.startsWith(number)),
    )
    const own = Array.from({ length: 9 }, (_, index) =>
      rawLetter({
        messageId: `<kill-${index}@halcyondrift.example>`,
        at: new Date().toISOString(),
        text: csirText({ BTN: `208-555-01${10 + index}` }),
      }),
    )
    const raws = [...(await Promise.all(samples.map((name) => readFile(join(root, 'fixtures/letters', name))))), ...own]
    const deliver = async (amount: number): Promise<void> => {
      for (const raw of raws.splice(0, amount)) await dovecot.deliver(Buffer.from(raw))
    }
    const total = raws.length
    const moments: (() => Promise<boolean>)[] = [
      async () => (await count('letters')) >= 1,
      async () => (await count('letters')) >= 3,
      async () => (await count('judged')) >= 2,
      async () => (await count('mails')) >= 4,
      () => Promise.resolve(catcher.accepted.length >= 2),
      async () => (await count('accepted')) >= 4,
      async () => (await count('judged')) >= 8,
      () => Promise.resolve(catcher.accepted.length >= 9),
      async () => (await count('letters')) >= 16,
      async () => (await count('judged')) >= 14,
    ]
    for (const moment of moments) {
      await deliver(2)
      const child = start()
      const patience = Date.now() + 45_000
      while (Date.now() < patience && !(await moment())) await new Promise((resolve) => setTimeout(resolve, 15))
      child.kill('SIGKILL')
      await ended(child)
    }
    await deliver(total)
    const last = start()
    const done = async (): Promise<boolean> =>
      (await count('judged')) === total && (await count('unmoved')) === 0 && (await count('accepted')) === (await count('mails'))
    for (const patience = Date.now() + 180_000; Date.now() < patience && !(await done());)
      await new Promise((resolve) => setTimeout(resolve, 200))
    last.kill('SIGTERM')
    await ended(last)

    expect(await count('letters')).toBe(total)
    expect((await dovecot.folder('INBOX')).length).toBe(0)
    expect((await dovecot.folder('Processed')).length).toBe(total)

    const outbox = await sql<{ message_id: string; id: number; status: string }[]>`select id::int, message_id, status from outbox`
    expect(outbox.filter(({ status }) => status !== 'sent')).toEqual([])
    const copies = new Map<string, number>()
    for (const { raw } of catcher.accepted) {
      const id = /^Message-ID:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? ''
      copies.set(id, (copies.get(id) ?? 0) + 1)
    }
    const uncertain = new Set(
      (
        await sql<
          { message_id: string }[]
        >`select message_id from outbox join deliveries on outbox_id = outbox.id where outcome = 'uncertain'`
      ).map((row) => row.message_id),
    )
    for (const { message_id: id } of outbox) {
      expect(copies.get(id) ?? 0, id).toBeGreaterThanOrEqual(1)
      expect(copies.get(id) ?? 0, id).toBeLessThanOrEqual(uncertain.has(id) ? 2 : 1)
    }
    expect([...copies.keys()].filter((id) => !outbox.some((row) => row.message_id === id))).toEqual([])

    for (const name of samples) {
      const { expect: right } = expectedOf.parse(
        JSON.parse(await readFile(join(root, 'fixtures/letters', name.replace('.eml', '.json')), 'utf8')),
      )
      const id = /^Message-ID:\s*(<[^>]+>)/im.exec(await readFile(join(root, 'fixtures/letters', name), 'latin1'))?.[1] ?? ''
      const verdicts = await sql<
        { outcome: string; codes: string[] }[]
      >`select v.outcome, v.codes from verdicts v join letters l on l.id = v.letter_id where l.message_id = ${id} order by v.id`
      expect(
        verdicts.map(({ outcome, codes }) => ({ outcome, codes })),
        name,
      ).toEqual(right.map(({ outcome, codes }) => ({ outcome, codes })))
    }
    const disclosed = await sql<{ n: number }[]>`select count(*)::int as n from audit where event = 'disclosed'`
    const records = await sql<
      { n: number }[]
    >`select coalesce(sum(cardinality(request_ids)), 0)::int as n from outbox where purpose in ('delivered', 'delivered-many')`
    expect(disclosed[0]?.n).toBe(records[0]?.n)
    await sql.end()
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'audit', 'verify'], { env: environment, cwd: folder })
    expect(stdout).toMatch(/whole/)
  })
})
