import { createHmac, timingSafeEqual } from 'node:crypto'
import { purposes } from './draft.ts'
import type { Purpose } from './draft.ts'

/** What a signed reply address says: it helps threading and proves nobody's identity. */
export type ReplyToken = { reference: string; purpose: Purpose; expires: Date }

export type ReplyAddressOf = ReplyToken & { centerAddress: string; key: string }

const hour = 3_600_000
/** RFC 5321 4.5.3.1.1 */
const localPartCharacters = 64
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('')
}

/** 128 bits over everything the address says and the mailbox it says it to. */
const sign = (key: string, token: string, center: string): string =>
  base32(createHmac('sha256', key).update(`reply-address\n${token}\n${center.toLowerCase()}`).digest().subarray(0, 16))

const split = (address: string): [string, string] => {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}

const shortReference = (reference: string): string | null => {
  const parts = /^CSR-20(\d{2})-(\d{6,9})$/.exec(reference)
  return parts ? `${parts[1] ?? ''}${Number(parts[2]).toString(36)}` : null
}

const longReference = (short: string): string =>
  `CSR-20${short.slice(0, 2)}-${String(Number.parseInt(short.slice(2), 36)).padStart(6, '0')}`

/**
 * An address of the center that names the case, what was written and until when an answer is expected, signed
 * (HMAC-SHA-256): `csr-center+c.REF.PURPOSE.HOURS.MAC@...`. The plain address where there is no case, or no room in 64 characters.
 */
export const replyAddress = ({ centerAddress, key, reference, purpose, expires }: ReplyAddressOf): string => {
  const short = shortReference(reference)
  if (short === null || key === '') return centerAddress
  const token = [short, purposes.indexOf(purpose).toString(36), Math.ceil(expires.getTime() / hour).toString(36)].join('.')
  const [local, domain] = split(centerAddress)
  const signed = `${local}+c.${token}.${sign(key, token, centerAddress)}`
  return signed.length <= localPartCharacters ? `${signed}@${domain}` : centerAddress
}

const shape = /^(.+)\+c\.((\d{2}[0-9a-z]{1,6})\.([0-9a-z]{1,2})\.([0-9a-z]{1,7}))\.([a-z2-7]{26})$/

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** What one of our reply addresses says, or null when it is not ours, was changed, or has expired. */
export const openReplyAddress = (address: string, key: string, now: Date): ReplyToken | null => {
  const [signed, domain] = split(address.toLowerCase())
  const parts = shape.exec(signed)
  if (!parts || key === '') return null
  const [, local = '', token = '', short = '', purposeIndex = '', hours = '', mac = ''] = parts
  if (!isEqual(mac, sign(key, token, `${local}@${domain}`))) return null
  const purpose = purposes[Number.parseInt(purposeIndex, 36)]
  const expires = new Date(Number.parseInt(hours, 36) * hour)
  return purpose && expires >= now ? { reference: longReference(short), purpose, expires } : null
}
