import { limits } from './limits.ts'
import { isPlainDomain } from './domain.ts'
import type { HeaderSection } from './header-fields.ts'

/** The one sender every parser agrees on, or why there is none. Lower case. */
export type StrictFrom = { kind: 'one'; address: string; domain: string } | { kind: 'ambiguous'; why: string }

const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]+`
const addrSpec = String.raw`${atom}(?:\.${atom})*@[A-Za-z0-9.-]+`
const quoted = String.raw`"(?:[^"\\<>\0-\x1f]|\\[ -;=?-~])*"`
const comment = String.raw`\([^()<>@\\"\0-\x1f]*\)`
/**
 * A display name; raw 8-bit bytes are the name of somebody whose mailer does not encode. One character or one quoted
 * string at a time: nested repetitions would let a long name cost exponential time.
 */
const displayName = String.raw`(?:${quoted}|${comment}|[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~. \t\x80-\xff-])*`

const bare = new RegExp(`^(${addrSpec})$`)
const angled = new RegExp(`^${displayName}<(${addrSpec})>$`)
/** The old form `addr (Name)`: the comment comes last and holds nothing that a parser could take for an address. */
const commented = new RegExp(String.raw`^(${addrSpec})[ \t]+${comment}$`)
const encodedWord = /=\?([^?\s]+)\?([BbQq])\?([^?\s]*)\?=/g

const decodeWord = (encoding: string, text: string): string =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString('latin1')
    : text.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** True when a display name turns into something like an address once its encoded words are decoded. */
const hidesAddress = (name: string): boolean => {
  if (/=\?utf-?7/i.test(name)) return true
  const decoded = [...name.matchAll(encodedWord)].map(([, , encoding = '', text = '']) => decodeWord(encoding, text)).join('')
  return /[<>\0-\x08\x0a-\x1f]/.test(decoded) || /[^\s@]@[^\s@]+\.[^\s@]/.test(decoded)
}

const single = (section: HeaderSection): string | { why: string } => {
  const fields = section.fields.filter((field) => field.name === 'from')
  const [field] = fields
  if (section.damaged) return { why: 'the header section is damaged' }
  if (!field) return { why: 'there is no From field' }
  if (fields.length > 1) return { why: 'there is more than one From field' }
  if (field.oddName) return { why: 'the From field is written oddly' }
  return field.value.length > limits.fieldCharacters ? { why: 'the From field is too long' } : field.value.trim()
}

/**
 * POLICY 1.2 and RFC 5322 3.4, as strict as identity needs: exactly one From field in the raw bytes, one mailbox, a
 * dot-atom local part, an LDH domain. Groups, source routes, quoted local parts and comments inside are ambiguous.
 */
export const strictFrom = (section: HeaderSection): StrictFrom => {
  const value = single(section)
  if (typeof value !== 'string') return { kind: 'ambiguous', why: value.why }
  const address = angled.exec(value)?.[1] ?? bare.exec(value)?.[1] ?? commented.exec(value)?.[1]
  if (address === undefined) return { kind: 'ambiguous', why: 'the From field is not one plain mailbox' }
  if (/=\?/.test(address) || hidesAddress(value.slice(0, value.length - address.length - 1)))
    return { kind: 'ambiguous', why: 'the From name hides an address' }
  const lower = address.toLowerCase()
  const [local = '', domain = ''] = lower.split('@')
  if (local.length > 64 || !isPlainDomain(domain)) return { kind: 'ambiguous', why: 'the From domain is not a plain one' }
  return { kind: 'one', address: lower, domain }
}
