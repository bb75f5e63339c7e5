import { count } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importPaths } from '../../src/records/import/import.ts'
import { faultsShown } from '../../src/records/import/report.ts'
import { accountByNumber, accountsCarrying } from '../../src/store/accounts.ts'
import { accountNumbers, accounts, audit, auditHead, imports } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore } from '../store/database.ts'
import { accountNumbered, jsonl, plainAccount, plainLine, temporaryFolder, type Folder } from './account-lines.ts'

let store: Store
let folder: Folder
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())
beforeEach(async () => (folder = await temporaryFolder()))
afterEach(async () => {
  await store.db.delete(accounts)
  await folder.remove()
})

const importText = async (text: string | Uint8Array, options: { replace?: boolean } = {}) => {
  const report = await importPaths(store, [await folder.write('accounts.jsonl', text)], options)
  return report.files[0]!
}
const stored = async () => (await store.db.select({ count: count() }).from(accounts))[0]!.count
const trunk = (from: string, to: string) => ({
  kind: 'pri' as const,
  circuitId: '1/HCGS/1',
  channels: 23,
  trunkGroup: 'T1',
  location: 1,
  didRanges: [{ from, to }],
})

describe('a file of accounts', () => {
  test('is stored with every number of each account', async () => {
    const report = await importText(jsonl({ ...plainAccount, trunks: [trunk('5185550200', '5185550299')] }))
    expect(report).toMatchObject({ rows: 1, counts: { added: 1 }, faultCount: 0 })
    for (const tn of ['5185550101', '5185550200', '5185550250', '5185550299'])
      expect((await accountsCarrying(store.db, tn)).map(({ accountNumber }) => accountNumber)).toEqual(['8310000001'])
    expect(await accountsCarrying(store.db, '5185550300')).toEqual([])
  })

  test('changes nothing when it comes a second time', async () => {
    const text = jsonl(accountNumbered(1), accountNumbered(2))
    await importText(text)
    expect((await importText(text)).counts).toEqual({ added: 0, changed: 0, unchanged: 2, withdrawn: 0, absent: 0 })
    expect(await stored()).toBe(2)
  })

  test('replaces what changed: a number that went is no longer found', async () => {
    await importText(jsonl(accountNumbered(1), accountNumbered(2)))
    const report = await importText(jsonl(accountNumbered(1, { lines: [{ ...plainLine, tn: '5185559999' }], btn: '5185559999' })))
    expect(report.counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 0, absent: 1 })
    expect(await accountsCarrying(store.db, '5185550001')).toEqual([])
    expect(await accountsCarrying(store.db, '5185559999')).toHaveLength(1)
  })

  test('leaves accounts that it does not name, unless it is the whole register', async () => {
    await importText(jsonl(accountNumbered(1), accountNumbered(2)))
    await importText(jsonl(accountNumbered(1)))
    expect(await stored()).toBe(2)
    expect((await importText(jsonl(accountNumbered(1)), { replace: true })).counts).toMatchObject({ withdrawn: 1, absent: 0 })
    expect(await accountByNumber(store.db, '8310000002')).toBeNull()
    expect((await store.db.select().from(accountNumbers)).map(({ accountNumber }) => accountNumber)).toEqual(['8310000001'])
  })

  test('lets two accounts exchange their customer codes', async () => {
    const btn = '5185550101'
    await importText(jsonl(accountNumbered(1, { btn, customerCode: '111' }), accountNumbered(2, { btn, customerCode: '222' })))
    const report = await importText(
      jsonl(accountNumbered(1, { btn, customerCode: '222' }), accountNumbered(2, { btn, customerCode: '111' })),
    )
    expect(report).toMatchObject({ faultCount: 0, counts: { changed: 2 } })
  })

  test('may have a byte order mark, carriage returns and blank lines', async () => {
    expect(await importText(`\uFEFF${JSON.stringify(accountNumbered(1))}\r\n\r\n${JSON.stringify(accountNumbered(2))}`)).toMatchObject({
      rows: 2,
      faultCount: 0,
    })
  })

  test('is noted with its hash, and has its line in the audit log', async () => {
    const report = await importText(jsonl(accountNumbered(77)))
    const noted = (await store.db.select().from(imports)).at(-1)
    expect(noted).toMatchObject({ file: 'accounts.jsonl', sha256: report.sha256, rows: 1 })
    const last = (await store.db.select().from(audit)).at(-1)
    expect(last).toMatchObject({ event: 'import', seq: (await store.db.select().from(auditHead))[0]!.seq })
    expect(last?.details).toContain(report.sha256)
  })

  test('keeps text that no database can store readable', async () => {
    await importText(jsonl(accountNumbered(1, { customerName: 'HERON\u0000 BAKERY \uD800' })))
    expect((await accountByNumber(store.db, '8310000001'))?.customerName).toBe('HERON\uFFFD BAKERY \uFFFD')
  })
})

describe('a file with a fault', () => {
  test('leaves everything as it was, whole files or nothing', async () => {
    await importText(jsonl(accountNumbered(1)))
    const report = await importText(jsonl(accountNumbered(2), { ...accountNumbered(3), btn: '12' }))
    expect(report).toMatchObject({ counts: null, faultCount: 1 })
    expect(await stored()).toBe(1)
  })

  test('is reported with line, field and a sentence, all faults at once, and never with a value', async () => {
    const text = jsonl(
      accountNumbered(1),
      { ...accountNumbered(2), btn: 'secret-btn' },
      { ...accountNumbered(3), lines: [{ ...plainLine, tn: '123' }], favouriteColour: 'green-secret' },
    )
    const report = await importText(`${text}not json\n`)
    expect(report.faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'btn'],
      [3, 'lines[0].tn'],
      [3, null],
      [4, null],
    ])
    expect(report.faults[0]?.sentence).toBe('must be a 10-digit telephone number')
    expect(JSON.stringify(report.faults)).not.toMatch(/secret/)
  })

  test.each([
    ['a line at a location that the account has not', { lines: [{ ...plainLine, location: 2 }] }, 'lines[0].location'],
    ['a trunk at such a location', { trunks: [{ ...trunk('5185550200', '5185550299'), location: 9 }] }, 'trunks[0].location'],
    ['two locations of one number', { locations: [plainAccount.locations[0]!, plainAccount.locations[0]!] }, 'locations[1].id'],
    ['a range that ends before it begins', { trunks: [trunk('5185550299', '5185550200')] }, 'trunks[0].didRanges[0].to'],
    ['a range of more numbers than any block has', { trunks: [trunk('5185550200', '9185550299')] }, 'trunks[0].didRanges[0].to'],
  ])('names %s', async (_what, change, field) => {
    const report = await importText(jsonl({ ...plainAccount, ...change }))
    expect(report.faults).toEqual([expect.objectContaining({ line: 1, field })])
  })

  test('names an account that stands twice', async () => {
    const report = await importText(jsonl(accountNumbered(1), accountNumbered(2), accountNumbered(1, { btn: '5185550009' })))
    expect(report.faults).toEqual([{ file: 'accounts.jsonl', line: 3, field: 'accountNumber', sentence: 'stands in line 1 already' }])
  })

  test('names two accounts with one BTN and customer code, in the file or stored before', async () => {
    const btn = '5185550101'
    const twice = await importText(jsonl(accountNumbered(1, { btn }), accountNumbered(2, { btn })))
    expect(twice.faults).toEqual([expect.objectContaining({ line: 2, field: 'customerCode' })])
    await importText(jsonl(accountNumbered(1, { btn })))
    expect((await importText(jsonl(accountNumbered(2, { btn })))).faults).toEqual([
      expect.objectContaining({ line: 1, field: 'customerCode' }),
    ])
    expect(await importText(jsonl(accountNumbered(2, { btn })), { replace: true })).toMatchObject({
      faultCount: 0,
      counts: { withdrawn: 1 },
    })
  })

  test('shows the first hundred faults and counts the rest', async () => {
    const wrong = Array.from({ length: 150 }, (_, n) => ({ ...accountNumbered(n), status: 'asleep' }))
    const report = await importText(jsonl(...wrong))
    expect(report.faultCount).toBe(150)
    expect(report.faults).toHaveLength(faultsShown)
  })

  test('that is not text is named so', async () => {
    const report = await importText(Buffer.concat([Buffer.from(jsonl(accountNumbered(1))), Buffer.from([0xff, 0xfe, 0x0a])]))
    expect(report.faults).toEqual([{ file: 'accounts.jsonl', line: 2, field: null, sentence: 'is not UTF-8 text' }])
  })
})

describe('paths', () => {
  test('that hold nothing to import are faults of their own, and the good files are still taken', async () => {
    const good = await folder.write('accounts.jsonl', jsonl(accountNumbered(1)))
    const other = await folder.write('notes.txt', 'x')
    const report = await importPaths(store, [other, `${folder.path}/nothing`, good])
    expect(report.done).toBe(false)
    expect(report.files.map(({ faultCount }) => faultCount)).toEqual([1, 1, 0])
    expect(await stored()).toBe(1)
  })

  test('of a folder: every file that is known is read, every other is listed', async () => {
    await folder.write('accounts.jsonl', jsonl(accountNumbered(1)))
    await folder.write('usocs.csv', 'code,description\n1FB,Business line\n')
    await folder.write('README.md', '#')
    const report = await importPaths(store, [folder.path])
    expect(report.done).toBe(true)
    expect(report.files.map(({ file }) => file.split('/').at(-1))).toEqual(['usocs.csv', 'accounts.jsonl'])
    expect(report.ignored).toEqual([expect.stringMatching(/README\.md$/)])
  })
})

test('progress is told in rows and bytes', async () => {
  const seen: { rows: number; bytesRead: number; bytesTotal: number }[] = []
  await importPaths(store, [await folder.write('accounts.jsonl', jsonl(accountNumbered(1), accountNumbered(2)))], {
    onProgress: (progress) => seen.push(progress),
  })
  expect(seen.at(-1)).toMatchObject({ rows: 2 })
  expect(seen.at(-1)?.bytesRead).toBe(seen.at(-1)?.bytesTotal)
})
