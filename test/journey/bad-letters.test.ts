import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCage } from '../../src/cage/cage.ts'
import { judgeKept } from '../../src/intake/judge-kept.ts'
import { keepLetter, noteAttempt } from '../../src/store/letters.ts'
import { letterByName, keptLetter } from '../../src/store/letter-life.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import { csirText, rawLetter } from '../support/letter.ts'

let desk: TestDesk
beforeAll(async () => {
  const cage = createCage({
    size: 1,
    entry: new URL('poisoned-child.ts', import.meta.url),
    caps: { open: { milliseconds: 3_000, bytes: 512 * 1024 * 1024 } },
  })
  desk = await startTestDesk(() => ({}), cage)
})
afterAll(() => desk.close())

describe('a letter that cannot be handled', () => {
  it.each([
    ['makes its reader hang', 'X-Poison: hang', /too-slow/],
    ['makes its reader die', 'X-Poison: die', /crashed/],
  ])('because it %s is tried three times, parked with the reason, and staff are told once', async (_, header, reason) => {
    const { letterId, mails, staffMails } = await desk.arrives({ headers: [header], text: csirText() })
    const letter = await letterByName(desk.store.db, String(letterId))
    expect(letter).toMatchObject({ status: 'parked', attempts: 3 })
    expect(letter?.parkedReason).toMatch(reason)
    expect(mails).toEqual([])
    expect(new Set(staffMails.map(({ recipient }) => recipient)).size).toBe(staffMails.length)
    expect(await textOf(staffMails[0])).toMatch(/parked/)
  })

  it.each([
    ['three times is read all the same', 3, 'judged'],
    ['six times is parked', 6, 'parked'],
  ])('in whose reading the desk itself died %s', async (_, deaths, status) => {
    const at = new Date('2026-12-07T10:00:00-05:00')
    const raw = rawLetter({ text: csirText({ BTN: '208-555-0119' }), at: at.toISOString() })
    const key = { mailbox: 'INBOX', uidValidity: 7n, uid: deaths }
    const fetched = { key, receivedAt: at, size: raw.length, raw, headersOnly: false }
    const { letterId } = await desk.store.db.transaction((tx) => keepLetter(tx, fetched, at))
    for (let death = 0; death < deaths; death += 1) await noteAttempt(desk.store.db, letterId)
    await judgeKept(desk.reading(at.toISOString()))(letterId)
    expect((await letterByName(desk.store.db, String(letterId)))?.status).toBe(status)
  })

  it('keeps its raw bytes', async () => {
    const raw = rawLetter({ headers: ['X-Poison: die'], text: 'precious' })
    const { letterId } = await desk.arrives(raw)
    expect(Buffer.from((await keptLetter(desk.store.db, letterId))?.raw ?? []).equals(Buffer.from(raw))).toBe(true)
  })

  it('does not stop the next one', async () => {
    const { outcomes } = await desk.arrives({ text: csirText() })
    expect(outcomes).toMatchObject([{ outcome: 'deliver' }])
  })

  it.each([
    ['nothing at all', new Uint8Array()],
    ['no header end', Buffer.from('From: a@b.example')],
    ['only line breaks', Buffer.from('\r\n\r\n\r\n')],
    ['only zeros', new Uint8Array(4_096)],
    ['a megabyte of headers', Buffer.from(`From: a@b.example\r\n${'X-Long: y\r\n'.repeat(120_000)}\r\nhello`)],
    [
      'two thousand parts',
      Buffer.from(`From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(2_000)}--x--\r\n`),
    ],
  ])('because it holds %s is one row, and nobody outside gets a mail', async (_, raw) => {
    const { letterId, outcomes, mails } = await desk.arrives(raw)
    expect((await letterByName(desk.store.db, String(letterId)))?.status).toMatch(/parked|judged/)
    expect(outcomes.map(({ outcome, to }) => [outcome, to])).toEqual([[expect.stringMatching(/hold|ignore/), null]])
    expect(mails).toEqual([])
  })
})
