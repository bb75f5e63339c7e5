import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { account } from '../../src/records/account.ts'
import { accountTablesHelp } from '../../src/records/import/account-columns.ts'
import { importPaths } from '../../src/records/import/import.ts'
import { accounts } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, worldFolder } from '../store/database.ts'
import { accountNumbered, plainLine, temporaryFolder, type Folder } from './account-lines.ts'
import { accountTables } from './account-tables.ts'

let store: Store
let folder: Folder
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())
beforeEach(async () => (folder = await temporaryFolder()))
afterEach(async () => {
  await store.db.delete(accounts)
  await folder.remove()
})

const write = async (tables: ReadonlyMap<string, string>) => {
  for (const [name, text] of tables) await folder.write(name, text)
}
const importFolder = async () => (await importPaths(store, [folder.path])).files[0]!
const stored = async () => (await store.db.select().from(accounts).orderBy(asc(accounts.accountNumber))).map(({ record }) => record)

test('every account of the sample world comes out of tables as it came out of JSON', async () => {
  const lines = (await readFile(join(worldFolder, 'accounts.jsonl'), 'utf8')).trim().split('\n')
  const world = lines.map((line) => account.parse(JSON.parse(line))).sort((a, b) => (a.accountNumber < b.accountNumber ? -1 : 1))
  await write(accountTables(world))
  expect(await importFolder()).toMatchObject({ faults: [], counts: { added: world.length } })
  expect(await stored()).toEqual(world)
})

test('tables that are missing mean that no account has such a thing', async () => {
  await write(accountTables([accountNumbered(1, { lines: [], authorizedPersons: [] })]))
  expect(await importFolder()).toMatchObject({ rows: 2, faultCount: 0 })
  expect(await stored()).toEqual([accountNumbered(1, { lines: [], authorizedPersons: [] })])
})

test('rows may stand in any order of accounts', async () => {
  const tables = accountTables([accountNumbered(1), accountNumbered(2), accountNumbered(3)])
  const [header = '', ...rows] = tables.get('lines.csv')!.trim().split(/\r?\n/)
  await write(tables.set('lines.csv', [header, ...rows.reverse()].join('\n')))
  await importFolder()
  expect(await stored()).toEqual([accountNumbered(1), accountNumbered(2), accountNumbered(3)])
})

test('a fault is told with the table, the line and the column of the cell', async () => {
  const faulty = accountNumbered(2, {
    lines: [{ ...plainLine, location: 7 }],
    billing: { name: 'X', address: { street: 'A', unit: null, city: 'B', state: 'NEW YORK', zip: '12207' } },
  })
  const tables = accountTables([accountNumbered(1), faulty])
  tables.set('features.csv', tables.get('features.csv')!.replace(/,1\s*$/, ',many\n'))
  await write(tables)
  const report = await importFolder()
  expect(report.counts).toBeNull()
  expect(report.faults.map(({ file, line, field }) => [file, line, field])).toEqual([
    ['accounts.csv', 3, 'billingAddressState'],
    ['features.csv', 3, 'quantity'],
  ])
  expect(await stored()).toEqual([])
})

test('a cell of a group that is half filled, and a flag that is neither yes nor no, are faults', async () => {
  const tables = accountTables([accountNumbered(1, { lines: [{ ...plainLine, hunting: { group: 'A', sequence: 1, type: 'circular' } }] })])
  tables.set(
    'lines.csv',
    tables
      .get('lines.csv')!
      .replace(',A,1,circular', ',A,,circular')
      .replace(/yes\s*$/, 'perhaps\n'),
  )
  await write(tables)
  expect((await importFolder()).faults.map(({ file, line, field }) => [file, line, field])).toEqual([
    ['lines.csv', 2, 'huntingSequence'],
    ['lines.csv', 2, 'portable'],
  ])
})

test('a row of an account that is not in accounts.csv, or of a line that the account has not, is a fault', async () => {
  const tables = accountTables([accountNumbered(1)])
  tables.set('features.csv', 'accountNumber,tn,usoc,quantity\n8310000001,5185559999,TTB,1\n8310000009,5185559999,TTB,1\n')
  await write(tables)
  expect((await importFolder()).faults).toEqual([
    { file: 'features.csv', line: 2, field: 'tn', sentence: 'is of no row of this account in lines.csv' },
    { file: 'features.csv', line: 3, field: 'accountNumber', sentence: 'is not in accounts.csv' },
  ])
})

test('the help names every table and column that the files above have', async () => {
  const help = accountTablesHelp()
  await write(accountTables([accountNumbered(1)]))
  for (const [name, text] of accountTables([accountNumbered(1)])) {
    const line = help.split('\n').find((candidate) => candidate.startsWith(`${name}:`))
    for (const column of text.split(/\r?\n/)[0]!.split(',')) expect(line).toContain(` ${column}`)
  }
})
