import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../servers/eventually.ts'
import { createLedger } from './ledger.ts'
import { mailServers } from './mail-servers.ts'
import type { MailServer } from './mail-servers.ts'
import { letter, watch } from './watching.ts'

describe.each(mailServers)('watching a mailbox of %s', (_name, startServer) => {
  let server: MailServer
  /** The ledger of the whole file: what earlier tests left in the mailbox is known. */
  const ledger = createLedger()
  const subjects = (): string[] => ledger.texts().map((text) => /letter (\S+)/.exec(text)?.[1] ?? '')
  const start = (more = {}) => watch(server.url(), ledger, { ...(server.tls && { tls: server.tls }), ...more })

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  test('keeps what lay there before and what comes while it waits, and marks nothing as read', async () => {
    await server.deliver(letter('before'))
    const watcher = start({ timing: { pollMs: 60_000 } })
    await eventually(() => subjects().includes('before'))
    await eventually(() => watcher.health().state === 'watching')
    // The next poll is a minute away: only the server's push can bring this one.
    await server.deliver(letter('while'))
    await eventually(() => subjects().includes('while'))
    expect((await server.folder('INBOX')).map(({ seen }) => seen)).toEqual([false, false])
    expect(ledger.rows().map(({ headersOnly }) => headersOnly)).toEqual([false, false])
  })

  test('keeps the bytes as they lie on the server, with its size and its time of arrival', async () => {
    const raw = letter('bytes', 'caf\xe9 =A0 \tend\r\n.\r\n..\r\n')
    await server.deliver(raw)
    start()
    await eventually(() => subjects().includes('bytes'))
    const row = ledger.rows().find((each) => Buffer.from(each.raw).includes('letter bytes'))
    expect(Buffer.from(row?.raw ?? []).subarray(-raw.length)).toEqual(raw)
    expect(row?.size).toBe(row?.raw.length)
    expect(Math.abs((row?.receivedAt.getTime() ?? 0) - Date.now())).toBeLessThan(600_000)
  })

  test('moves a kept message only when told, and tells a message that is gone from one that cannot be moved', async () => {
    await server.deliver(letter('moving'))
    const watcher = start()
    await eventually(() => subjects().includes('moving'))
    await eventually(() => watcher.health().state === 'watching')
    expect((await server.folder('INBOX')).some(({ text }) => text.includes('letter moving'))).toBe(true)
    const key = ledger.rows().find(({ raw }) => Buffer.from(raw).includes('letter moving'))!.key
    expect(await watcher.move(key, 'Processed')).toBe('moved')
    expect((await server.folder('INBOX')).some(({ text }) => text.includes('letter moving'))).toBe(false)
    expect((await server.folder('Processed')).filter(({ text }) => text.includes('letter moving'))).toHaveLength(1)
    expect(await watcher.move(key, 'Processed')).toBe('vanished')
    expect(await watcher.move({ ...key, uidValidity: key.uidValidity - 1n }, 'Parked')).toBe('vanished')
    await expect(watcher.move({ ...key, mailbox: 'another' }, 'Parked')).rejects.toThrow('another')
    expect((await server.folder('Processed')).filter(({ text }) => text.includes('letter moving'))).toHaveLength(1)
  })

  test('compares server and ledger both ways', async () => {
    const watcher = start()
    await eventually(() => watcher.health().state === 'watching')
    const moved = ledger.rows().find(({ raw }) => Buffer.from(raw).includes('letter moving'))!.key
    // The ledger was not told of the move: by its knowledge the message should still lie in the inbox.
    expect(await watcher.reconcile()).toMatchObject({ missingInLedger: [], goneFromServer: [moved.uid] })
    ledger.noteMoved(moved)
    expect(await watcher.reconcile()).toMatchObject({ missingInLedger: [], goneFromServer: [] })
  })

  test('fetches a letter of five megabytes whole, and of one above the limit only the header', async () => {
    const long = letter('long', `${'x'.repeat(76)}\r\n`.repeat(67_000))
    await server.deliver(long)
    start()
    await eventually(() => subjects().includes('long'))
    const whole = ledger.rows().find(({ raw }) => Buffer.from(raw).includes('letter long'))!
    expect(Buffer.from(whole.raw).subarray(-long.length).equals(long)).toBe(true)
    await server.deliver(letter('longer', 'x\r\n'.repeat(40_000)))
    const other = createLedger()
    watch(server.url(), other, { ...(server.tls && { tls: server.tls }), limits: { maxBytes: 100_000 } })
    const header = await eventually(() => other.rows().find(({ raw }) => Buffer.from(raw).includes('letter longer')))
    expect(header).toMatchObject({ headersOnly: true })
    expect(header!.size).toBeGreaterThan(120_000)
    expect(Buffer.from(header!.raw).toString()).toMatch(/Message-ID: <longer@partner.example>\r\n\r\n$/)
    await eventually(() => subjects().includes('longer'))
  })

  test('goes on after a restart of the server, without a second row for anything', async () => {
    const watcher = start()
    await eventually(() => watcher.health().state === 'watching')
    await server.halt()
    await eventually(() => ledger.troubles.some(({ kind }) => kind === 'connection'))
    await server.start()
    await server.deliver(letter('restarted'))
    await eventually(() => subjects().includes('restarted'))
    expect(new Set(subjects()).size).toBe(ledger.rows().length)
  })

  test('reads everything again under a new UIDVALIDITY, because the old UIDs mean nothing any more', async () => {
    const before = ledger.rows().map(({ key }) => key.uidValidity)
    const inInbox = (await server.folder('INBOX')).length
    const watcher = start()
    await eventually(() => watcher.health().state === 'watching')
    ledger.troubles.length = 0
    await server.renumber()
    // Our own server leaves the session as it is; a real one ends it. Either way the next connection shows the new number.
    await server.halt()
    await server.start()
    await eventually(() => ledger.rows().length >= before.length + inInbox)
    expect(ledger.rows()).toHaveLength(before.length + inInbox)
    expect(new Set(ledger.rows().map(({ key }) => key.uidValidity)).size).toBe(2)
    expect(ledger.troubles.some(({ kind }) => kind === 'renumbered')).toBe(true)
  })

  test('says that a password is wrong, without writing it anywhere, and takes the right one later', async () => {
    const other = createLedger()
    const lines: string[] = []
    const log = {
      info: (event: object, text: string) => lines.push(JSON.stringify(event) + text),
      warn: (event: object, text: string) => lines.push(JSON.stringify(event) + text),
    }
    const watcher = watch(server.url('wrong-password'), other, { ...(server.tls && { tls: server.tls }), log })
    const trouble = await eventually(() => other.troubles.at(0))
    expect(trouble).toMatchObject({ kind: 'credentials', lasting: 'permanent', attempt: 1 })
    expect(watcher.health().lastTrouble?.kind).toBe('credentials')
    expect(`${lines.join()}${JSON.stringify(other.troubles)}`).not.toContain('wrong-password')
    expect(other.rows()).toEqual([])
  })
})
