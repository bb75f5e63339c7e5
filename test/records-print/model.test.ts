import { describe, expect, it } from 'vitest'
import type { Account, Line } from '../../src/records/account.ts'
import { modelOf, sampleAccount } from './world.ts'

const bakery = sampleAccount('7165550149')
const [someLine] = bakery.lines
const plain: Line = { ...someLine!, designation: null, hunting: null, pic: null, lpic: null, blocks: [], features: [] }
const withLine = (changed: Partial<Line>): Account => ({ ...bakery, lines: [{ ...plain, ...changed }] })
const qualifiers = (changed: Partial<Line>): string[] =>
  modelOf(withLine(changed)).locations[0]!.lines[0]!.items[0]!.qualifiers.map(({ fid, value }) => `/${fid} ${value}`)

describe('the qualifiers of a line', () => {
  it('say that no long-distance carrier was chosen, except where there can be none', () => {
    expect(qualifiers({})).toEqual(['/PIC NONE', '/LPIC NONE'])
    expect(qualifiers({ platform: 'voip' })).toEqual([])
  })

  it.each([
    [{ designation: 'FAX' }, '/DES FAX'],
    [{ freeze: { local: true, pic: false, lpic: true } }, '/FPI LOCAL, LPIC'],
    [{ blocks: ['toll', 'collect', '900'] }, '/BLKD TOLL, 900'],
    [{ blocks: ['toll', 'collect', 'third_number'] }, '/TBE COLLECT, THIRD NUMBER'],
    [{ circuitId: '20.LXFU.708142..CT' }, '/CLS 20.LXFU.708142..CT'],
    [{ circuitId: '10.UEAL.303.555.0114..CO' }, '/CLT 10.UEAL.303.555.0114..CO'],
    [{ circuitId: '101 T1ZF NYCMNY NYCKNY' }, '/CLF 101 T1ZF NYCMNY NYCKNY'],
    [{ circuitId: 'SIP-IL-129291' }, '/ECCKT SIP-IL-129291'],
    [{ remoteForwardTo: '2125550100' }, '/RCF 2125550100'],
    [{ hunting: { group: '3', sequence: 2, type: 'circular' } }, '/HSEQ 2'],
  ] satisfies [Partial<Line>, string][])('of %o hold %s', (changed, expected) => {
    expect(qualifiers(changed)).toContain(expected)
  })

  it('give the address at which a line works elsewhere', () => {
    const elsewhere = { street: '210 E MILL ST', unit: 'STE 2', city: 'NEW YORK', state: 'NY', zip: '10022' }
    expect(qualifiers({ differentPremises: elsewhere })).toContain('/DPA 210 E MILL ST STE 2, NEW YORK NY 10022')
  })
})

describe('the record model', () => {
  it('puts hunting groups in hunting order, whatever the order of the lines', () => {
    const hunt = (sequence: number): Line['hunting'] => ({ group: '1', sequence, type: 'sequential' })
    const lines = [
      { ...plain, tn: '7165550102', hunting: hunt(2) },
      { ...plain, tn: '7165550101', hunting: hunt(1) },
    ]
    expect(modelOf({ ...bakery, lines }).hunting).toEqual([{ group: '1', type: 'sequential', numbers: ['7165550101', '7165550102'] }])
  })

  it('keeps a line whose location the account does not name', () => {
    const { locations } = modelOf(withLine({ location: 9 }))
    expect(locations.find((location) => location.id === 9)).toMatchObject({ address: null, lines: [{ tn: plain.tn }] })
  })

  it('counts the numbers of DID ranges, both ends included', () => {
    const trunk = {
      kind: 'pri',
      circuitId: 'X',
      channels: 23,
      trunkGroup: 'T',
      location: 1,
      didRanges: [{ from: '7165552100', to: '7165552199' }],
    } as const
    const model = modelOf({ ...bakery, trunks: [{ ...trunk, didRanges: [...trunk.didRanges] }] })
    expect(model.identification.counts.didNumbers).toBe(100)
    expect(model.portability.numbers).toBe(104)
  })

  it.each([
    [{ status: 'suspended' }, 'suspended'],
    [{ pendingOrder: { number: 'TX1', due: '2026-12-01' } }, 'pending_order'],
    [{ lines: [{ ...plain, freeze: { local: false, pic: true, lpic: false } }] }, 'frozen'],
    [{ lines: [{ ...plain, portable: false }] }, 'not_portable'],
  ] satisfies [Partial<Account>, string][])('is not clear to port with %o', (changed, kind) => {
    const model = modelOf({ ...bakery, ...changed })
    expect(model.portability.clearToPort).toBe(false)
    expect(model.warnings.map((warning) => warning.kind)).toContain(kind)
  })

  it('tells a pending disconnect once, with its order', () => {
    const model = modelOf({ ...bakery, status: 'pending_disconnect', pendingOrder: { number: 'DX7', due: '2026-12-01' } })
    expect(model.warnings.map((warning) => warning.kind)).toEqual(['pending_disconnect'])
    expect(model.warnings[0]?.text).toContain('Order DX7 disconnects this account on Dec 1, 2026')
  })

  it('warns of a contract only where ending it early costs money', () => {
    const warned = (terminationLiability: boolean): number =>
      modelOf({ ...bakery, contract: { expires: '2027-11-30', terminationLiability } }).warnings.length
    expect([warned(false), warned(true)]).toEqual([0, 1])
  })

  it('does not warn of a BTN inside a DID range', () => {
    const didRanges = [{ from: '7165551000', to: '7165551999' }]
    const trunks: Account['trunks'] = [{ kind: 'sip', circuitId: 'X', channels: 1, trunkGroup: 'T', location: 1, didRanges }]
    expect(modelOf({ ...bakery, btn: '7165551500', trunks }).warnings).toEqual([])
    expect(modelOf({ ...bakery, btn: '7165552500', trunks }).warnings.map((warning) => warning.kind)).toEqual(['btn_not_working'])
  })

  it('leaves plain words empty for a code the dictionary does not know', () => {
    expect(modelOf(withLine({ usoc: 'ZZZZZ' })).locations[0]?.lines[0]?.items[0]).toMatchObject({ usoc: 'ZZZZZ', description: '' })
  })
})
