/** A US postal address out of the value of an address field: one line or several, with or without commas. */
import type { PostalAddress } from '../../form.ts'
import { splitStreetAndCity } from './street-and-city.ts'
import { readState, stateAtEnd, statePattern } from './states.ts'
import { isUnit, splitUnit } from './unit.ts'
import { brokenZipAtEnd, zipAtEnd } from './zip.ts'

export type ReadAddress = { address: PostalAddress; brokenZip: boolean }

/** Characters of one address that are looked at. */
const maxAddress = 300

/** Reads the value of an address field. What it does not say is null; null altogether where nothing of an address stands in it. */
export const readAddress = (value: string): ReadAddress | null => {
  const address: PostalAddress = { street: null, unit: null, city: null, state: null, zip: null }
  let rest = tidy(value)
  if (!/[\p{L}\p{N}]/u.test(rest)) return null
  const zip = zipAtEnd(rest)
  if (zip !== null) [address.zip, rest] = [zip.zip, zip.before]
  const broken = zip === null ? brokenZipAtEnd(rest) : null
  const brokenState = broken === null ? null : stateAtEnd(broken.before)
  if (broken !== null && brokenState !== null) rest = broken.before
  const state = stateAtEnd(rest)
  if (state !== null && !isWholeTown(rest, zip !== null) && !(zip === null && endsWithCourt(rest)))
    [address.state, rest] = [state.state, state.before]
  // "Boston 02114 MA", "Denver 80205, Colorado".
  const between = address.state === null || address.zip !== null ? null : zipAtEnd(rest)
  if (between !== null && /\p{L}/u.test(between.before)) [address.zip, rest] = [between.zip, between.before]
  takeStreetAndCity(address, rest)
  return { address, brokenZip: brokenState !== null }
}

const zipBehindState = new RegExp(String.raw`(?:${statePattern})\.?[\s,]+\d{5}(?:-\d{4})?(?![\d-])`, 'g')

/** What is written behind the ZIP or in brackets is a note, not the address. */
const withoutNotes = (value: string): string => {
  const last = [...value.matchAll(zipBehindState)].at(-1)
  const address = last === undefined ? value : value.slice(0, last.index + last[0].length)
  return address.replaceAll(/\([^()]{0,80}\)/g, (note) =>
    readState(note.slice(1, -1)) !== null || /^\((?:\s*#?\w{1,4}|suite.*|unit.*|apt.*|fl.*)\)$/i.test(note) ? note.slice(1, -1) : ' ',
  )
}

const tidy = (value: string): string =>
  withoutNotes(value.slice(0, maxAddress))
    .replaceAll(/\s*(?:\r?\n|\t|\s{2,}|\|)\s*/g, ', ')
    .replaceAll(/(?:\s*[,;]\s*)+/g, ', ')
    .replace(/^[\s,:;–—-]+|[\s,;]+$/g, '')
    .replace(/,?\s+\(?(?:usa|u\.s\.a\.?|united states(?: of america)?)\)?\.?$/i, '')

/** "12 Alder Ct" is a court, "Hartford CT" a town in Connecticut. */
const endsWithCourt = (text: string): boolean => /^\d[^,]*\sct\.?$/i.test(text)

/** "New York" and "Washington" by themselves are towns. */
const isWholeTown = (text: string, zipFollows: boolean): boolean => !zipFollows && !/[\s,]/.test(text) && text.length > 2

const takeStreetAndCity = (address: PostalAddress, text: string): void => {
  const parts = text.split(/,\s*/).filter((part) => part !== '')
  const placed = address.state !== null || address.zip !== null
  const city = parts.length > 1 || (placed && parts.length === 1 && !/\d/.test(parts[0] ?? '')) ? cityOf(parts.at(-1) ?? '', placed) : null
  if (city !== null) {
    address.city = city
    parts.pop()
  }
  const units = parts.filter((part) => isUnit(part))
  const others = parts.filter((part) => !isUnit(part))
  const street = others.find((part) => /\d|\bbox\b/i.test(part)) ?? others[0] ?? null
  if (street !== null) takeStreet(address, street, city === null && placed)
  const unit = [address.unit, ...units].filter((part) => part !== null)
  address.unit = unit.length === 0 ? null : unit.join(', ')
}

const takeStreet = (address: PostalAddress, text: string, cityFollows: boolean): void => {
  const apart = cityFollows ? splitStreetAndCity(text) : null
  const { street, unit } = splitUnit(apart?.street ?? text)
  // A full stop behind a whole word ends the sentence, behind "St." the abbreviation.
  address.street = street.trim().replace(/(?<=\p{L}{5})\.$/u, '')
  address.unit = unit
  if (apart !== null) address.city = apart.city
}

/** The last part between commas is the town if it has no digits and is no unit; behind a street alone it must look like a name. */
const cityOf = (part: string, placed: boolean): string | null => {
  if (isUnit(part) || /\d/.test(part) || part.split(' ').length > 4) return null
  return placed || /^\p{Lu}/u.test(part) ? part : null
}
