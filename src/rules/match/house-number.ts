import { withDigits } from './numerals.ts'
import { suffixOf } from './street-suffixes.ts'

const grid = /^(?:([NS]) ?(\d+)[ -]?([EW]) ?(\d+)|([EW]) ?(\d+)[ -]?([NS]) ?(\d+))(?= )/

/**
 * The house number at the beginning of a street line and the words behind it; null where there is none.
 * Grid numbers (N63W22117), hyphens (41-17 is 4117), fractions, numbers in words (ONE DEPOT PLZ) and the letter O for zero are understood;
 * words before the number (the name of a building) are skipped.
 */
export function houseNumber(words: readonly string[]): { number: string; rest: string[] } | null {
  const onGrid = grid.exec(words.join(' '))
  if (onGrid !== null) {
    const number = onGrid[0].replace(/[ -]/g, '')
    return { number, rest: words.join(' ').slice(onGrid[0].length).trim().split(' ') }
  }
  const counted = withHyphen(withDigits(words))
  const at = counted.findIndex((word) => /^\d[\dO]*(-[\dO]+)?[A-Z]?$/.test(word))
  if (at < 0) return null
  const number = (counted[at] ?? '')
    .replace(/O/g, '0')
    .replace('-', '')
    .replace(/^0+(?=\d)/, '')
  const fraction = /^\d\/\d$/.test(counted[at + 1] ?? '') ? ` ${counted[at + 1] ?? ''}` : ''
  const rest = counted.slice(at + (fraction === '' ? 1 : 2))
  return rest.length === 0 ? null : { number: number + fraction, rest }
}

/** 41 17 LARCHMERE BLVD has lost the hyphen of its number; 22 42 ST has not. */
function withHyphen(words: readonly string[]): string[] {
  const [first = '', second = '', third = ''] = words
  const lost = /^\d+$/.test(first) && /^\d{2}$/.test(second) && /^[A-Z]{3,}$/.test(third) && suffixOf(third) === null
  return lost ? [`${first}-${second}`, ...words.slice(2)] : [...words]
}
