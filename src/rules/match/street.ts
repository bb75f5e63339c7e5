/** A street line taken apart, so that two spellings of one place come out equal. */
import { addressText, directionOf } from './address-words.ts'
import { houseNumber } from './house-number.ts'
import { numberedRoad, sameRoad, type NumberedRoad } from './numbered-road.ts'
import { ruralRoute } from './rural-route.ts'
import { streetName, type StreetName } from './street-name.ts'
import { withoutUnit } from './unit-words.ts'

export type Street =
  | { kind: 'street'; number: string; name: StreetName }
  | { kind: 'road'; number: string; road: NumberedRoad }
  /** RR 4 BOX 61: the box is the house. */
  | { kind: 'rural'; number: string; route: string }

/**
 * The places that a street line may name, most likely first; none where it names no house on a street.
 * Units, names of buildings and a city after a comma are left out; a building's name may look like a street (3 COUSINS PLAZA).
 */
export function parseStreet(line: string): Street[] {
  const text = addressText(line)
  const rural = ruralRoute(text)
  if (rural !== null) return [{ kind: 'rural', number: rural.box, route: rural.route }]
  const segments = text.split(' , ')
  return segments.flatMap((segment, at) => parseSegment(segment) ?? parseSegment(`${segment} ${segments[at + 1] ?? ''}`) ?? [])
}

function parseSegment(segment: string): Street | null {
  const house = houseNumber(withoutUnit(segment.split(' ').filter((word) => word !== '' && word !== ',')))
  if (house === null || house.rest.every((word) => directionOf(word) !== null)) return null
  const road = numberedRoad(house.rest)
  if (road !== null) return { kind: 'road', number: house.number, road }
  return { kind: 'street', number: house.number, name: streetName(house.rest) }
}

/** Whether two street lines name one building. A suffix that the first leaves out is forgiven; a direction never is. */
export function sameStreet(given: Street, own: Street): boolean {
  if (given.number !== own.number) return false
  if (given.kind === 'rural') return own.kind === 'rural' && given.route === own.route
  if (given.kind === 'road') return own.kind === 'road' && sameRoad(given.road, own.road)
  return own.kind === 'street' && sameName(given.name, own.name)
}

function sameName(given: StreetName, own: StreetName): boolean {
  if (given.before !== own.before || given.behind !== own.behind) return false
  return (given.name === own.name && given.suffix === own.suffix) || given.whole === own.name
}
