/** Numbers and ordinals written as words, up to 999, as they stand in names and addresses. */

const units =
  'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN'
const tens = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'
const ordinalUnits =
  'ZEROTH FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH'
const ordinalTens = 'TWENTIETH THIRTIETH FORTIETH FIFTIETH SIXTIETH SEVENTIETH EIGHTIETH NINETIETH'

const listed = (words: string, value: (index: number) => number) => words.split(' ').map((word, index) => [word, value(index)] as const)
const cardinals = new Map([...listed(units, (index) => index), ...listed(tens, (index) => 10 * (index + 2)), ['HUNDRED', 100] as const])
const ordinals = new Map([...listed(ordinalUnits, (index) => index), ...listed(ordinalTens, (index) => 10 * (index + 2))])

/** The ordinal of a number: 1ST, 22ND, 13TH. */
export function ordinalOf(value: number): string {
  const ending = value % 100 >= 11 && value % 100 <= 13 ? 'TH' : (['TH', 'ST', 'ND', 'RD'][value % 10] ?? 'TH')
  return `${value}${ending}`
}

/**
 * Words with every written number as digits: SEVEN -> 7, TWENTY FOUR -> 24, ONE HUNDRED -> 100, FORTY SECOND -> 42ND.
 * Ordinals in digits get their right ending.
 */
export function withDigits(words: readonly string[]): string[] {
  const result: string[] = []
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at)
    result.push(number?.text ?? words[at] ?? '')
    at += (number?.length ?? 1) - 1
  }
  return result
}

function numberAt(words: readonly string[], at: number): { text: string; length: number } | null {
  const word = words[at] ?? ''
  const digits = /^0*(\d+)(?:ST|ND|RD|TH)$/.exec(word)
  if (digits?.[1] !== undefined) return { text: ordinalOf(Number(digits[1])), length: 1 }
  const ordinal = ordinals.get(word)
  if (ordinal !== undefined) return { text: ordinalOf(ordinal), length: 1 }
  const first = cardinals.get(word)
  if (first === undefined) return null
  const next = words[at + 1] ?? ''
  if (first < 10 && next === 'HUNDRED') return { text: String(first * 100), length: 2 }
  if (first >= 20 && first < 100) {
    const [unit, nth] = [cardinals.get(next) ?? 0, ordinals.get(next) ?? 0]
    if (unit > 0 && unit < 10) return { text: String(first + unit), length: 2 }
    if (nth > 0 && nth < 10) return { text: ordinalOf(first + nth), length: 2 }
  }
  return { text: String(first), length: 1 }
}
