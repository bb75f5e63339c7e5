import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/main.ts'
import { profileInForce } from '../../src/profile-file.ts'
import { httpSource } from '../../src/records/source/http-source.ts'
import type { OutsideSystem } from '../../src/records/source/look-up.ts'
import type { RecordSource } from '../../src/records/source/source.ts'
import { accountByNumber, accountsCarrying } from '../../src/store/accounts.ts'
import { ownerOf } from '../../src/store/numbers.ts'
import type { Store } from '../../src/store/store.ts'
import { worldStore } from '../store/database.ts'
import type { Fault, ReferenceServer } from './reference-server.ts'
import { sampleAccountNumbers, sampleNumbers, startReferenceServer, token } from './reference-server.ts'

/** Tanakura's Accounting of the sample world. */
const tn = '2165550177'

let server: ReferenceServer
let store: Store

beforeAll(async () => {
  server = await startReferenceServer()
  store = await worldStore()
})
afterAll(async () => {
  await server.close()
  await store.close()
})
beforeEach(() => {
  server.fail(null)
  server.asked.length = 0
})

const source = (change: Partial<OutsideSystem> = {}): RecordSource =>
  httpSource({
    url: server.url,
    token,
    timeoutMs: 5_000,
    tries: 3,
    maxAnswerBytes: 4_194_304,
    breaker: { failures: 1_000, openMs: 60_000 },
    ...change,
  })

describe('an outside record system', () => {
  it('says of 200 numbers exactly what the tables say, but for the passcode', async () => {
    const outside = source()
    const numbers = sampleNumbers(200)
    expect(new Set(numbers).size).toBe(200)
    const kinds = new Set<number>()
    for (const number of numbers) {
      const ours = (await accountsCarrying(store.db, number)).map((account) => ({ ...account, pin: null }))
      kinds.add(ours.length)
      expect(await outside.accountsCarrying(number)).toEqual({ kind: 'found', value: ours })
      expect(await outside.ownerOf(number)).toEqual({ kind: 'found', value: await ownerOf(store.db, number) })
    }
    expect([...kinds].sort()).toEqual([0, 1, 2])
  })

  it('gives an account under its number, and says so when there is none', async () => {
    const outside = source()
    for (const accountNumber of sampleAccountNumbers.slice(0, 20)) {
      const ours = await accountByNumber(store.db, accountNumber)
      expect(await outside.accountByNumber(accountNumber)).toEqual({ kind: 'found', value: { ...ours, pin: null } })
    }
    expect(await outside.accountByNumber('9999999999')).toEqual({ kind: 'found', value: null })
  })

  it('is not asked for what is no number: nothing of a letter gets into its paths', async () => {
    const outside = source()
    expect(await outside.accountsCarrying('../../admin')).toEqual({ kind: 'found', value: [] })
    expect(await outside.ownerOf('216555017')).toEqual({ kind: 'found', value: null })
    expect(await outside.accountByNumber('..')).toEqual({ kind: 'found', value: null })
    expect(server.asked).toEqual([])
  })

  it('is found under a path of its own', async () => {
    await source({ url: `${server.url}/v1/..` }).ownerOf(tn)
    expect(server.asked).toEqual([`/v1/owner {"number":"${tn}"}`])
  })

  it('that fails once is asked once more', async () => {
    server.fail('status 500', 1)
    expect((await source().accountsCarrying(tn)).kind).toBe('found')
    expect(server.asked).toHaveLength(2)
  })
})

describe('a record system in trouble is unavailable, never an error', () => {
  const twice = { tries: 2, timeoutMs: 2_000 }
  it.each<[Fault, number, RegExp]>([
    ['status 500', 2, /^answered with status 500$/],
    ['status 429', 2, /^answered with status 429$/],
    ['cut', 2, /^cannot be reached/],
    ['hold', 2, /^did not answer in time$/],
    ['status 404', 1, /^answered with status 404$/],
    ['garbage', 1, /no JSON/],
    ['shape', 1, /another shape than agreed: accounts\.0\.btn$/],
    ['extra field', 1, /another shape than agreed/],
    ['huge', 1, /^answered with more than 4194304 bytes$/],
    ['redirect', 1, /^sends us elsewhere \(status 302\)/],
    ['other number', 1, /^answered about another number than it was asked for$/],
  ])('%s: tried %i times, and the reason names no customer', async (fault, tries, why) => {
    server.fail(fault)
    const answer = await source(fault === 'hold' ? { tries: 2, timeoutMs: 1_000 } : twice).accountsCarrying(tn)
    expect(answer).toEqual({ kind: 'unavailable', why: expect.stringMatching(why) as string })
    expect(JSON.stringify(answer)).not.toMatch(/216|0177|Tanakura|127\.0\.0\.1|reference-token/)
    expect(server.asked).toHaveLength(tries)
  })

  it('an answer about another number than asked for is never taken', async () => {
    server.fail('other number')
    const refused = { kind: 'unavailable', why: 'answered about another number than it was asked for' }
    expect(await source().accountsCarrying(tn)).toEqual(refused)
    expect(await source().ownerOf(tn)).toEqual(refused)
    expect(await source().accountByNumber(sampleAccountNumbers[1] ?? '')).toEqual(refused)
  })

  it('a wrong token is said, and not tried again', async () => {
    expect(await source({ token: 'wrong' }).ownerOf(tn)).toEqual({
      kind: 'unavailable',
      why: 'refuses our token (status 401): look at RECORDS_TOKEN',
    })
  })

  it('a system that is not there', async () => {
    const gone = await startReferenceServer()
    await gone.close()
    expect(await source({ url: gone.url, tries: 2 }).ownerOf(tn)).toEqual({ kind: 'unavailable', why: 'cannot be reached (ECONNREFUSED)' })
  })
})

describe('its breaker', () => {
  const eager = { tries: 1, breaker: { failures: 2, openMs: 200 } }
  it('opens after failures in a row, and no request goes out; closes when the system answers again', async () => {
    const outside = source(eager)
    server.fail('status 500')
    for (let turn = 0; turn < 5; turn += 1) expect((await outside.ownerOf(tn)).kind).toBe('unavailable')
    expect(server.asked).toHaveLength(2)
    expect(await outside.ownerOf(tn)).toMatchObject({ why: 'failed several times and is not asked for a while' })
    server.fail(null)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect((await outside.ownerOf(tn)).kind).toBe('found')
    expect((await outside.accountsCarrying(tn)).kind).toBe('found')
    expect(server.asked).toHaveLength(4)
  })

  it('stays closed when single records have a wrong shape: the system itself works', async () => {
    const outside = source(eager)
    server.fail('shape', 3)
    for (let turn = 0; turn < 3; turn += 1) expect((await outside.accountsCarrying(tn)).kind).toBe('unavailable')
    expect((await outside.accountsCarrying(tn)).kind).toBe('found')
  })
})

describe('the profile of an outside record system', () => {
  const problems = (records: object): string[] => {
    const read = profileInForce(JSON.stringify({ records }), null)
    return 'problems' in read ? read.problems.map(({ name, problem }) => `${name}: ${problem}`) : []
  }

  it('is https, or plain on this machine only', () => {
    expect(problems({ source: 'http', url: 'https://records.carrier.example/csr' })).toEqual([])
    expect(problems({ source: 'http', url: 'http://127.0.0.1:9000' })).toEqual([])
    expect(problems({ source: 'http', url: 'http://records.carrier.example' })).toEqual([
      'CENTER_FILE records.url: must be https, except on loopback',
    ])
  })

  it('holds no password, and no more than it knows', () => {
    expect(problems({ source: 'http', url: 'https://me:secret@records.carrier.example' })[0]).toMatch(/no password/)
    expect(problems({ source: 'http' })[0]).toMatch(/records\.url/)
    expect(problems({ source: 'store', url: 'https://records.carrier.example' })).toHaveLength(1)
    expect(problems({ source: 'paper' })).toHaveLength(1)
  })

  it('stops the start where its token is missing, and names the setting', () => {
    const read = profileInForce(JSON.stringify({ records: { source: 'http', url: 'https://records.carrier.example/csr' } }), null)
    const records = (token: string) => 'profile' in read && recordsOf(read.profile, token)
    expect(() => records('')).toThrow('RECORDS_TOKEN is missing')
    expect(records('a token')).toBeTypeOf('function')
  })

  it('is the own tables where nothing is said', () => {
    expect(profileInForce(null, null)).toMatchObject({ profile: { records: { source: 'store' } } })
  })
})
