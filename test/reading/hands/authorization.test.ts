import { describe, expect, it } from 'vitest'
import { request } from './a-mail.ts'

const about = 'BTN: 603-555-0100\nEnd user: Marlow House\n'

describe('the letter of authorization', () => {
  it.each(['LOA Y 11/23/26 Joyce Corvan', 'LOA: Y, 11/23/26, Joyce Corvan', 'LOA yes - Joyce Corvan - 11/23/2026'])('%s', (line) => {
    expect(request(about + line)).toMatchObject({ loaOnFile: true, loaDate: '2026-11-23', authorizingPerson: 'Joyce Corvan' })
  })

  it.each(['Authorized: yes, LOA on file', 'Authorized by customer? Yes', 'Authorization signed: yes'])(
    'yes is nobody’s name: %s',
    (line) => {
      expect(request(about + line)).toMatchObject({ loaOnFile: true, authorizingPerson: null })
    },
  )

  it('"LOA N" and "Authorized: not yet" say no', () => {
    expect(request(`${about}LOA N`).loaOnFile).toBe(false)
    expect(request(`${about}Authorized: not yet, waiting for the owner`)).toMatchObject({ loaOnFile: false, authorizingPerson: null })
  })

  it.each([
    'LOA on file, customer due date 12/18/2026.',
    'We hold the LOA and need the record by 12/18/2026.',
    'LOA on file; port date 12/18/2026',
    'We have the LOA. The LOA expires on 12/18/2026.',
  ])('a day by which something is due is not its date: %s', (line) => {
    expect(request(about + line)).toMatchObject({ loaOnFile: true, loaDate: null })
  })
})

describe('a note about the letter', () => {
  it.each([
    'LOA on file, dated 11/23/2026, Beth Corris',
    'Signed LOA in hand - 11/23/2026 - Beth Corris',
    'LOA on file (Beth Corris, 11/23/2026)',
  ])('%s', (line) => {
    expect(request(about + line)).toMatchObject({ loaOnFile: true, loaDate: '2026-11-23', authorizingPerson: 'Beth Corris' })
  })
})
