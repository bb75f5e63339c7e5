import { describe, expect, it } from 'vitest'
import type { Authentication } from '../../src/letter/letter.ts'
import { identify } from '../../src/rules/identify.ts'
import { partnerOf } from './world.ts'

const from = (address: string): Authentication => ({ kind: 'authenticated', address, domain: address.split('@')[1] ?? '', by: 'dmarc' })
const nobody = { partner: null, staff: null }
const priya = { name: 'Priya Wexcombe', email: 'priya@spoc-carrier.example', phone: '5185550122' }

describe('the sender of a letter', () => {
  it('whom the border server does not vouch for is nobody, whatever the registers say', () => {
    const sender = identify({ kind: 'unauthenticated', why: 'dmarc=fail' }, { partner: partnerOf('P01'), staff: priya })
    expect(sender).toEqual({ kind: 'unauthenticated', why: 'dmarc=fail' })
  })

  it.each([
    ['at the domain of an active partner is that partner', 'a@quillmark-telecom.example', 'P01', 'partner'],
    ['below its domain is that partner', 'a@mail.quillmark-telecom.example', 'P01', 'partner'],
    ['of a suspended partner is suspended', 'a@greywatch.example', 'P30', 'suspended'],
    ['at another domain than the row found is a stranger', 'a@quillmark-te1ecom.example', 'P01', 'stranger'],
    ['whose domain only ends in the same letters is a stranger', 'a@notquillmark-telecom.example', 'P01', 'stranger'],
  ])('%s', (_, address, id, kind) => {
    expect(identify(from(address), { partner: partnerOf(id), staff: null })).toMatchObject({ kind, address })
  })

  it('that no register knows is a stranger', () => {
    expect(identify(from('nell@brackenfold-tel.example'), nobody)).toEqual({
      kind: 'stranger',
      address: 'nell@brackenfold-tel.example',
      domain: 'brackenfold-tel.example',
    })
  })

  it('who is on the list of staff is staff', () => {
    expect(identify(from(priya.email), { partner: null, staff: priya })).toMatchObject({ kind: 'staff', member: priya })
  })

  it('is staff by the whole address, not by the domain', () => {
    expect(identify(from('mallory@spoc-carrier.example'), { partner: null, staff: priya }).kind).toBe('stranger')
  })
})
