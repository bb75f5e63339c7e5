/** Finds addresses in running text: "the shop is at 4698 Old US Highway 41, Suite 300, Hartford, Connecticut 06103, but". */
import { readAddress } from './address.ts'
import { statePattern } from './states.ts'
import { isCompass, isHighwayWord, isHouseNumber, isStreetKind, isWeakStreetKind } from './street-words.ts'
import { unitAtStart } from './unit.ts'
import type { PostalAddress } from '../../form.ts'

export type FoundAddress = { address: PostalAddress; start: number; end: number }

const start =
  /(?<![\w#$@.:/-])(?:\d{1,6}(?:-\d{1,5})?[A-Za-z]?(?:[ -]?1\/2|½)?|[NSEW]\d{1,5}\s?[NSEW]\d{1,5}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|P\.?\s?O\.?\s?(?:Box|BOX|Drawer)|RR|HC)(?=\s+\p{L}|\s+\d)/gu
const box = /(?:p\.?\s?o\.?\s?(?:box|drawer)|(?:rr|hc)\s?\d+,?\s+box)\s+#?\w+/iy
const town = String.raw`((?:\p{Lu}[\p{L}.'’-]*)(?:\s(?:\p{Lu}[\p{L}'’-]*\.?|of|de|la|le)){0,3})`
const zip = String.raw`[0-9O]{5}(?:\s?[-–]\s?\d{4})?(?!\d)`
const placed = new RegExp(String.raw`(?:,?\s+in)?[\s,]+${town},?\s+\(?(?:${statePattern})(?![\p{L}])[.)]?(?:[\s,]+${zip})?`, 'uy')
const zipFirst = new RegExp(String.raw`[\s,]+${town},?\s+${zip},?\s+(?:${statePattern})(?![\p{L}])`, 'uy')
const townZip = new RegExp(String.raw`(?:,?\s+in)?[\s,]+${town},?\s+${zip}`, 'uy')
const townOnly = new RegExp(String.raw`,\s+${town}(?=\s*(?:[.;)\n]|$))`, 'uy')
const zipOnly = new RegExp(String.raw`[\s,]+${zip}`, 'uy')

/** Every address with a street or a box, in order. */
export const findAddresses = (text: string): FoundAddress[] => {
  const found: FoundAddress[] = []
  let from = 0
  for (const match of text.matchAll(start)) {
    if (match.index < from) continue
    const end = endOfAddress(text, match.index)
    // "Suite 210, 1770 Church Avenue": the unit may stand in front.
    const unit =
      /(?:suite|ste|unit|apt|floor|fl|room|rm|building|bldg)\.?\s#?[\w-]{1,6},\s+$/i.exec(
        text.slice(Math.max(0, match.index - 24), match.index),
      )?.[0] ?? floorBefore(text.slice(Math.max(0, match.index - 30), match.index))
    const read =
      end === null
        ? null
        : readAddress(
            (unit + text.slice(match.index, end))
              .replace(/,?\s+(?:on|at|near) the (?:corner|intersection) of [^,]{2,40}(?=,)/, '')
              .replace(/,?\s+in\s+(?=\p{Lu})/u, ', '),
          )
    if (end === null || read?.address.street == null) continue
    found.push({ address: read.address, start: match.index - unit.length, end })
    from = end
  }
  return found
}

/** "We are on the third floor at 4798 2nd Rd". */
const floorBefore = (before: string): string => {
  const floor =
    /\b((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top) floor),? (?:at|of) $/i.exec(
      before,
    )
  return floor === null ? '' : `${floor[1] ?? ''}, `
}

const endOfAddress = (text: string, at: number): number | null => {
  box.lastIndex = at
  const boxed = box.exec(text)
  const street = boxed === null ? (endOfStreet(text, at) ?? endOfPlainStreet(text, at)) : at + boxed[0].length
  if (street === null) return null
  let end = street
  for (;;) {
    const rest = text.slice(end, end + 60)
    const lead = /^[\s,]*/.exec(rest)?.[0].length ?? 0
    const unit = lead === 0 ? null : unitAtStart(rest.slice(lead))
    if (unit === null || /^[a-z]$/.test(unit)) break
    end += lead + unit.length
  }
  corner.lastIndex = end
  end += corner.exec(text)?.[0].length ?? 0
  note.lastIndex = end
  const behindNote = end + (note.exec(text)?.[0].length ?? 0)
  const town = endOfTown(text, behindNote)
  return town === behindNote ? endOfTown(text, end) : town
}

/** "690 Harbor Drive (side entrance), Pittsburgh". */
const note = /\s*\((?![^()]*\d{3}[-. ]\d{4})[^()]{2,50}\)/y

/** "219 West 4th Street, on the corner of Market, Milwaukee". */
const corner =
  /,?\s+(?:on|at|near) the (?:corner|intersection) of \p{Lu}[\p{L}'’]*(?: (?:and|&) \p{Lu}[\p{L}'’]*)?(?: (?:St|Street|Ave|Avenue|Rd|Road)\.?)?(?=,)/uy

const endOfTown = (text: string, at: number): number => {
  for (const pattern of [zipFirst, placed, townZip, townOnly, zipOnly]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return at + match[0].length
  }
  return at
}

/** "220 S Limestone, Suite C, Lexington KY 40508": without a kind it is a street when unit or town and state follow. */
const endOfPlainStreet = (text: string, at: number): number | null => {
  const street =
    /^\d{1,6}[A-Z]?(?: (?:[NSEW]\.?|[NS][EW]|North|South|East|West))?(?: \p{Lu}[\p{L}'’.]+){1,3}(?=,| {1,2}(?:Ste|Suite|Unit|Apt|#))/u.exec(
      text.slice(at, at + 80),
    )
  if (street === null) return null
  const end = at + street[0].length
  const unit = /^[\s,]+/.exec(text.slice(end))?.[0].length ?? 0
  const hasUnit = unitAtStart(text.slice(end + unit, end + unit + 30)) !== null
  placed.lastIndex = end
  return hasUnit || placed.test(text) ? end : null
}

/** Words that a street may have between its number and its kind. */
const maxWords = 7

const endOfStreet = (text: string, at: number): number | null => {
  // A gap as wide as a column ends what may be one street.
  const stretch = /^\S+(?:[ \u00a0]\S+)*/.exec(text.slice(at, at + 90))?.[0] ?? ''
  const words = [...stretch.matchAll(/\S+/g)].map((match) => ({ word: match[0], end: at + match.index + match[0].length }))
  if (!isHouseNumber(words[0]?.word ?? '')) return null
  let best: number | null = null
  for (let index = 1; index < Math.min(words.length, maxWords); index += 1) {
    const { word, end } = words[index] ?? { word: '', end: 0 }
    const bare = word.replace(/[,;:)]+$/, '')
    if (index > 0 && !isNameWord(bare)) break
    const stops = bare !== word
    if (isHighwayWord(bare) && /^\d+/.test(words[index + 1]?.word ?? '') && !stops) {
      best = behindCompass(words, index + 1)
      break
    }
    if (index > 1 && isStreetKind(bare) && !(isWeakStreetKind(bare) && kindFollows(words, index))) {
      best = stops ? end - (word.length - bare.length) : behindCompass(words, index)
      if (!/^\S+$/.test(words[index + 1]?.word ?? '') || !isStreetKind(words[index + 1]?.word ?? '')) break
    }
    if (/^ave(?:nue)?$/i.test(bare) && /^[A-Z][,.;]?$/.test(words[index + 1]?.word ?? '')) {
      best = behindCompass(words, index + 1)
      break
    }
    if (stops) break
  }
  return best
}

type Placed = { word: string; end: number }

const kindFollows = (words: readonly Placed[], at: number): boolean =>
  words.slice(at + 1, at + 3).some(({ word }) => isStreetKind(word.replace(/[,;:)]+$/, '')) && !isWeakStreetKind(word))

const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\d"'(#]/u.test(word) || /^(?:of|the|de|la|del|st|1\/2)$/i.test(word) || isStreetKind(word)

const behindCompass = (words: readonly Placed[], index: number): number => {
  const own = words[index]
  const next = words[index + 1]
  if (own === undefined) return 0
  if (next === undefined || /[,;:)]$/.test(own.word) || !isCompass(next.word))
    return own.end - (/[,;:)]+$|(?<=\d)\.$/.exec(own.word)?.[0].length ?? 0)
  // "Highway 220 North, Suite" has its point; "St North Adams" begins a town.
  const bare = next.word.replaceAll(/[.,;:)]/g, '')
  const closes =
    /[,;:)]$/.test(next.word) || words[index + 2] === undefined || bare.length <= 2 || unitAtStart(words[index + 2]?.word ?? '') !== null
  return closes || /\d/.test(own.word) ? next.end - (/[,;:)]+$/.exec(next.word)?.[0].length ?? 0) : own.end
}

const townAnywhere = new RegExp(String.raw`(?<![\p{L}\d])${town},?\s+(${statePattern})(?![\p{L}])\.?(?:[\s,]+(${zip}))?`, 'gu')

/** Towns with their state, with or without a ZIP, as in "all Richmond VA 23219". */
export const findTowns = (text: string): FoundAddress[] => {
  const found: FoundAddress[] = []
  for (const match of text.matchAll(townAnywhere)) {
    // Two capitals without a ZIP behind a comma-less word may be anything: "CALL ME OR".
    if (match[3] === undefined && /^[A-Z\s]+$/.test(match[0]) && !match[0].includes(',')) continue
    const read = readAddress(match[0])
    if (read?.address.city != null && read.address.state !== null)
      found.push({ address: read.address, start: match.index, end: match.index + match[0].length })
  }
  return found
}
