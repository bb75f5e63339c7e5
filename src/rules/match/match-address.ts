import type { Account, RecordAddress } from '../../records/account.ts'
import type { PostalAddress } from '../../reading/form.ts'
import { parseStreet, sameStreet } from './street.ts'

/** Longer than any street line; keeps hostile text from costing time. */
const longestStreet = 200

/**
 * Where the account has service at a given address, in words for the explanation, or null (POLICY 5).
 * House number, street and the first five digits of the ZIP must agree; city, state and unit are not compared.
 */
export function matchAddress(given: PostalAddress | null, account: Pick<Account, 'locations' | 'lines'>): string | null {
  if (given === null) return null
  const street = (given.street ?? '').slice(0, longestStreet)
  const agrees = (own: RecordAddress) => sameZip(given.zip, own.zip) && isAt(street, own)
  const location = account.locations.find(({ address }) => agrees(address))
  if (location !== undefined) return `location ${location.id}`
  return account.lines.some(({ differentPremises: own }) => own !== null && agrees(own)) ? 'the other place of a line' : null
}

const sameZip = (given: string | null, own: string) => given?.slice(0, 5) === own.slice(0, 5)

function isAt(street: string, own: RecordAddress): boolean {
  const there = parseStreet(own.street)
  return parseStreet(withoutTown(street, own)).some((place) => there.some((known) => sameStreet(place, known)))
}

/** Some write city, state and ZIP behind the street without a comma. */
function withoutTown(street: string, { city, state, zip }: RecordAddress): string {
  const words = street.toUpperCase().replace(/[,.]/g, ' ').trim().split(/\s+/)
  const town = [...city.toUpperCase().split(' '), state, zip.slice(0, 5)]
  for (let parts = town.length; parts > 0; parts--) {
    const tail = town.slice(0, parts)
    const end = words.slice(-parts).map((word, at) => (tail[at]?.length === 5 ? word.slice(0, 5) : word))
    if (words.length > parts && end.join(' ') === tail.join(' ')) return words.slice(0, -parts).join(' ')
  }
  return street
}
