/** Lists and ranges of telephone numbers: "602-555-0163, 0167 and 0174", "614-555-2160 thru 2219; x2260-2279". */
import { isStreetKind } from './address/street-words.ts'
import { findTelephones, isTelephone } from './telephone.ts'

export type TelephoneList = {
  /** In the order written, ranges spelled out. */
  numbers: string[]
  customerCode: string | null
  /** Two numbers joined by "or": the writer leaves open which one is meant. */
  eitherOr: boolean
  tooMany: boolean
}

/** Numbers that one range may stand for: a mistyped range would spell out a whole area code. */
const maxRange = 1_000
/** Numbers of one list. */
const maxNumbers = 5_000

const rangeWord = /\s*(?:-|‐|‑|–|—|\.{2,3}|…|→|\b(?:thru|through|thr|to|till|until|bis)\b)\s*/iy
const joint = /(?:(?!\(\d{3}\))[\s,;/&+()•|]|\b(?:and|plus|also|et|und|y|n[or]s?|ext)\b\.?)+/iy
const eitherWord = /\s*\bor\b\s*/iy
const shortNumber = /[xX#]?[-.]?(?:(\d{3})[-.\s](\d{4})|(\d{4}))(?!\w)/y
const lastTwo = /(\d{2})(?![\d\w])/y

type Reader = { list: TelephoneList; last: string | null; rangeOpen: boolean; near: boolean; slash: boolean }

/** Reads a list; `base` is a full number whose area code and exchange the first short number may borrow. */
export const readTelephoneList = (text: string, base: string | null = null): TelephoneList => {
  const full = new Map(findTelephones(text).map((one) => [one.start, one]))
  const reader: Reader = {
    list: { numbers: [], customerCode: null, eitherOr: false, tooMany: false },
    last: base,
    rangeOpen: false,
    near: base !== null,
    slash: false,
  }
  let at = 0
  while (at < text.length) {
    const whole = full.get(at)
    if (whole !== undefined) {
      take(reader, whole.number)
      reader.list.customerCode ??= whole.customerCode
      at = whole.end
    } else at += step(reader, text, at)
  }
  return reader.list
}

/** Reads what stands at a place that no full number begins at; gives the characters read. */
const step = (reader: Reader, text: string, at: number): number => {
  if (reader.near && reader.last !== null) {
    // A dash that touches the number before it opens a range; one that touches only the number behind it does not.
    const dash = /\d/.test(text.charAt(at - 1)) ? matchAt(rangeWord, text, at) : null
    if (dash !== null && !/^\s+[-–]$/.test(dash[0])) return openRange(reader, dash[0])
    const short = matchAt(shortNumber, text, at) ?? (reader.slash ? matchAt(lastTwo, text, at) : null)
    if (short !== null && !beginsStreet(text.slice(at + short[0].length, at + short[0].length + 60))) {
      take(reader, lengthen(reader.last, short[0].replaceAll(/\D/g, '')))
      return short[0].length
    }
    const between = matchAt(joint, text, at)
    if (between !== null && between[0].trim() !== '') {
      reader.slash = between[0].trim() === '/'
      return between[0].length
    }
    const range = matchAt(rangeWord, text, at)
    if (range !== null && !/^\s+[-–]$/.test(range[0])) return openRange(reader, range[0])
    const either = matchAt(eitherWord, text, at)
    if (either !== null) {
      reader.list.eitherOr = true
      return either[0].length
    }
    if (/\s/.test(text.charAt(at))) return 1
  }
  return skipWord(reader, text, at)
}

const openRange = (reader: Reader, word: string): number => {
  reader.rangeOpen = true
  return word.length
}

/** "..., 1415 Quarry Road": a house number, not the last digits of a telephone. */
export const beginsStreet = (text: string): boolean => {
  const words = /^ ((?:(?:\p{Lu}[\p{L}.']*|\d+(?:st|nd|rd|th)) ?){1,4})/u.exec(text)?.[1]?.trim().split(' ') ?? []
  return words.length >= 2 && words.slice(1).some(isStreetKind)
}

/** A word in between ends the list; short numbers after it are no longer numbers of the list. */
const skipWord = (reader: Reader, text: string, at: number): number => {
  // Separators one by one: the bracket among them may begin the next number.
  const word = matchAt(/[^\s,;()/|]+/y, text, at)?.[0] ?? text.charAt(at)
  if (/\w/.test(word)) {
    reader.near = false
    reader.rangeOpen = false
  }
  return word.length
}

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const lengthen = (last: string, short: string): string => last.slice(0, 10 - short.length) + short

const take = (reader: Reader, number: string): void => {
  if (!isTelephone(number)) return
  const { list, last } = reader
  if (reader.rangeOpen && last !== null) spellOut(list, last, number)
  else if (list.numbers.length < maxNumbers) list.numbers.push(number)
  reader.last = number
  reader.rangeOpen = false
  reader.near = true
  reader.slash = false
}

const spellOut = (list: TelephoneList, from: string, to: string): void => {
  const first = Number(from)
  const last = Number(to)
  if (last < first || last - first >= maxRange || list.numbers.length + (last - first) > maxNumbers) {
    list.tooMany ||= last >= first
    list.numbers.push(to)
    return
  }
  for (let number = first + 1; number <= last; number += 1) list.numbers.push(String(number))
}
