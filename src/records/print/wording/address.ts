import type { PrintedAddress } from '../record.ts'

/** An address in one line: 46 N CAYUGA RD STE 100, NEW YORK NY 10022. */
export const addressLine = (address: PrintedAddress): string => addressLines(address).join(', ')

/** An address as on an envelope: the street with its unit, then the place. */
export const addressLines = (address: PrintedAddress): [street: string, place: string] => [
  [address.street, address.unit].filter((part) => part !== null).join(' '),
  `${address.city} ${address.state} ${address.zip}`,
]
