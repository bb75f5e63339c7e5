import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FetchedMessage } from '../../src/mailbox/mailbox.ts'
import type { Transaction } from '../../src/store/database.ts'
import { letters } from '../../src/store/schema.ts'
import {
  keepLetter,
  knownUids,
  letterRaw,
  lettersToMove,
  markMoved,
  markVanished,
  noteAttempt,
  openUids,
  parkLetter,
  recentLetters,
  sameBytesElsewhere,
} from '../../src/store/letters.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore } from './database.ts'

let store: Store
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())
beforeEach(() => store.db.delete(letters))

const now = new Date('2026-11-24T10:00:00Z')
const message = (uid: number, change: Partial<FetchedMessage> & { uidValidity?: bigint } = {}): FetchedMessage => {
  const { uidValidity = 7n, ...rest } = change
  const raw = new TextEncoder().encode(`Subject: letter ${uid}\r\n\r\nHello\u0000\r\n`)
  return { key: { mailbox: 'INBOX', uidValidity, uid }, receivedAt: now, size: raw.length, raw, headersOnly: false, ...rest }
}
const keep = (fetched: FetchedMessage) => store.db.transaction((tx) => keepLetter(tx, fetched, now))
const inTransaction = <T>(piece: (tx: Transaction) => Promise<T>): Promise<T> => store.db.transaction(piece)

describe('keeping a message', () => {
  test('keeps its bytes exactly, with their hash', async () => {
    const raw = Uint8Array.from({ length: 70_000 }, (_, n) => (n * 7919) % 256)
    const { letterId, already } = await keep(message(1, { raw, size: raw.length }))
    expect(already).toBe(false)
    expect(Buffer.from((await letterRaw(store.db, letterId))!)).toEqual(Buffer.from(raw))
    expect((await store.db.select().from(letters))[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is quiet about a second copy of one place, also when both come at once', async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => keep(message(5))))
    expect(new Set(results.map(({ letterId }) => letterId)).size).toBe(1)
    expect(results.filter(({ already }) => !already)).toHaveLength(1)
    expect(await store.db.select().from(letters)).toHaveLength(1)
  })

  test('tells apart mailboxes, renumbered mailboxes and messages', async () => {
    await keep(message(1))
    await keep(message(2))
    await keep(message(1, { uidValidity: 8n }))
    await keep(message(1, { key: { mailbox: 'Other', uidValidity: 7n, uid: 1 } }))
    expect(await store.db.select().from(letters)).toHaveLength(4)
  })

  test('takes the largest numbers that IMAP has', async () => {
    await keep(message(4_294_967_295, { uidValidity: 4_294_967_295n }))
    expect(await knownUids(store.db, 'INBOX', 4_294_967_295n)).toEqual(new Set([4_294_967_295]))
  })

  test('keeps a message after all that was noted as vanished and has come back', async () => {
    expect(await inTransaction((tx) => markVanished(tx, message(9).key, now))).toBe(true)
    expect(await knownUids(store.db, 'INBOX', 7n)).toEqual(new Set())
    const { letterId, already } = await keep(message(9))
    expect(already).toBe(false)
    expect((await letterRaw(store.db, letterId))!.length).toBe(message(9).size)
    expect((await recentLetters(store.db, 10)).map(({ status }) => status)).toEqual(['kept'])
  })

  test('a message that was kept is never noted as vanished', async () => {
    await keep(message(9))
    expect(await inTransaction((tx) => markVanished(tx, message(9).key, now))).toBe(false)
    expect((await recentLetters(store.db, 10)).map(({ status }) => status)).toEqual(['kept'])
  })

  test('nothing is kept of a transaction that was rolled back', async () => {
    const broken = store.db.transaction(async (tx) => {
      await keepLetter(tx, message(1), now)
      throw new Error('power cut')
    })
    await expect(broken).rejects.toThrow('power cut')
    expect(await knownUids(store.db, 'INBOX', 7n)).toEqual(new Set())
    expect((await keep(message(1))).already).toBe(false)
  })
})

describe('the ledger', () => {
  test('knows which UIDs it has and which of them were moved away', async () => {
    const first = await keep(message(1))
    await keep(message(2))
    await keep(message(3, { uidValidity: 8n }))
    await markMoved(store.db, first.letterId, now)
    expect(await knownUids(store.db, 'INBOX', 7n)).toEqual(new Set([1, 2]))
    expect(await openUids(store.db, 'INBOX', 7n)).toEqual(new Set([2]))
  })

  test('lists what is finished and still in the inbox, and where it goes', async () => {
    const ids = [(await keep(message(1))).letterId, (await keep(message(2))).letterId, (await keep(message(3))).letterId]
    await inTransaction((tx) => parkLetter(tx, ids[1]!, 'too slow'))
    await store.db.update(letters).set({ status: 'judged' }).where(eq(letters.id, ids[2]!))
    const waiting = await lettersToMove(store.db, 'INBOX', 7n)
    expect(waiting.map(({ key, folder }) => [key.uid, folder])).toEqual([
      [2, 'Parked'],
      [3, 'Processed'],
    ])
    await markMoved(store.db, ids[1]!, now)
    expect((await lettersToMove(store.db, 'INBOX', 7n)).map(({ letterId }) => letterId)).toEqual([ids[2]])
    expect(await lettersToMove(store.db, 'INBOX', 8n)).toEqual([])
  })

  test('counts tries even when many happen at once', async () => {
    const { letterId } = await keep(message(1))
    const counts = await Promise.all([1, 2, 3].map(() => noteAttempt(store.db, letterId)))
    expect(counts.sort()).toEqual([1, 2, 3])
    await expect(noteAttempt(store.db, 999)).rejects.toThrow('there is no letter 999')
  })

  test('finds the same bytes under another UIDVALIDITY of the same mailbox only', async () => {
    const { letterId } = await keep(message(1))
    const sha256 = (await store.db.select().from(letters))[0]!.sha256
    const look = (mailbox: string, uidValidity: bigint) =>
      inTransaction((tx) => sameBytesElsewhere(tx, sha256, { mailbox, uidValidity, uid: 1 }))
    expect(await look('INBOX', 8n)).toBe(letterId)
    expect(await look('INBOX', 7n)).toBeNull()
    expect(await look('Other', 8n)).toBeNull()
  })

  test('lists the latest letters first, without their bytes', async () => {
    await keep(message(1, { receivedAt: new Date('2026-11-20T10:00:00Z') }))
    await keep(message(2, { receivedAt: new Date('2026-11-22T10:00:00Z') }))
    await keep(message(3, { receivedAt: new Date('2026-11-21T10:00:00Z') }))
    const list = await recentLetters(store.db, 2)
    expect(list.map(({ uid }) => uid)).toEqual([2, 3])
    expect(list[0]).not.toHaveProperty('raw')
  })
})
