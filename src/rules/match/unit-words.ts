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
export function startsUnit(words: readonly string[], at: number): boolean {
  const [word = '', next] = [words[at], words[at + 1]]
  if (word === '#') return true
  if (withNumber.has(word) && isId(next === '#' ? words[at + 2] : next)) return true
  if (/^\d+(ST|ND|RD|TH)$/.test(word) && floors.has(next ?? '')) return true
  return alone.has(word) && at === words.length - 1
}

/** The words without a unit before or behind them; the first two words of a street line are never a unit's beginning. */
export function withoutUnit(words: readonly string[]): string[] {
  const rest = startsUnit(words, 0) && words.length > 3 ? words.slice(words[0] === '#' || words[1] !== '#' ? 2 : 3) : [...words]
  const end = rest.findIndex((_, at) => at >= 2 && startsUnit(rest, at))
  return end < 0 ? rest : rest.slice(0, end)
}
