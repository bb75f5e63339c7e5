import { directionOf } from './address-words.ts'
import { ordinalOf, withDigits } from './numerals.ts'
import { suffixOf } from './street-suffixes.ts'

export type StreetName = {
  /** N, S, E, W, NE, NW, SE, SW or "". */
  before: string
  /** The words of the name run together: MILLPOND for MILL POND RD. */
  name: string
  suffix: string | null
  behind: string
  /** Name and suffix run together, for names written without their suffix: LANDING may be one or belong to the name. */
  whole: string
}

/** The words behind a house number as direction, name, suffix and direction (USPS Publication 28, section 23). */
export function streetName(words: readonly string[]): StreetName {
  const all = withOrdinals(words)
  const before = directionAt(all, 'front')
  const unled = all.slice(before.length)
  const behind = directionAt(unled, 'end')
  const core = withoutStrayUnit(unled.slice(0, unled.length - behind.length))
  const suffix = core.length > 1 ? suffixOf(core.at(-1) ?? '') : null
  const name = suffix === null ? core : core.slice(0, -1)
  return { before: before.direction, name: runTogether(name), suffix, behind: behind.direction, whole: runTogether(core) }
}

/** FIFTH, 5 TH and a bare 5 before a suffix are 5TH. */
function withOrdinals(words: readonly string[]): string[] {
  const joined = words.join(' ').replace(/\b(\d+) (ST|ND|RD|TH)\b(?= [A-Z]{2})/g, (all, digits: string, ending: string) => {
    const ordinal = ordinalOf(Number(digits))
    return ordinal.endsWith(ending) ? ordinal : all
  })
  const counted = withDigits(joined.split(' '))
  return counted.map((word, at) => (/^\d+$/.test(word) && suffixOf(counted[at + 1] ?? '') !== null ? ordinalOf(Number(word)) : word))
}

/** A direction at one end, in one word or two (NORTH WEST), where a name stays beside it: NORTH ST and AVENUE N have none. */
function directionAt(words: readonly string[], end: 'front' | 'end'): { direction: string; length: number } {
  const front = end === 'front'
  for (const length of [2, 1]) {
    const taken = front ? words.slice(0, length) : words.slice(-length)
    const rest = front ? words.slice(length) : words.slice(0, -length)
    const direction = taken.map((word) => directionOf(word) ?? '?').join('')
    if (isDirection.test(direction) && isName(rest)) return { direction, length }
  }
  return { direction: '', length: 0 }
}

const isDirection = /^(N|S|E|W|[NS][EW])$/
const isName = (words: readonly string[]) => words.length > 1 || (words.length === 1 && suffixOf(words[0] ?? '') === null)

/** A suite number without its word: 46 CAYUGA RD 100, 3300 MERIDIAN AVE A. */
function withoutStrayUnit(words: readonly string[]): string[] {
  const [name = '', suffix = '', stray = ''] = words.slice(-3)
  const isUnit = /^\d+[A-Z]?$/.test(stray) || (/^[A-Z]$/.test(stray) && suffixOf(name) === null)
  return words.length >= 3 && suffixOf(suffix) !== null && isUnit ? words.slice(0, -1) : [...words]
}

/** Words of a name that are written in several ways. */
const inNames = new Map(
  Object.entries({
    MT: 'MOUNT',
    FT: 'FORT',
    PT: 'POINT',
    AVENUE: 'AVE',
    AV: 'AVE',
    MTN: 'MOUNTAIN',
    LK: 'LAKE',
    CTR: 'CENTER',
    CENTRE: 'CENTER',
    HARBOUR: 'HARBOR',
    HTS: 'HEIGHTS',
    SPGS: 'SPRINGS',
  }),
)

/** ST before a name is SAINT. */
const runTogether = (words: readonly string[]): string =>
  words.map((word, at) => (word === 'ST' && isNameWord(words[at + 1]) ? 'SAINT' : (inNames.get(word) ?? word))).join('')

const isNameWord = (word: string | undefined) => word !== undefined && suffixOf(word) === null
