import type { Account, Line } from '../../account.ts'
import type { Words } from '../issue.ts'
import type { RecordItem, RecordLine, RecordLocation } from '../record.ts'
import { isFrozen } from './freezes-and-blocks.ts'
import { printedAddress } from './printed-address.ts'
import { qualifiersOf } from './qualifiers.ts'

/** Service and equipment by location; a line whose location the account does not name stands under that id without an address. */
export function locationsOf(account: Account, words: Words): RecordLocation[] {
  const locations = new Map<number, RecordLocation>(
    account.locations.map(({ id, address }) => [id, { id, address: printedAddress(address), lines: [] }]),
  )
  for (const line of account.lines) {
    const location = locations.get(line.location) ?? { id: line.location, address: null, lines: [] }
    location.lines.push(lineOf(line, words))
    locations.set(line.location, location)
  }
  return [...locations.values()]
}

function lineOf(line: Line, words: Words): RecordLine {
  return {
    tn: line.tn,
    platform: line.platform,
    designation: line.designation,
    frozen: isFrozen(line),
    portable: line.portable,
    items: [classOf(line, words), ...line.features.map((feature) => featureOf(feature, words))],
  }
}

/** The row of the line itself carries every qualifier of the line. */
const classOf = (line: Line, words: Words): RecordItem => ({
  quantity: 1,
  usoc: line.usoc,
  description: line.usoc === null ? codeless(line) : (words.usoc.get(line.usoc) ?? ''),
  qualifiers: qualifiersOf(line),
})

const codeless = (line: Line): string =>
  line.platform === 'voip' ? 'VoIP line, service codes do not apply' : 'Line without a service code'

const featureOf = (feature: Line['features'][number], words: Words): RecordItem => ({
  quantity: feature.quantity,
  usoc: feature.usoc,
  description: words.usoc.get(feature.usoc) ?? '',
  qualifiers: [],
})
