/**
 * Signed reply addresses: `center+c.<case>.<purpose>.<expiry>.<mac>@domain`. They help threading and prove nothing alone:
 * whoever writes is still identified by the border server's word.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Purpose } from './draft.ts'
import { purposes } from './draft.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32, lower case: mail systems fold the case of local parts. */
const base32 = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)] ?? '').join('')
}

/** 128 bits: nobody guesses a token (RELIABILITY 2.6). */
const mac = (key: string, text: string): string =>
  base32(createHmac('sha256', key).update(`reply-address\n${text}`).digest().subarray(0, 16))

const day = 86_400_000
const shape = /^([^+@]+)\+c\.(\d{4})-(\d{1,9})\.(\d{1,2})\.([0-9a-z]{1,6})\.([a-z2-7]{26})@(.+)$/

export type ReplyTo = { centerAddress: string; key: string; reference: string; purpose: Purpose; expires: Date }

/** At most 64 characters before the @ (RFC 5321 4.5.3.1.1); the plain address where the reference is no case's. */
export const replyAddress = ({ centerAddress, key, reference, purpose, expires }: ReplyTo): string => {
  const [local = '', domain = ''] = centerAddress.split('@')
  const found = /^CSR-(\d{4})-0*(\d+)$/.exec(reference)
  if (!found) return centerAddress
  const body = `${found[1] ?? ''}-${found[2] ?? ''}.${purposes.indexOf(purpose)}.${Math.ceil(expires.getTime() / day).toString(36)}`
  const signed = `${local}+c.${body}.${mac(key, body)}`
  return signed.length > 64 ? centerAddress : `${signed}@${domain}`
}

/** What a signed address says, or null: not ours, altered, or expired. */
export const openReplyAddress = (address: string, key: string, now: Date): { reference: string; purpose: Purpose } | null => {
  const found = shape.exec(address.toLowerCase())
  if (!found) return null
  const [, , year = '', number = '', purposeIndex = '', expiry = '', given = ''] = found
  const expected = mac(key, `${year}-${number}.${purposeIndex}.${expiry}`)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(given))) return null
  const purpose = purposes[Number(purposeIndex)]
  if (purpose === undefined || parseInt(expiry, 36) * day < now.getTime()) return null
  return { reference: `CSR-${year}-${number.padStart(6, '0')}`, purpose }
}
