import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { errorLabel } from '../../src/store/error-label.ts'
import { partnerDomains, partners } from '../../src/store/schema.ts'
import { freshStore } from './database.ts'

test('a database error is told by its code alone: the driver quotes the values of the statement', async () => {
  const store = await freshStore()
  const wrong = await store.db.execute(sql`select ${'HERON BAKERY LLC'}::int`).catch((error: unknown) => error)
  const twice = await store.db
    .insert(partnerDomains)
    .values({ domain: 'heron.example', partnerId: 'nobody' })
    .catch((error: unknown) => error)
  const missing = await store.db
    .select({ x: sql`no_such_column` })
    .from(partners)
    .catch((error: unknown) => error)
  await store.close()
  expect(String(wrong)).toContain('HERON')
  expect([wrong, twice, missing].map(errorLabel)).toEqual(['database error 22P02', 'database error 23503', 'database error 42703'])
})

test('our own errors keep their sentence, capped, and anything else has none', () => {
  expect(errorLabel(new Error('the mail server is away'))).toBe('Error: the mail server is away')
  expect(errorLabel(new TypeError('x'.repeat(1000)))).toHaveLength(300)
  expect(errorLabel('HERON BAKERY LLC')).toBe('unknown error')
})
