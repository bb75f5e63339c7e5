/** Numbers of which only the end is said: "they also have 0189 and 0190", "four lines in the 0140s: 40, 41 and 43". */
import { beginsStreet } from '../../values/telephone-list.ts'
import { isTelephone } from '../../values/telephone.ts'

const lastFour =
  /\b(?:have|has|had|got|also|then|plus|lines?|numbers?|are|with|and|use|uses|include|including)\b[\s:]+((?:x|-)?\d{4}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+)(?:x|-)?\d{4}(?![\d-]))*)(?![\d\w-])/gi
const decade = /\bthe (\d{2})\d0['’]?s\b\D{0,14}((?:\d{2}(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*))*\d{2})(?!\d)/gi

/** The numbers, completed by the area code and exchange of `base`. */
export const shortNumbers = (text: string, base: string): string[] => {
  const found: string[] = []
  for (const match of text.matchAll(lastFour)) {
    if (beginsStreet(text.slice(match.index + match[0].length, match.index + match[0].length + 60))) continue
    for (const end of (match[1] ?? '').match(/\d{4}/g) ?? []) if (!/^(?:19|20)\d\d$/.test(end)) found.push(base.slice(0, 6) + end)
  }
  for (const match of text.matchAll(decade))
    for (const end of (match[2] ?? '').match(/\d{2}/g) ?? []) found.push(base.slice(0, 6) + (match[1] ?? '') + end)
  return [...new Set(found)].filter((number) => number !== base && isTelephone(number))
}
