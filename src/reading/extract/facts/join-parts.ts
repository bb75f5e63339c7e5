/** Puts together what forms ask for in pieces: a street in five codes, a range in two cells. */
import type { Closed } from './close-labels.ts'
import type { Concept } from '../../labels/label.ts'
import { isBlankValue } from '../../values/blank.ts'

const streetParts: readonly Concept[] = ['houseNumber', 'direction', 'streetName', 'street', 'streetKind', 'streetSuffix']
const unitParts: readonly Concept[] = ['unitKind', 'unitNumber']

const nameParts: readonly Concept[] = ['firstName', 'middleName', 'lastName']

const conceptOf = (closed: Closed): Concept | undefined => closed.labels[0]?.concept

/** Whose name the parts of a name make. */
const nameOf = ({ labels, party, pair }: Closed): Concept => {
  const owner = labels[0]?.party ?? (pair.heading === 'authorization' ? 'authorization' : party)
  if (owner === 'authorization') return 'authorizingPerson'
  return owner === 'billing' ? 'billingName' : owner === 'requester' ? 'contactName' : 'endUserName'
}

type NameInParts = { joined: Closed; parts: Map<Concept, string> }

/** "First name", "M.I." and "Last name" in whatever order a form asks for them. */
const joinNames = (all: readonly Closed[]): Closed[] => {
  const result: Closed[] = []
  const groups = new Map<string, NameInParts>()
  for (const closed of all) {
    const part = conceptOf(closed)
    if (part === undefined || !nameParts.includes(part)) {
      result.push(closed)
      continue
    }
    const concept = nameOf(closed)
    const key = `${concept} ${closed.pair.item ?? ''} ${closed.pair.heading ?? ''}`
    const joined: Closed = { ...closed, labels: [{ concept, party: null }], pair: { ...closed.pair } }
    const group: NameInParts = groups.get(key) ?? { joined, parts: new Map() }
    if (!groups.has(key)) result.push(group.joined)
    groups.set(key, group)
    if (!group.parts.has(part)) group.parts.set(part, valueOf(closed))
    group.joined.pair.value = nameParts
      .flatMap((one) => group.parts.get(one) ?? [])
      .filter((text) => text !== '')
      .join(' ')
  }
  return result
}

/** "Area code 319" in front of "Telephone number 555-0187". */
const joinAreaCodes = (all: readonly Closed[]): Closed[] =>
  all.map((closed, at) => {
    const before = all[at - 1]
    const area = before !== undefined && conceptOf(before) === 'areaCode' ? /^\(?(\d{3})\)?$/.exec(valueOf(before))?.[1] : undefined
    return area !== undefined && /^\d{3}\D?\d{4}$/.test(valueOf(closed))
      ? { ...closed, pair: { ...closed.pair, value: `${area}-${valueOf(closed)}` } }
      : closed
  })

/** The same list with the pieces joined into one entry at the place of the first. */
export const joinParts = (pieces: readonly Closed[]): Closed[] => {
  const all = joinNames(joinAreaCodes(pieces))
  const result: Closed[] = []
  const groups = new Map<string, Closed>()
  for (const closed of all) {
    const concept = conceptOf(closed)
    const kind = kindOf(concept, all, closed)
    if (kind === null) {
      result.push(closed)
      continue
    }
    const key = `${kind} ${closed.pair.item ?? ''} ${kind === 'wtns' ? '' : closed.pair.block}`
    const group = groups.get(key)
    // A second range begins where a first number stands again.
    if (group === undefined || concept === 'wtnFirst') {
      const joined: Closed = {
        ...closed,
        labels: [{ concept: kind, party: kind === 'wtns' ? null : (closed.labels[0]?.party ?? 'customer') }],
        pair: { ...closed.pair, value: valueOf(closed) },
      }
      groups.set(key, joined)
      result.push(joined)
    } else group.pair.value = join(kind, group.pair.value, valueOf(closed))
  }
  return result
}

const kindOf = (concept: Concept | undefined, all: readonly Closed[], closed: Closed): 'street' | 'unit' | 'wtns' | null => {
  if (concept === undefined) return null
  if (concept === 'wtnFirst' || concept === 'wtnLast') return 'wtns'
  if (unitParts.includes(concept)) return 'unit'
  // "Street" is a part only beside a house number in a field of its own.
  const inPieces = all.some(
    (other) => conceptOf(other) === 'houseNumber' && other.pair.item === closed.pair.item && other.pair.block === closed.pair.block,
  )
  return streetParts.includes(concept) && (inPieces || concept !== 'street') ? 'street' : null
}

const valueOf = ({ pair }: Closed): string => (isBlankValue(pair.value) ? '' : pair.value.trim())

const join = (kind: 'street' | 'unit' | 'wtns', before: string, value: string): string => {
  if (before === '' || value === '') return before + value
  return kind === 'wtns' ? `${before} thru ${value}` : `${before} ${value}`
}
