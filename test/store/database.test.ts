import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { accounts, letters, numberRanges, partners, staff } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, worldFolder, worldStore } from './database.ts'

let store: Store | undefined
afterEach(async () => {
  await store?.close()
  store = undefined
})

test('a fresh database has every table and no letter', async () => {
  store = await freshStore()
  expect(await store.db.select().from(letters)).toEqual([])
  expect(await store.db.select().from(accounts)).toEqual([])
})

test('the world database holds all accounts, numbers, partners and people of the sample world', async () => {
  store = await worldStore()
  const lines = async (name: string) => (await readFile(join(worldFolder, name), 'utf8')).trim().split('\n').length
  const rows = async (table: typeof accounts | typeof numberRanges | typeof partners | typeof staff) => {
    const [row] = await store!.db.select({ count: count() }).from(table)
    return row?.count
  }
  expect(await Promise.all([rows(accounts), rows(numberRanges), rows(partners), rows(staff)])).toEqual([
    await lines('accounts.jsonl'),
    (await lines('numbers.csv')) - 1,
    30,
    9,
  ])
})

test('two databases in memory know nothing of one another', async () => {
  store = await worldStore()
  const other = await freshStore()
  expect(await other.db.select().from(partners)).toEqual([])
  await other.close()
})
