import { describe, expect, it } from 'vitest'
import { matchAccountNumber } from '../../src/rules/match/match-account-number.ts'

const account = { accountNumber: '0061599734', btn: '5025550108', customerCode: '220' }

describe('a given account number', () => {
  it.each([
    ['as on the record', '0061599734', true],
    ['with spaces and hyphens', '006-159 97.34', true],
    ['without its leading zeros, as a spreadsheet leaves it', '61599734', true],
    ['with one zero more', '00061599734', true],
    ['with the letter O for zero', 'OO61599734', true],
    ['telephone number and customer code in one', '502 555-0108 220', true],
    ['the telephone number once more', '5025550108', true],
    ['with two digits swapped', '0061599743', false],
    ['with a digit missing', '006159973', false],
    ['with a digit more at the end', '00615997340', false],
    ['the customer code of another account', '5025550108221', false],
    ['only its end', '9734', false],
    ['zeros', '0000000000', false],
    ['nothing but punctuation', '--', false],
    ['empty', '', false],
  ])('%s: %s', (_, given, expected) => {
    expect(matchAccountNumber(given, account)).toBe(expected)
  })

  it('letters count, in either case', () => {
    expect(matchAccountNumber('ab-12c', { ...account, accountNumber: 'AB12C' })).toBe(true)
    expect(matchAccountNumber('ab-12d', { ...account, accountNumber: 'AB12C' })).toBe(false)
  })
})
