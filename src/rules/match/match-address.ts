import type { Account, RecordAddress } from '../../records/account.ts'
import type { PostalAddress } from '../../reading/form.ts'
import { parseStreet, sameStreet, type Street } from './street.ts'

/**
 * Where the account has service at a given address, in words for the explanation, or null (POLICY 5).
 * House number, street and the first five digits of the ZIP must agree; city, state and unit are not compared.
 */
export function matchAddress(given: PostalAddress | null, account: Pick<Account, 'locations' | 'lines'>): string | null {
  const street = parseStreet(given?.street ?? '')
  if (given === null || street === null) return null
  const agrees = (own: RecordAddress) => sameZip(given.zip, own.zip) && isAt(street, own)
  const location = account.locations.find(({ address }) => agrees(address))
  if (location !== undefined) return `location ${location.id}`
  return account.lines.some(({ differentPremises: own }) => own !== null && agrees(own)) ? 'the other place of a line' : null
}

const sameZip = (given: string | null, own: string) => given?.slice(0, 5) === own.slice(0, 5)

function isAt(street: Street, own: RecordAddress): boolean {
  const there = parseStreet(own.street)
  return there !== null && sameStreet(street, there)
}
