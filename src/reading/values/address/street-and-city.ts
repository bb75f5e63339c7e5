/** Finds where the street ends and the town begins when no comma stands between them: "1307 Ropewalk St Austin". */
import { isCompass, isHighwayWord, isStreetKind, isWeakStreetKind } from './street-words.ts'
import { unitAtStart } from './unit.ts'

/** Null where no street can be told from a town. */
export const splitStreetAndCity = (text: string): { street: string; city: string } | null => {
  const box = /^((?:p\.?\s?o\.?\s?(?:box|drawer)|pob|rr\s?\d+,?\s+box|hc\s?\d+,?\s+box)\s+\w+)\s+(\D+)$/i.exec(text)
  if (box !== null) return { street: box[1] ?? '', city: box[2] ?? '' }
  const words = text.split(' ')
  const end = endOfStreet(words)
  if (end === null || end >= words.length) return null
  const street = words.slice(0, end).join(' ')
  const after = words.slice(end).join(' ')
  const unit = unitAtStart(after)
  const city = unit === null ? after : after.slice(unit.length).trim()
  if (city === '' || /\d/.test(city)) return null
  return { street: unit === null ? street : `${street} ${unit}`, city }
}

/** Index of the word behind the street: behind its kind, highway number and compass point. */
const endOfStreet = (words: readonly string[]): number | null => {
  for (let at = 2; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = words[at + 1] ?? ''
    if (isHighwayWord(word) && /^\d+[A-Z]?$/i.test(next)) return behindCompass(words, at + 2)
    if (!isStreetKind(word)) continue
    // "Park Place Drive", "Mill Pond Road": a kind that another kind follows belongs to the name.
    if (isStreetKind(next) && !isWeakStreetKind(next) && !/^st\.?$/i.test(next)) continue
    if (isWeakStreetKind(word) && words.slice(at + 1).some((later) => isStreetKind(later) && !isWeakStreetKind(later))) continue
    return behindCompass(words, at + 1)
  }
  const letterStreet = words.findIndex((word, at) => at > 0 && /^ave(?:nue)?\.?$/i.test(word) && /^[A-Z]$/i.test(words[at + 1] ?? ''))
  return letterStreet > 0 ? behindCompass(words, letterStreet + 2) : null
}

const behindCompass = (words: readonly string[], at: number): number => {
  const word = words[at] ?? ''
  // "St N Boston" has a compass point; in "St North Adams" it begins the town.
  const short = word.replaceAll('.', '').length <= 2
  return isCompass(word) && (short || at === words.length - 1 || unitAtStart(words.slice(at + 1).join(' ')) !== null) ? at + 1 : at
}
