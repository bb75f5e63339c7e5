import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { account, type Account } from '../../src/records/account.ts'
import { accountByBtn, accountByNumber, accountsCarrying } from '../../src/store/accounts.ts'
import { ownerOf } from '../../src/store/numbers.ts'
import { rowsOf } from '../../src/store/rows.ts'
import type { Store } from '../../src/store/store.ts'
import { worldFolder, worldStore } from './database.ts'

let store: Store
let world: Account[]
let ranges: string[][]
beforeAll(async () => {
  store = await worldStore()
  const lines = async (name: string) => (await readFile(join(worldFolder, name), 'utf8')).trim().split('\n')
  world = (await lines('accounts.jsonl')).map((line) => account.parse(JSON.parse(line)))
  ranges = (await lines('numbers.csv')).slice(1).map((line) => line.split(','))
})
afterAll(() => store.close())

/** The same questions, answered by looking at every account and every range. */
const carries = ({ btn, lines, trunks }: Account, tn: string) =>
  btn === tn ||
  lines.some((line) => line.tn === tn) ||
  trunks.some(({ didRanges }) => didRanges.some(({ from, to }) => from <= tn && tn <= to))
const smallest = (tn: string) =>
  ranges
    .filter(([from = '', to = '']) => from <= tn && tn <= to)
    .sort((a, b) => Number(a[1]) - Number(a[0]) - (Number(b[1]) - Number(b[0])))[0]

const anyNumber = () =>
  fc.oneof(
    fc.constantFrom(...world.map(({ btn }) => btn)),
    fc.constantFrom(...world.flatMap(({ lines }) => lines.map(({ tn }) => tn))),
    fc.constantFrom(...world.flatMap(({ trunks }) => trunks.flatMap(({ didRanges }) => didRanges.flatMap(({ from, to }) => [from, to])))),
    fc.constantFrom(...ranges.flatMap(([from = '', to = '']) => [from, to])),
    fc
      .tuple(fc.constantFrom('518', '212', '208', '999'), fc.integer({ min: 5_550_000, max: 5_559_999 }))
      .map(([npa, rest]) => `${npa}${rest}`),
  )

describe('who has a number', () => {
  test('is answered as by looking at every account, and at the numbers beside its own', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumber(), fc.integer({ min: -1, max: 1 }), async (number, beside) => {
        const tn = String(Number(number) + beside)
        const expected = world.filter((one) => carries(one, tn)).map(({ accountNumber }) => accountNumber)
        expect((await accountsCarrying(store.db, tn)).map(({ accountNumber }) => accountNumber).sort()).toEqual(expected.sort())
        const owner = await ownerOf(store.db, tn)
        const range = smallest(tn)
        expect(owner && [owner.from, owner.to, owner.spid, owner.provider, owner.status]).toEqual(range ?? null)
      }),
      { numRuns: 150 },
    )
  })

  test.each(['', '518555010', '51855501011', '518-555-0101', "5185550101'", '٥١٨٥٥٥٠١٠١', 'NaN'])(
    'nobody, when it is no number: %j',
    async (tn) => {
      expect(await accountsCarrying(store.db, tn)).toEqual([])
      expect(await ownerOf(store.db, tn)).toBeNull()
    },
  )

  test('puts the account that has it now before the one that had it', async () => {
    const had = world.find(
      ({ status, btn }) => status === 'disconnected' && world.some((one) => one.status === 'active' && one.btn === btn),
    )!
    const [first, second] = await accountsCarrying(store.db, had.btn)
    expect([first?.status, second?.accountNumber]).toEqual(['active', had.accountNumber])
    expect((await accountByBtn(store.db, had.btn))?.status).toBe('active')
  })

  test('reads few rows of a large register: by index, singles and blocks apart', async () => {
    const plan = await rowsOf(
      store.db,
      sql`explain select * from account_numbers where low < high and int8range(low, high, '[]') @> 5185550101::bigint`,
      z.object({ 'QUERY PLAN': z.string() }),
    )
    expect(JSON.stringify(plan)).toContain('account_numbers_block')
  })
})

test('an account is found by its number with leading zeros, as it was imported', async () => {
  const zeros = world.find(({ accountNumber }) => accountNumber.startsWith('00'))!
  expect(await accountByNumber(store.db, zeros.accountNumber)).toEqual(zeros)
  expect(await accountByNumber(store.db, String(Number(zeros.accountNumber)))).toBeNull()
  expect(await accountByBtn(store.db, '2085550000')).toBeNull()
})
