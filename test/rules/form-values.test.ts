import { describe, expect, it } from 'vitest'
import { isPoBox } from '../../src/rules/form/po-box.ts'
import { isMailAddress, isTelephoneNumber } from '../../src/rules/form/valid-values.ts'

describe('a post office box', () => {
  it.each([
    'PO Box 7140',
    'P.O. BOX 7140',
    'P. O. Box 7140',
    'p o box 7140',
    'POB 7140',
    'P.O.B. 7140',
    'PO Bx 12',
    'POBox 12',
    'P.O.Box12',
    'Post Office Box 7140',
    'Postal Box 12',
    'Post Box 9',
    'PO Drawer 88',
    'Box 7140',
    'Drawer 12',
    'Caller Box 5',
    'Lock Box 19',
    'Lockbox 19',
    'General Delivery',
    'Attn: Billing, PO Box 12',
    'PO Box 12, Suite 3',
  ])('%s is no place', (street) => {
    expect(isPoBox(street)).toBe(true)
  })

  it.each([
    '46 N Cayuga Rd',
    '46 N Cayuga Rd, PO Box 7140',
    'RR 4 Box 61',
    'R.R. 4, Box 61',
    'HC 62 Box 75',
    '12 Post Office Rd',
    '8 Boxwood Ln',
    '19 Old Post Rd',
    '4 Poboy Ct',
    '22 Box Elder Dr',
    '31 Drawerbridge St',
    '1022 Avenue C',
  ])('%s is one', (street) => {
    expect(isPoBox(street)).toBe(false)
  })
})

describe('a plausible value', () => {
  it.each(['7165550149', '2125550100', '8005550100', '9895554440'])('telephone number %s', (digits) => {
    expect(isTelephoneNumber(digits)).toBe(true)
  })

  it.each([
    '',
    '716555014',
    '71655501490',
    '0165550149',
    '1165550149',
    '7160550149',
    '7161550149',
    '9115550149',
    '7164110149',
    '716-555-0149',
  ])('no telephone number: %s', (digits) => {
    expect(isTelephoneNumber(digits)).toBe(false)
  })

  it.each(['a@b.example', 'first.last+csr@mail.b.example', "o'neil@b.example", 'a@xn--mnchen-3ya.example', 'a@münchen.example'])(
    'mail address %s',
    (address) => {
      expect(isMailAddress(address)).toBe(true)
    },
  )

  it.each([
    '',
    'a',
    'a@b',
    '@b.example',
    'a@',
    'a b@c.example',
    'a@b..example',
    '.a@b.example',
    'a@b.example>',
    'a@b.example,c@d.example',
    'a@b@c.example',
  ])('no mail address: %s', (address) => {
    expect(isMailAddress(address)).toBe(false)
  })
})
