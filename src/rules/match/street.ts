/** A street line taken apart, so that two spellings of one place come out equal. */
import { addressText, directionOf } from './address-words.ts'
import { houseNumber } from './house-number.ts'
import { numberedRoad, sameRoad, type NumberedRoad } from './numbered-road.ts'
import { ordinalOf, withDigits } from './numerals.ts'
import { suffixOf } from './street-suffixes.ts'
import { withoutUnit } from './unit-words.ts'

export type Street = {
  /** Without hyphens and leading zeros; the box number of a rural route. */
  number: string
  /** RR 4, HC 62 or null. */
  route: string | null
  road: NumberedRoad | null
  before: string
  /** The words of the name run together, without suffix, and with it. */
  name: string
  whole: string
  suffix: string | null
  behind: string
}

const ruralRoute =
  /(?:^|, )(?:(RR|R R|RURAL ROUTE|RURAL RTE|RURAL RT|RFD|R F D|RD|RT|RTE|ROUTE|STAR ROUTE)|(HC|HCR|HIGHWAY CONTRACT(?: ROUTE| RTE)?)) ?(?:# ?|NO ?)?0*(\d+)[ ,]*(?:BOX|BX|#) ?#? ?0*(\w+)/

/** Takes a street line apart; null where it names no house on a street. */
export function parseStreet(street: string): Street | null {
  const text = addressText(street)
  const rural = ruralRoute.exec(text)
  if (rural !== null) return { ...nowhere, number: rural[4] ?? '', route: `${rural[2] === undefined ? 'RR' : 'HC'} ${rural[3] ?? ''}` }
  const segments = text.split(' , ').map((segment) => segment.replace(/^,|,$/g, '').trim())
  for (const [at, segment] of segments.entries()) {
    const parsed = parseLine(segment) ?? parseLine([segment, segments[at + 1] ?? ''].join(' '))
    if (parsed !== null) return parsed
  }
  return null
}

const nowhere: Street = { number: '', route: null, road: null, before: '', name: '', whole: '', suffix: null, behind: '' }

function parseLine(line: string): Street | null {
  const house = houseNumber(withoutUnit(line.split(' ')))
  if (house === null || house.rest.every((word) => directionOf(word) !== null)) return null
  const road = numberedRoad(house.rest)
  if (road !== null) return { ...nowhere, number: house.number, road }
  return { ...nowhere, number: house.number, ...nameOf(ordinals(house.rest)) }
}

/** 4 ST and 4 TH ST are 4TH ST; FIFTH is 5TH. */
function ordinals(words: readonly string[]): string[] {
  const joined = words
    .join(' ')
    .replace(/\b(\d+) (ST|ND|RD|TH)\b(?= [A-Z]{2})/g, (all, digits: string, ending: string) =>
      ordinalOf(Number(digits)).endsWith(ending) ? `${digits}${ending}` : all,
    )
  const counted = withDigits(joined.split(' '))
  return counted.map((word, at) => (/^\d+$/.test(word) && suffixOf(counted[at + 1] ?? '') !== null ? ordinalOf(Number(word)) : word))
}

type Name = Pick<Street, 'before' | 'name' | 'whole' | 'suffix' | 'behind'>

function nameOf(all: readonly string[]): Name {
  const front = direction(all.slice(0, 2), all.slice(2), all.slice(1))
  let words = all.slice(front.length)
  const back = direction(words.slice(-2), words.slice(0, -2), words.slice(0, -1))
  words = withoutStray(words.slice(0, words.length - back.length))
  const suffix = words.length > 1 ? suffixOf(words.at(-1) ?? '') : null
  const name = suffix === null ? words : words.slice(0, -1)
  return { before: front.text, name: runTogether(name), whole: runTogether(words), suffix, behind: back.text }
}

/** A direction at an end of the words, in one word or two (NORTH WEST), if a name stays beside it: NORTH ST is a name. */
function direction(pair: readonly string[], restOfTwo: readonly string[], restOfOne: readonly string[]): { text: string; length: number } {
  const isName = (words: readonly string[]) => words.some((word) => suffixOf(word) === null)
  const atFront = restOfOne[0] === pair[1]
  const two = pair.map((word) => directionOf(word) ?? '').join('')
  if (pair.length === 2 && /^[NS][EW]$/.test(two) && isName(restOfTwo)) return { text: two, length: 2 }
  const one = directionOf(atFront ? pair[0] : pair.at(-1))
  return one !== null && isName(restOfOne) ? { text: one, length: 1 } : { text: '', length: 0 }
}

/** A suite number without its word: 46 CAYUGA RD 100. */
function withoutStray(words: readonly string[]): string[] {
  const [name = '', suffix = '', stray = ''] = words.slice(-3)
  const isStray = words.length >= 3 && suffixOf(name) === null && suffixOf(suffix) !== null && /^(\d+[A-Z]?|[A-Z])$/.test(stray)
  return isStray ? words.slice(0, -1) : [...words]
}

const inNames: Record<string, string> = {
  MT: 'MOUNT',
  FT: 'FORT',
  PT: 'POINT',
  AVENUE: 'AVE',
  AV: 'AVE',
  MTN: 'MOUNTAIN',
  LK: 'LAKE',
  CTR: 'CENTER',
}

/** ST before a name is SAINT. */
const runTogether = (words: readonly string[]): string =>
  words
    .map((word, at) =>
      word === 'ST' && at < words.length - 1 && suffixOf(words[at + 1] ?? '') === null ? 'SAINT' : (inNames[word] ?? word),
    )
    .join('')

/** Whether two street lines name one building. A suffix that the first leaves out is forgiven; a direction never is. */
export function sameStreet(given: Street, own: Street): boolean {
  if (given.number !== own.number || given.route !== own.route) return false
  if (given.route !== null) return true
  if (given.road !== null || own.road !== null) return given.road !== null && own.road !== null && sameRoad(given.road, own.road)
  if (given.before !== own.before || given.behind !== own.behind) return false
  return (given.name === own.name && given.suffix === own.suffix) || given.whole === own.name
}
