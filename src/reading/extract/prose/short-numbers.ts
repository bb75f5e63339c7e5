/** Numbers of which only the end is said: "they also have 0189 and 0190", "four lines in the 0140s: 40, 41 and 43". */
import { beginsStreet, readTelephoneList } from '../../values/telephone-list.ts'
import { isTelephone } from '../../values/telephone.ts'

const one = String.raw`[x.#-]?\d{4}(?![\w-]*\d{3})`
const joint = String.raw`(?:\s*,?\s*\b(?:and|plus|also|thru|through|to)\s+|\s*[,;&/]\s*(?:and\s+)?|\s*[-–—]\s*|\s+)`
const lastFour = new RegExp(
  String.raw`\b(?:have|has|had|got|also|then|plus|lines?|numbers?|tns?|dids?|are|with|and|use|uses|include|including|others?|additional|addl|rest)\b[\s:]+(${one}(?:${joint}${one})*)(?![\d\w])`,
  'gi',
)
/** "0117 is only one of their lines". */
const isOneOfThem =
  /(?<![\d-])([x.#]?\d{4})\s+(?:is|are)\s+(?:also |just |only |merely )*(?:one of |another (?:of )?|a |an |another )?(?:their |his |her |the )?(?:other |second |further |rollover |fax |alarm )*(?:lines?|numbers?|wtns?|tns?|fax|alarm)\b/gi
const decade = /\bthe (\d{2})\d0['’]?s\b\D{0,14}((?:\d{2}(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*))*\d{2})(?!\d)/gi

/** The numbers, completed by the area code and exchange of `base`. */
export const shortNumbers = (text: string, base: string): string[] => {
  const found: string[] = []
  for (const match of [...text.matchAll(lastFour), ...text.matchAll(isOneOfThem)]) {
    const list = match[1] ?? ''
    const end = match.index + match[0].length
    // A bare year and a house number are no ends of telephones.
    if (beginsStreet(text.slice(end, end + 60)) || /^(?:19|20)\d\d$/.test(list)) continue
    found.push(...readTelephoneList(list, base).numbers)
  }
  for (const match of text.matchAll(decade))
    for (const end of (match[2] ?? '').match(/\d{2}/g) ?? []) found.push(base.slice(0, 6) + (match[1] ?? '') + end)
  return [...new Set(found)].filter((number) => number !== base && isTelephone(number))
}
