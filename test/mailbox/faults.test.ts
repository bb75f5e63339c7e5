import { describe, expect, test } from 'vitest'
import type { Fault, Faults, SeenCommand } from '../../src/development/imap/faults.ts'
import { removeMessages } from '../../src/development/imap/model.ts'
import { eventually } from '../servers/eventually.ts'
import { createLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { CENTER, oneServer } from './one-server.ts'
import { letter, watch } from './watching.ts'

const subjects = (ledger: Ledger): string[] =>
  ledger
    .texts()
    .map((text) => /letter (\S+)/.exec(text)?.[1] ?? '')
    .sort()

/** Makes the trouble once, at the n-th command that fits. */
function once(fits: (seen: SeenCommand) => boolean, fault: Fault, nth = 1): NonNullable<Faults['onCommand']> {
  let met = 0
  return (seen) => {
    if (!fits(seen)) return null
    met += 1
    return met === nth ? fault : null
  }
}

const verb =
  (name: string) =>
  (seen: SeenCommand): boolean =>
    seen.verb === name

describe('every command of the dialogue goes wrong once', () => {
  const troubles: Fault[] = [
    { do: 'kill' },
    { do: 'half-close' },
    { do: 'bye', text: 'Too many connections' },
    { do: 'no', text: '[UNAVAILABLE] Not now' },
    { do: 'bad', text: 'What?' },
    { do: 'raw', text: '* 1 FETCH ((((((\r\n' },
    { do: 'raw', text: '* 1 FETCH (UID 1 BODY[] {99999999999}\r\nabc' },
    { do: 'raw', text: '\0\xff\xfe garbage without a line end' },
  ]
  test.each(troubles)('$do $text: each letter is kept once, whichever command it was', async (fault) => {
    // A scenario of three letters crosses about a dozen commands; beyond the last of them nothing goes wrong.
    for (let nth = 1; nth <= 15; nth += 1) {
      const { url, deliver } = await oneServer({ onCommand: once(() => true, fault, nth) })
      for (const number of [1, 2, 3]) deliver(letter(number), { to: CENTER })
      const ledger = createLedger()
      const watcher = watch(url, ledger, { timing: { commandMs: 250, pollMs: 50 } })
      await eventually(() => ledger.rows().length === 3 && watcher.health().lastSweepAt, `three rows with trouble at command ${nth}`)
      expect(subjects(ledger)).toEqual(['1', '2', '3'])
      expect(ledger.rows().every(({ headersOnly }) => !headersOnly)).toBe(true)
      await watcher.stop()
    }
  })
})

describe('connections that end or fall silent', () => {
  test('a connection that is cut in the middle of a letter leaves no part of it behind', async () => {
    let cuts = 0
    const { url, deliver } = await oneServer({ cutLiteral: ({ uid }) => (uid === 1 && (cuts += 1) <= 2 ? 60 : null) })
    deliver(letter('cut'), { to: CENTER })
    deliver(letter('other'), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 2)
    expect(ledger.texts().sort()).toEqual([letter('cut').toString(), letter('other').toString()].sort())
    expect(cuts).toBeGreaterThan(2)
  })

  test('a server that falls silent at a search is left after the deadline', async () => {
    const { url, deliver } = await oneServer({ onCommand: once(verb('UID SEARCH'), { do: 'black-hole' }) })
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger, { timing: { commandMs: 200 } })
    await eventually(() => ledger.rows().length === 1)
    expect(ledger.troubles[0]).toMatchObject({ kind: 'connection', lasting: 'temporary' })
  })

  test('IDLE that dies in silence is noticed by the poll', async () => {
    const { url, deliver } = await oneServer({ onCommand: once(verb('IDLE'), { do: 'black-hole' }) })
    const ledger = createLedger()
    const watcher = watch(url, ledger, { timing: { commandMs: 200, pollMs: 300 } })
    await eventually(() => watcher.health().state === 'watching')
    deliver(letter(1), { to: CENTER })
    await eventually(() => ledger.rows().length === 1)
  })

  test('a server without IDLE, MOVE and UIDPLUS is polled, and a move is proved by a search', async () => {
    const { url, deliver, folderOf } = await oneServer({
      hiddenCapabilities: ['IDLE', 'MOVE', 'UIDPLUS', 'NAMESPACE', 'SPECIAL-USE', 'ENABLE'],
    })
    const ledger = createLedger()
    const watcher = watch(url, ledger)
    await eventually(() => watcher.health().state === 'watching')
    deliver(letter(1), { to: CENTER })
    await eventually(() => ledger.rows().length === 1)
    expect(await watcher.move(ledger.rows()[0]!.key, 'Parked')).toBe('moved')
    expect(folderOf(CENTER, 'Parked')?.messages).toHaveLength(1)
    expect(folderOf(CENTER, 'INBOX')?.messages).toHaveLength(0)
  })

  test('stops at once even when the server does not answer any more', async () => {
    const { url } = await oneServer({ onCommand: once(verb('UID SEARCH'), { do: 'black-hole' }) })
    const watcher = watch(url, createLedger(), { timing: { commandMs: 600_000, logoutMs: 50 } })
    await eventually(() => watcher.health().uidValidity)
    await watcher.stop()
    expect(watcher.health().state).toBe('stopped')
  })
})

describe('messages that are hard to fetch', () => {
  test('a letter that breaks every connection holds up no other and is kept for a person in the end', async () => {
    const { url, deliver } = await oneServer({ cutLiteral: ({ uid }) => (uid === 1 ? 60 : null) })
    deliver(letter('poison'), { to: CENTER })
    for (const number of [1, 2, 3, 4, 5]) deliver(letter(number), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 6)
    expect(ledger.rows().map(({ key }) => key.uid)).toEqual([2, 3, 4, 5, 6, 1])
    expect(ledger.rows().at(-1)).toMatchObject({ headersOnly: true, raw: Buffer.alloc(0) })
    await eventually(() => ledger.troubles.some(({ kind }) => kind === 'unreadable'))
  })

  test('a letter whose body breaks every connection is kept with its header', async () => {
    const { url, deliver } = await oneServer({
      cutLiteral: (_message, length) => (length > 5000 ? 4000 : null),
    })
    deliver(letter('long', 'x\r\n'.repeat(3000)), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    expect(ledger.rows()[0]?.headersOnly).toBe(true)
    expect(ledger.texts()[0]).toMatch(/^From: Pearl[^]*<long@partner.example>\r\n\r\n$/)
  })

  test.each([
    ['a thousand millions', 1_000_000_000, true],
    ['more than 32 bits hold', 99_999_999_999, true],
    ['one', 1, false],
  ])('a server that tells a size of %s for a small letter', async (_words, told, headersOnly) => {
    const { url, deliver } = await oneServer({ size: () => told })
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    expect(ledger.rows()[0]).toMatchObject({ headersOnly, size: Math.min(told, 2 ** 31 - 1) })
  })

  test('a letter far above the limit whose size is told as small is never taken whole', async () => {
    const { url, deliver } = await oneServer({ size: () => 10 })
    deliver(letter(1, 'x\r\n'.repeat(100_000)), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger, { limits: { maxBytes: 20_000 } })
    await eventually(() => ledger.rows().length === 1)
    expect(ledger.rows()[0]?.headersOnly).toBe(true)
    expect(ledger.rows()[0]?.raw.length).toBeLessThanOrEqual(20_000)
  })

  test('UIDs told twice, out of order and out of range give one row for each letter', async () => {
    const { url, deliver } = await oneServer({ search: (uids) => [...uids.toReversed(), ...uids, 0, 4294967296] })
    for (const number of [1, 2, 3]) deliver(letter(number), { to: CENTER })
    const ledger = createLedger()
    const watcher = watch(url, ledger)
    await eventually(() => watcher.health().lastSweepAt)
    expect(subjects(ledger)).toEqual(['1', '2', '3'])
    expect(ledger.offered).toHaveLength(3)
  })

  test.each([
    ['an empty message', ''],
    ['a message without a body', 'Subject: letter x'],
    ['a message that is no message', '\0\0\xff\r\r\n\n'],
  ])('%s is kept as it is', async (_words, text) => {
    const raw = Buffer.from(text, 'latin1')
    const { url, deliver } = await oneServer()
    deliver(raw, { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    expect(Buffer.from(ledger.rows()[0]!.raw)).toEqual(raw)
  })
})

describe('other people at the same mailbox', () => {
  test('a letter that is expunged between search and fetch is noted as vanished', async () => {
    const { url, deliver, mailboxOf } = await oneServer({
      search: (uids) => {
        removeMessages(
          mailboxOf(CENTER),
          mailboxOf(CENTER).messages.filter(({ uid }) => uid === 2),
        )
        return uids
      },
    })
    for (const number of [1, 2, 3]) deliver(letter(number), { to: CENTER })
    const ledger = createLedger()
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 2 && ledger.gone.length > 0)
    expect(subjects(ledger)).toEqual(['1', '3'])
    expect(ledger.gone.map(({ uid }) => uid)).toEqual([2])
  })

  test('a letter that is expunged after the fetch stays kept, and its move is no error', async () => {
    const { url, deliver, mailboxOf } = await oneServer()
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    const watcher = watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    removeMessages(mailboxOf(CENTER), mailboxOf(CENTER).messages)
    expect(await watcher.move(ledger.rows()[0]!.key, 'Processed')).toBe('vanished')
    expect((await watcher.reconcile()).goneFromServer).toEqual([1])
  })

  test('a letter that a person marks as read or as answered is not offered again', async () => {
    const { url, deliver, mailboxOf } = await oneServer()
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    const watcher = watch(url, ledger, { timing: { pollMs: 30 } })
    await eventually(() => ledger.rows().length === 1)
    for (const flag of ['\\Seen', '\\Answered', '\\Flagged']) mailboxOf(CENTER).messages[0]?.flags.add(flag)
    const swept = watcher.health().lastSweepAt
    await eventually(() => (watcher.health().lastSweepAt?.getTime() ?? 0) > (swept?.getTime() ?? 0))
    expect(ledger.offered).toHaveLength(1)
  })

  test('a full mailbox cannot move letters, says so, and goes on keeping them', async () => {
    let full = true
    const { url, deliver } = await oneServer({
      onCommand: ({ verb }) => (full && verb === 'UID MOVE' ? { do: 'no', text: '[OVERQUOTA] No room' } : null),
    })
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    const watcher = watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    await expect(watcher.move(ledger.rows()[0]!.key, 'Processed')).rejects.toThrow('did not move')
    deliver(letter(2), { to: CENTER })
    await eventually(() => ledger.rows().length === 2)
    full = false
    expect(await watcher.move(ledger.rows()[0]!.key, 'Processed')).toBe('moved')
  })

  test('the same UIDs under a new UIDVALIDITY are other letters', async () => {
    const { url, deliver, renumber } = await oneServer()
    deliver(letter(1), { to: CENTER })
    const ledger = createLedger()
    const first = watch(url, ledger)
    await eventually(() => ledger.rows().length === 1)
    await first.stop()
    renumber(CENTER)
    watch(url, ledger)
    await eventually(() => ledger.rows().length === 2)
    expect(ledger.rows().map(({ key }) => key.uid)).toEqual([1, 1])
    expect(ledger.rows()[0]?.key.uidValidity).not.toBe(ledger.rows()[1]?.key.uidValidity)
  })
})

describe('the ledger does not take a letter', () => {
  test('is told, tried again at the next look, and holds up no other letter', async () => {
    const { url, deliver } = await oneServer()
    deliver(letter('refused'), { to: CENTER })
    deliver(letter('good'), { to: CENTER })
    const ledger = createLedger()
    let refusals = 0
    watch(url, ledger, {
      timing: { pollMs: 30 },
      keep: (message) => {
        if (Buffer.from(message.raw).includes('refused') && (refusals += 1) <= 5)
          return Promise.reject(new Error('the database says: Pearl'))
        return ledger.keep(message)
      },
    })
    await eventually(() => ledger.rows().length === 2)
    expect(subjects(ledger)).toEqual(['good', 'refused'])
    expect(ledger.rows().every(({ headersOnly }) => !headersOnly)).toBe(true)
    const told = ledger.troubles.filter(({ kind }) => kind === 'keep')
    expect(told).toHaveLength(5)
    expect(JSON.stringify(told)).not.toContain('Pearl')
  })

  test('a database that is away is not asked for every letter of a long backlog', async () => {
    const { url, deliver } = await oneServer()
    for (let number = 1; number <= 50; number += 1) deliver(letter(number), { to: CENTER })
    let asked = 0
    const ledger = createLedger()
    watch(url, ledger, {
      timing: { pollMs: 60_000 },
      keep: () => {
        asked += 1
        return Promise.reject(new Error('away'))
      },
    })
    await eventually(() => asked >= 3)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(asked).toBe(3)
  })
})
