import { foldLetters } from './fold-letters.ts'

/** Route names that are often written in one with their number: CR91, RR4, US41. */
const glued = /\b(US|SR|SH|CR|CTH|RTE|RT|HWY|FM|RR|HC|HCR|RFD|BOX|IH|STE|APT|UNIT|BLDG|FLR|RM)(\d+)\b/g

/**
 * A street line in upper case, one space between words, commas kept as " , ".
 * Dots and apostrophes go, hyphens stay only between digits (41-17), fractions become 1/2.
 */
export function addressText(street: string): string {
  return foldLetters(street.replace(/½/g, ' 1/2 ').replace(/¼/g, ' 1/4 ').replace(/¾/g, ' 3/4 '))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, '')
    .replace(/'/g, '')
    .replace(/[\n;]+/g, ',')
    .replace(/(\d)[\s-]+(1\/2|1\/4|3\/4|HALF)\b/g, (_, digit: string, part: string) => `${digit} ${part === 'HALF' ? '1/2' : part}`)
    .replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1-')
    .replace(/(?<!\d)[-–—]|[-–—](?!\d)/g, ' ')
    .replace(/[^A-Z0-9,#/-]+/g, ' ')
    .replace(/#/g, ' # ')
    .replace(/,/g, ' , ')
    .replace(glued, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim()
}

const directions: Record<string, string> = {
  NORTH: 'N',
  SOUTH: 'S',
  EAST: 'E',
  WEST: 'W',
  NORTHEAST: 'NE',
  NORTHWEST: 'NW',
  SOUTHEAST: 'SE',
  SOUTHWEST: 'SW',
  NO: 'N',
  SO: 'S',
}
for (const short of ['N', 'S', 'E', 'W', 'NE', 'NW', 'SE', 'SW']) directions[short] = short

/** N, S, E, W, NE, NW, SE or SW, or null for another word. */
export const directionOf = (word: string | undefined): string | null => (word === undefined ? null : (directions[word] ?? null))
