/** What comes after the street line of a building: suites, floors, rooms (USPS Publication 28, appendix C2). */

const withNumber = new Set(
  'STE SUITE SU UNIT APT APARTMENT APMT FL FLR FLOOR BLDG BUILDING BLD RM ROOM LOT TRLR TRAILER SPC SPACE DEPT DEPARTMENT PMB MSC HANGAR HNGR PIER SLIP OFC OFFICE PH'.split(
    ' ',
  ),
)
const alone = new Set('REAR FRNT FRONT LOWR LOWER UPPR UPPER BSMT BASEMENT LBBY LOBBY PH PENTHOUSE OFC OFFICE'.split(' '))
const floors = new Set(['FL', 'FLR', 'FLOOR'])

const isId = (word: string | undefined) => word !== undefined && (/\d/.test(word) || /^[A-Z]$/.test(word))

/** True where a unit begins: STE 100, # 4B, 14TH FLOOR, REAR. */
function startsUnit(words: readonly string[], at: number): boolean {
  const [word = '', next] = [words[at], words[at + 1]]
  if (word === '#') return true
  if (withNumber.has(word) && isId(next === '#' ? words[at + 2] : next)) return true
  if (/^\d+(ST|ND|RD|TH)$/.test(word) && floors.has(next ?? '')) return true
  return alone.has(word) && at === words.length - 1
}

/** The words without a unit before or behind them; the first two words of a street line are never a unit's beginning. */
export function withoutUnit(words: readonly string[]): string[] {
  const line = withoutLeadingUnit(words)
  const end = line.findIndex((_, at) => at >= 2 && startsUnit(line, at))
  return end < 0 ? line : line.slice(0, end)
}

/** STE 100 46 CAYUGA RD -> 46 CAYUGA RD, but # 1018 COOPERAGE RD -> 1018 COOPERAGE RD. */
function withoutLeadingUnit(words: readonly string[]): string[] {
  const hash = words.indexOf('#')
  const line = hash === 0 || hash === 1 ? words.filter((_, at) => at !== hash) : [...words]
  const unitFirst = startsUnit(words, 0) && /^\d/.test(line[hash === 0 ? 1 : 2] ?? '')
  return unitFirst ? line.slice(hash === 0 ? 1 : 2) : line
}
