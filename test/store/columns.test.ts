import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeWords, imports, partners } from '../../src/store/schema.ts'
import { storable, storableJson } from '../../src/store/tables/columns.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore } from './database.ts'

let store: Store
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())

/** Any string a hostile letter can hold, NUL and half surrogate pairs included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 40 })

test('whatever text a letter holds can be stored, and changes only where no database could hold it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, fc.string()), async (value) => {
      const [row] = await store.db.insert(imports).values({ file: value, sha256: '', rows: 0, at: new Date() }).returning()
      expect(row?.file).toBe(storable(value))
      if (!value.includes('\0') && value.isWellFormed()) expect(row?.file).toBe(value)
    }),
    { numRuns: 100 },
  )
})

test('whatever object a letter holds can be stored', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(anyText), async (name, list) => {
      const record = { ...partner, company: name, alsoKnownAs: list }
      await store.db.delete(partners)
      const [row] = await store.db.insert(partners).values({ id: 'P', status: 'active', record }).returning()
      expect(row?.record).toEqual({ ...record, company: storable(name), alsoKnownAs: list.map(storable) })
    }),
    { numRuns: 100 },
  )
})

test('text that only looks like an escape of something unstorable stays as it is', () => {
  for (const value of ['\\u0000', '\\\\ud800', '\u{1F600}', 'caf\u00E9']) expect(JSON.parse(storableJson({ value }))).toEqual({ value })
})

test('a value that was made storable is found again by the same value', async () => {
  await store.db.insert(codeWords).values({ dictionary: 'usoc', code: 'A\0', description: 'x' })
  expect(await store.db.select().from(codeWords).where(eq(codeWords.code, 'A\0'))).toHaveLength(1)
})

const partner = {
  id: 'P',
  company: '',
  alsoKnownAs: [''],
  kind: 'carrier' as const,
  companyCode: null,
  spid: null,
  ccna: null,
  domains: ['a.example'],
  contacts: [],
  blanketLoa: null,
  status: 'active' as const,
}
