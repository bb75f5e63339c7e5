import type { Account } from '../../records/account.ts'

/**
 * Whether a given account number means this account. Only letters and digits count, a letter O among digits is a zero,
 * and leading zeros are free: spreadsheets drop them. Number and customer code in one (13 digits) is how other carriers number
 * accounts, and the telephone number alone says no more than the request does: both agree.
 */
export function matchAccountNumber(given: string, account: Pick<Account, 'accountNumber' | 'btn' | 'customerCode'>): boolean {
  const { accountNumber, btn, customerCode } = account
  return [accountNumber, btn + customerCode, btn].some((own) => fold(own) === fold(given))
}

function fold(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.replaceAll('O', '0').replace(/^0+(?=.)/, '')
}
