import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, auditHash, auditOrigin, type AuditEntry } from '../../src/store/audit.ts'
import { canonicalJson } from '../../src/store/canonical-json.ts'
import { audit, auditHead } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { verifyAudit } from '../../src/store/verify-audit.ts'
import { freshStore } from './database.ts'

let store: Store
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())
beforeEach(async () => {
  await tamper(sql`truncate audit, audit_head`)
  await store.db.insert(auditHead).values({ seq: 0, hash: auditOrigin })
})

const entry = (n: number): AuditEntry => ({
  at: new Date(Date.UTC(2026, 10, 24, 9, 0, n)),
  actor: 'csr-desk',
  event: 'decided',
  letterId: n,
  reference: `CSR-2026-${String(n).padStart(6, '0')}`,
  details: { sha256: 'ab'.repeat(32), codes: ['001'], n },
})
const append = (entries: readonly AuditEntry[]) =>
  store.db.transaction(async (tx) => {
    for (const one of entries) await appendAudit(tx, one)
  })
const numbered = (count: number) => Array.from({ length: count }, (_, n) => entry(n + 1))

/** What somebody with the database's own password could do: switch the triggers off first. */
const tamper = async (statement: ReturnType<typeof sql>) => {
  await store.db.execute(sql`set session_replication_role = replica`)
  await store.db.execute(statement)
  await store.db.execute(sql`set session_replication_role = origin`)
}

describe('the audit log', () => {
  test('is whole when it is empty and after every append', async () => {
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, lines: 0 })
    await append(numbered(25))
    expect(await verifyAudit(store.db, 10)).toMatchObject({ whole: true, lines: 25 })
    expect(await verifyAudit(store.db, 25)).toMatchObject({ whole: true, lines: 25 })
  })

  test('does not fork when many append at the same time', async () => {
    await Promise.all(numbered(20).map((one) => append([one])))
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, lines: 20 })
  })

  test('keeps nothing of a transaction that was rolled back', async () => {
    await append([entry(1)])
    await store.db
      .transaction(async (tx) => {
        await appendAudit(tx, entry(2))
        throw new Error('changed my mind')
      })
      .catch(() => undefined)
    await append([entry(3)])
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, lines: 2 })
  })

  test.each([
    'update audit set actor = $$nobody$$',
    'delete from audit',
    'truncate audit',
    'delete from audit_head',
    'truncate audit_head',
  ])('refuses to be changed: %s', async (statement) => {
    await append([entry(1)])
    await expect(store.db.execute(sql.raw(statement))).rejects.toThrow()
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, lines: 1 })
  })

  test('holds hostile text as it was sealed', async () => {
    await append([{ ...entry(1), actor: 'a\u0000b\uD800', details: { '\u0000': '\uD800', b: '\u2028"\\' } }])
    expect(await verifyAudit(store.db)).toMatchObject({ whole: true, lines: 1 })
  })
})

describe('tampering is found', () => {
  beforeEach(() => append(numbered(12)))

  test('in whatever line and column it was done', async () => {
    const columns = ['at', 'actor', 'event', 'letter_id', 'reference', 'details', 'previous', 'hash'] as const
    const change: Record<(typeof columns)[number], ReturnType<typeof sql>> = {
      at: sql`at + interval '1 millisecond'`,
      actor: sql`actor || ' '`,
      event: sql`'sent'`,
      letter_id: sql`coalesce(letter_id, 0) + 1`,
      reference: sql`null`,
      details: sql`replace(details, '001', '018')`,
      previous: sql`repeat('f', 64)`,
      hash: sql`repeat('f', 64)`,
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...columns),
        fc.integer({ min: 1, max: 15 }),
        async (seq, column, batch) => {
          const [before] = await store.db.select().from(audit).where(eq(audit.seq, seq))
          await tamper(sql`update audit set ${sql.identifier(column)} = ${change[column]} where seq = ${seq}`)
          const report = await verifyAudit(store.db, batch)
          expect(report).toMatchObject({ whole: false, seq })
          await tamper(sql`delete from audit where seq = ${seq}`)
          await store.db.insert(audit).values(before!)
          expect(await verifyAudit(store.db, batch)).toMatchObject({ whole: true })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('when a line is gone', async () => {
    await tamper(sql`delete from audit where seq = 5`)
    expect(await verifyAudit(store.db, 3)).toEqual({ whole: false, seq: 5, fault: 'missing' })
  })

  test('when two lines changed places', async () => {
    await tamper(sql`update audit set seq = seq + 100 where seq in (4, 5)`)
    await tamper(sql`update audit set seq = case seq when 104 then 5 else 4 end where seq > 100`)
    expect(await verifyAudit(store.db)).toEqual({ whole: false, seq: 4, fault: 'reordered' })
  })

  test('when a line was edited and sealed anew, at the line after it', async () => {
    const [line] = await store.db.select().from(audit).where(eq(audit.seq, 6))
    const forged = { ...line!, actor: 'forger' }
    await tamper(sql`update audit set actor = 'forger', hash = ${auditHash(forged)} where seq = 6`)
    expect(await verifyAudit(store.db)).toEqual({ whole: false, seq: 7, fault: 'reordered' })
  })

  test('when the tail was cut off', async () => {
    await tamper(sql`delete from audit where seq > 10`)
    expect(await verifyAudit(store.db)).toEqual({ whole: false, seq: 11, fault: 'truncated' })
  })

  test('when a line was added behind the head, or the head was turned back', async () => {
    await tamper(sql`update audit_head set seq = 11`)
    expect(await verifyAudit(store.db)).toMatchObject({ whole: false, fault: 'head' })
    await tamper(sql`update audit_head set hash = (select hash from audit where seq = 11)`)
    expect(await verifyAudit(store.db)).toEqual({ whole: false, seq: 11, fault: 'head' })
  })

  test('when the head is gone; and nothing is appended then', async () => {
    await tamper(sql`delete from audit_head`)
    expect(await verifyAudit(store.db)).toMatchObject({ whole: false, fault: 'head' })
    await expect(append([entry(99)])).rejects.toThrow('head of the audit log')
    expect(await store.db.select().from(auditHead)).toEqual([])
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  const shuffled = (value: Record<string, string>, seed: number) =>
    Object.fromEntries(Object.entries(value).sort(([a], [b]) => ((a.length * seed) % 7) - ((b.length * seed) % 7)))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.nat(), (value, seed) => {
      expect(canonicalJson(shuffled(value, seed))).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
  )
})
