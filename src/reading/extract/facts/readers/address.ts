/** Fields that hold an address or a part of one. */
import { addressFound } from './party.ts'
import { faulty, found, type Found } from '../fact.ts'
import type { PostalAddress } from '../../../form.ts'
import { readAddress } from '../../../values/address/address.ts'
import { findAddresses } from '../../../values/address/find-address.ts'
import { readState } from '../../../values/address/states.ts'
import { readZip } from '../../../values/address/zip.ts'
import { bareText, isBlankValue } from '../../../values/blank.ts'
import { findTelephones } from '../../../values/telephone.ts'

export type Side = 'serviceAddress' | 'billingAddress'

/** A whole address, or as much of it as stands in one field. */
export const readAddressField = (side: Side, value: string): Found[] => {
  const phone = findTelephones(value)[0]
  const text = phone === undefined ? value : value.slice(0, phone.start)
  if (isBlankValue(text)) return []
  const read = readAddress(text)
  if (read === null) return []
  // A name in front of the house number: the address proper stands further on.
  const proper =
    /\d|box/i.test(read.address.street ?? '1') &&
    /^\W*(?:\d|p\.?\s?o|[nsew]\d|rr|hc|one|two|three|four|five|six|seven|eight|nine|ten)/i.test(text)
      ? null
      : findAddresses(text)[0]
  const address = proper === undefined || proper === null ? read.address : proper.address
  const broken = read.brokenZip ? faulty(`${side}.zip`, 'not a ZIP of five or nine digits') : []
  return [...addressFound(side, usable(address)), ...broken]
}

/** A street without any number or name of a street kind in it is a remark, not an address. */
const usable = (address: PostalAddress): PostalAddress =>
  address.street !== null && address.street.length > 90 ? { ...address, street: null } : address

const designators: readonly [RegExp, string][] = [
  [/^(?:suite|ste)\W*(?:no|number|#)?\W*$/i, 'Suite'],
  [/^(?:apt|apartment)\W*(?:no|number|#)?\W*$/i, 'Apt'],
  [/^(?:floor|flr|fl)\W*$/i, 'Floor'],
  [/^(?:room|rm)\W*$/i, 'Room'],
  [/^(?:building|bldg)\W*$/i, 'Building'],
]

/** A unit as written; a bare number under "Suite" is that suite. */
export const readUnit = (side: Side, value: string, labelText: string): Found[] => {
  const text = bareText(value)
  if (isBlankValue(text) || text.length > 40) return []
  const word =
    /^#?[\w-]{1,6}$/.test(text) && /\d|^[A-Z]$/i.test(text) ? designators.find(([label]) => label.test(labelText.trim()))?.[1] : undefined
  return found(`${side}.unit`, word === undefined ? text : `${word} ${text}`)
}

export const readCity = (side: Side, value: string): Found[] => {
  const text = bareText(value)
  if (isBlankValue(text)) return []
  if (/\d|,/.test(text)) return readAddressField(side, text)
  return text.length <= 40 ? found(`${side}.city`, text) : []
}

export const readStateField = (side: Side, value: string): Found[] => {
  if (isBlankValue(value)) return []
  const text = bareText(value)
  // "IA - Iowa", as a list of choices shows it.
  const state = [text.replaceAll(/[()]/g, ''), ...text.split(/\s*[-–/(),]\s*/)].map(readState).find((one) => one !== null) ?? null
  if (state !== null) return found(`${side}.state`, state)
  const address = readAddress(value)?.address
  return address?.state != null ? addressFound(side, { ...address, street: null }) : faulty(`${side}.state`, 'no state of the Union')
}

export const readZipField = (side: Side, value: string): Found[] => {
  if (isBlankValue(value)) return []
  const text = bareText(value)
  // A sheet that took 02116 for a number shows four digits.
  const zip = readZip(text.split(/\s+(?!-)/)[0] ?? '') ?? readZip(text) ?? readAddress(text)?.address.zip ?? null
  return zip === null ? faulty(`${side}.zip`, 'not a ZIP of five or nine digits') : found(`${side}.zip`, zip)
}
