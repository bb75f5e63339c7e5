import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importPaths } from '../../src/records/import/import.ts'
import { codeWords } from '../../src/store/code-words.ts'
import { ownerOf } from '../../src/store/numbers.ts'
import { partnerById, partnerOfDomain } from '../../src/store/partners.ts'
import { codeWords as codeTable, numberRanges, partners, staff } from '../../src/store/schema.ts'
import { agents, escalationContact, staffByAddress, storedCenter } from '../../src/store/staff.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore } from '../store/database.ts'
import { temporaryFolder, type Folder } from './account-lines.ts'

let store: Store
let folder: Folder
beforeAll(async () => (store = await freshStore()))
afterAll(() => store.close())
beforeEach(async () => (folder = await temporaryFolder()))
afterEach(async () => {
  for (const table of [numberRanges, partners, staff, codeTable]) await store.db.delete(table)
  await folder.remove()
})

const importFile = async (name: string, text: string, options: { replace?: boolean } = {}) =>
  (await importPaths(store, [await folder.write(name, text)], options)).files[0]!

describe('numbers.csv', () => {
  const csv = (...rows: string[]) => ['from,to,spid,provider,status', ...rows, ''].join('\n')
  const block = '5185550000,5185550999,7125,this carrier,native'

  test('the smallest range that holds a number decides', async () => {
    await importFile(
      'numbers.csv',
      csv(block, '5185550100,5185550199,9XXX,Other Tel,ported_out', '5185550150,5185550150,7125,this carrier,ported_in'),
    )
    expect(await ownerOf(store.db, '5185550500')).toMatchObject({ from: '5185550000', status: 'native' })
    expect(await ownerOf(store.db, '5185550199')).toMatchObject({ provider: 'Other Tel', status: 'ported_out' })
    expect(await ownerOf(store.db, '5185550150')).toMatchObject({ from: '5185550150', to: '5185550150', status: 'ported_in' })
    expect(await ownerOf(store.db, '5185551000')).toBeNull()
  })

  test('again is an update, and rows that it does not name stay', async () => {
    await importFile('numbers.csv', csv(block, '5185550150,5185550150,9XXX,Other Tel,ported_out'))
    const report = await importFile('numbers.csv', csv('5185550150,5185550150,9YYY,Third Tel,ported_out'))
    expect(report.counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 0, absent: 1 })
    expect(await ownerOf(store.db, '5185550150')).toMatchObject({ spid: '9YYY' })
    expect(await ownerOf(store.db, '5185550151')).toMatchObject({ spid: '7125' })
  })

  test('a whole register withdraws the rows that it does not name', async () => {
    await importFile('numbers.csv', csv(block, '5185550150,5185550150,9XXX,Other Tel,ported_out'))
    expect((await importFile('numbers.csv', csv(block), { replace: true })).counts).toMatchObject({ withdrawn: 1, unchanged: 1 })
    expect(await ownerOf(store.db, '5185550150')).toMatchObject({ status: 'native' })
  })

  test.each([
    ['native blocks that overlap', ['5185550900,5185551999,8E1M,Other Tel,native'], 3],
    ['native blocks of which one lies in the other', ['5185550100,5185550199,8E1M,Other Tel,native'], 3],
    ['exceptions that cut into one another', ['5185550100,5185550199,A,A,ported_out', '5185550150,5185550250,B,B,ported_out'], 3],
    ['an exception that reaches out of its block', ['5185550950,5185551050,A,A,ported_out'], 3],
    ['a range that stands twice', [block], 3],
    ['a range that ends before it begins', ['5185550100,5185550050,A,A,ported_out'], 3],
    ['a number without ten digits', ['555,5185550050,A,A,ported_out'], 3],
    ['a status that nobody knows', ['5185550100,5185550100,A,A,sold'], 3],
  ])('refuses %s', async (_what, rows, line) => {
    const report = await importFile('numbers.csv', csv(block, ...rows))
    expect(report.counts).toBeNull()
    expect(report.faults.map((fault) => fault.line)).toContain(line)
    expect(await store.db.select().from(numberRanges)).toEqual([])
  })

  test('refuses a native block that overlaps one stored before', async () => {
    await importFile('numbers.csv', csv(block))
    const report = await importFile('numbers.csv', csv('5185550500,5185551499,8E1M,Other Tel,native'))
    expect(report.faults).toEqual([expect.objectContaining({ line: 2, sentence: 'overlaps the range 5185550000 to 5185550999' })])
  })

  test('is read as a spreadsheet may save it: semicolons, other order of columns, quotes, byte order mark', async () => {
    const text = '\uFEFFstatus;provider;spid;to;from\r\nnative;"this; carrier";7125;5185550999;5185550000\r\n'
    expect(await importFile('numbers.csv', text)).toMatchObject({ rows: 1, faultCount: 0 })
    expect((await ownerOf(store.db, '5185550001'))?.provider).toBe('this; carrier')
  })

  test.each([
    ['a column that is missing', 'from,to,spid,provider\n1,2,3,4\n', 'status'],
    ['a column that nobody knows', 'from,to,spid,provider,status,colour\n', 'colour'],
    ['an empty file', '', null],
  ])('names %s', async (_what, text, field) => {
    expect((await importFile('numbers.csv', text)).faults).toEqual([expect.objectContaining({ line: 1, field })])
  })

  test('a cell over several lines does not move the count of lines', async () => {
    const text = csv('5185550000,5185550999,7125,"this\ncarrier",native', '518,5185550050,A,A,ported_out')
    expect((await importFile('numbers.csv', text)).faults).toEqual([expect.objectContaining({ line: 4, field: 'from' })])
  })

  test('a row with more cells than the header is a fault', async () => {
    expect((await importFile('numbers.csv', csv(`${block},extra`))).faults).toEqual([expect.objectContaining({ line: 2, field: null })])
  })
})

describe('partners.json', () => {
  const partner = (id: string, domains: string[], change: object = {}) => ({
    id,
    company: `Company ${id}`,
    alsoKnownAs: [],
    kind: 'carrier',
    companyCode: null,
    spid: null,
    ccna: null,
    domains,
    contacts: [],
    blanketLoa: null,
    status: 'active',
    ...change,
  })
  const load = (list: unknown, options = {}) => importFile('partners.json', JSON.stringify(list, null, 1), options)

  test('a domain and everything below it belong to the partner, and nothing that merely ends alike', async () => {
    await load([partner('P1', ['quill.example']), partner('P2', ['voice.quill.example'])])
    expect((await partnerOfDomain(store.db, 'quill.example'))?.id).toBe('P1')
    expect((await partnerOfDomain(store.db, 'mail.QUILL.example'))?.id).toBe('P1')
    expect((await partnerOfDomain(store.db, 'a.b.voice.quill.example'))?.id).toBe('P2')
    for (const stranger of ['notquill.example', 'quill.example.evil.example', 'example', '', 'quill.example..', '.', 'quill-example'])
      expect(await partnerOfDomain(store.db, stranger)).toBeNull()
  })

  test('a domain can move from one partner to another in one file', async () => {
    await load([partner('P1', ['a.example', 'b.example']), partner('P2', ['c.example'])])
    expect((await load([partner('P1', ['a.example']), partner('P2', ['b.example', 'c.example'])])).counts).toMatchObject({ changed: 2 })
    expect((await partnerOfDomain(store.db, 'b.example'))?.id).toBe('P2')
  })

  test('again changes nothing', async () => {
    await load([partner('P1', ['a.example'])])
    expect((await load([partner('P1', ['a.example'])])).counts).toEqual({ added: 0, changed: 0, unchanged: 1, withdrawn: 0, absent: 0 })
  })

  test('a partner that a whole register does not name is withdrawn with its domains', async () => {
    await load([partner('P1', ['a.example']), partner('P2', ['b.example'])])
    await load([partner('P1', ['a.example'])])
    expect(await partnerById(store.db, 'P2')).not.toBeNull()
    await load([partner('P1', ['a.example'])], { replace: true })
    expect(await partnerOfDomain(store.db, 'b.example')).toBeNull()
  })

  test.each([
    ['a domain of two partners', [partner('P1', ['a.example']), partner('P2', ['b.example', 'a.example'])], '[1].domains[1]', 27],
    ['a domain that stands twice', [partner('P1', ['a.example', 'a.example'])], '[0].domains[1]', 12],
    ['an id that stands twice', [partner('P1', ['a.example']), partner('P1', ['b.example'])], '[1].id', 18],
    ['a domain where anybody has an address', [partner('P1', ['gmail.com'])], '[0].domains[0]', 11],
    ['a suffix under which anybody can buy a name', [partner('P1', ['co.uk'])], '[0].domains[0]', 11],
    ['a domain that is none', [partner('P1', ['Quill.example'])], '[0].domains[0]', 11],
    ['a kind that nobody knows', [partner('P1', ['a.example'], { kind: 'friend' })], '[0].kind', 6],
  ])('refuses %s, and knows its line', async (_what, list, field, line) => {
    expect((await load(list)).faults).toEqual([expect.objectContaining({ field, line })])
    expect(await store.db.select().from(partners)).toEqual([])
  })

  test('refuses a domain of a stored partner that the file does not name', async () => {
    await load([partner('P1', ['a.example'])])
    expect((await load([partner('P2', ['a.example'])])).faults).toEqual([
      expect.objectContaining({ sentence: 'is a domain of partner P1 already' }),
    ])
  })

  test('names the line where it stops being JSON', async () => {
    expect((await importFile('partners.json', '[\n {"id": "P1",\n "company" }\n]')).faults).toEqual([
      expect.objectContaining({ line: 3, sentence: 'is not JSON' }),
    ])
  })
})

describe('staff.json', () => {
  const person = (name: string) => ({ name, email: `${name}@Center.example`, phone: '5185550100' })
  const center = {
    name: 'CSR Center',
    address: 'csr@center.example',
    timeZone: 'America/New_York',
    opens: '08:00',
    closes: '17:00',
    cutoff: '15:00',
    holidays: [],
  }
  const load = (agentNames: string[], change: object = {}) =>
    importFile(
      'staff.json',
      JSON.stringify({
        agents: agentNames.map(person),
        escalation: [
          { level: 1, ...person('desk') },
          { level: 2, ...person('gloria') },
        ],
        center,
        ...change,
      }),
    )

  test('tells agents, escalation contacts and the hours of the center', async () => {
    await load(['marta', 'calvin'])
    expect((await agents(store.db)).map(({ name }) => name)).toEqual(['calvin', 'marta'])
    expect((await staffByAddress(store.db, 'MARTA@center.example'))?.name).toBe('marta')
    expect((await escalationContact(store.db, 2))?.email).toBe('gloria@center.example')
    expect(await escalationContact(store.db, 3)).toBeNull()
    expect(await escalationContact(store.db, 0)).toBeNull()
    expect(await storedCenter(store.db)).toEqual(center)
  })

  test('who is gone from the list is no longer staff', async () => {
    await load(['marta', 'calvin'])
    expect((await load(['marta'])).counts).toMatchObject({ withdrawn: 1, unchanged: 3 })
    expect(await staffByAddress(store.db, 'calvin@center.example')).toBeNull()
  })

  test('refuses an agent or a level that stands twice', async () => {
    expect((await load(['marta', 'marta'])).faults).toEqual([expect.objectContaining({ field: 'agents[1].email' })])
    const twice = [
      { level: 1, ...person('a') },
      { level: 1, ...person('b') },
    ]
    expect((await load(['marta'], { escalation: twice })).faults).toEqual([expect.objectContaining({ field: 'escalation[1].level' })])
  })
})

describe('usocs.csv and fids.csv', () => {
  test('keep two dictionaries apart, and an update changes a description', async () => {
    await importFile('usocs.csv', 'code,description\nTN,Trunk number\n1FB,"Business line, flat rate"\n')
    await importFile('fids.csv', 'code,description\nTN,Telephone number\n')
    expect((await importFile('usocs.csv', 'code,description\nTN,Trunk\n')).counts).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
      withdrawn: 0,
      absent: 1,
    })
    const words = await codeWords(store.db)
    expect([...words.usoc]).toEqual(
      expect.arrayContaining([
        ['TN', 'Trunk'],
        ['1FB', 'Business line, flat rate'],
      ]),
    )
    expect([...words.fid]).toEqual([['TN', 'Telephone number']])
  })

  test('refuse a code that stands twice', async () => {
    expect((await importFile('usocs.csv', 'code,description\nA,x\nA,y\n')).faults).toEqual([
      expect.objectContaining({ line: 3, field: 'code' }),
    ])
  })
})
