/** The writer's signature: a weak source for who asks, never for the account. */
import { capitalized } from './dictated.ts'
import { abbreviated, requesterParts } from './requester-lines.ts'
import { found, type Found } from '../facts/fact.ts'
import { segmentsOf } from '../facts/readers/segments.ts'
import type { Body } from '../../body/body.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { readCompanyCode, readCcna } from '../../values/codes.ts'
import { findEmails } from '../../values/email.ts'
import { hasCompanySuffix, looksLikePerson, looksLikeRequester } from '../../values/names.ts'
import { findTelephones } from '../../values/telephone.ts'

/** Lines of a signature that are looked at. */
const maxLines = 14

export const signatureFound = (body: Pick<Body, 'signature' | 'writer'>, near: Date, resolver: Resolver): Found[] => {
  const written = body.signature.slice(0, maxLines)
  const lines = /\p{Lu}/u.test(written.join('')) ? written : written.map(capitalized)
  const segments = lines.flatMap((line) => segmentsOf(line, resolver, near))
  const words = segments.flatMap((segment) => (segment.kind === 'words' ? [segment.text.replace(/^["“*_]+|["”*_]+$/g, '')] : []))
  const email = lines.flatMap((line) => findEmails(line))[0]?.address ?? null
  const company =
    words.find((text) => looksLikeRequester(text) && hasCompanySuffix(text)) ??
    words.find((text) => looksLikeRequester(text)) ??
    words.find((text) => isNamedLikeDomain(text, body.writer)) ??
    null
  const labelled = segments.flatMap((segment) => {
    if (segment.kind === 'code') return found('companyCode', segment.text)
    if (segment.kind !== 'labelled') return []
    const concept = segment.labels[0]?.concept
    if (concept === 'person' || concept === 'contactName') return found('contactName', looksLikePerson(segment.text) ? segment.text : null)
    if (concept === 'requestingCompany' || concept === 'company') return found('requestingCompany', segment.text)
    return concept === 'companyCode'
      ? found('companyCode', readCompanyCode(segment.text.split(/\s/)[0] ?? ''))
      : concept === 'ccna'
        ? found('ccna', readCcna(segment.text.split(/\s/)[0] ?? ''))
        : []
  })
  return [
    ...labelled,
    ...found('contactName', signer(words, lines, body.writer) ?? namedIn(lines)),
    ...(company === null ? abbreviated(words, email ?? body.writer?.address ?? '') : found('requestingCompany', company)),
    ...found('contactPhone', ownPhone(lines)),
    ...found('contactFax', ownFax(lines)),
    ...found('contactEmail', email),
  ]
}

/** "Ironquill Business", from ironquill.example: two or three words that begin with the domain and name no department. */
const isNamedLikeDomain = (text: string, writer: Body['writer']): boolean => {
  const domain = /@([a-z0-9]{4,})[.-]/i.exec(writer?.address ?? '')?.[1]?.toLowerCase() ?? ''
  const [first = '', ...rest] = text.toLowerCase().split(/\s+/)
  return (
    domain !== '' &&
    first === domain &&
    rest.length >= 1 &&
    rest.length <= 2 &&
    !/\d|\b(?:desk|team|dept|department|support|lnp|csr|orders?|porting|provisioning|center|group|office)\b/i.test(text)
  )
}

/** "Direct the response to Paula Reed, desk@...": a last line that names somebody else. */
const namedIn = (lines: readonly string[]): string | null => {
  const named = lines.flatMap((line) => requesterParts(line, () => false)).find((one) => one.field === 'contactName')?.value
  return typeof named === 'string' ? named : null
}

/** The writer's name as signed; a first name alone is made whole by the display name of the mail. */
const signer = (words: readonly string[], lines: readonly string[], writer: Body['writer']): string | null => {
  const display = personName(writer?.name ?? '')
  const signed = words.find((text) => looksLikePerson(text) && !looksLikeRequester(text))
  const same = display === null ? undefined : words.find((text) => text.toLowerCase() === display.toLowerCase())
  if (same !== undefined) return same
  if (signed !== undefined && (display === null || sharesName(signed, display))) return signed
  const first = display?.split(' ')[0]?.toLowerCase()
  const written = lines.find((line) => first !== undefined && line.replaceAll(/[^\p{L}'’-]/gu, '').toLowerCase() === first)
  if (written !== undefined) return written.replaceAll(/[^\p{L}'’-]/gu, '')
  return signed ?? null
}

/** "Demarchand, Dennis" and "TalkGarden Porting (Ivan Prendervane)" name persons too. */
const personName = (display: string): string | null => {
  const bracketed = /\(([^)]+)\)/.exec(display)?.[1]
  const turned = /^([^,]+),\s*([^,]+)$/.exec(display)
  const candidates = [display, bracketed ?? '', turned === null ? '' : `${turned[2] ?? ''} ${turned[1] ?? ''}`]
  return candidates.find((name) => looksLikePerson(name)) ?? null
}

const sharesName = (left: string, right: string): boolean => {
  const words = new Set(right.toLowerCase().split(/[\s.]+/))
  return left
    .toLowerCase()
    .split(/[\s.]+/)
    .some((word) => word.length > 1 && words.has(word))
}

const elsewhere =
  /\b(?:c|cell|m|mobile|mob|f|fax|fx|toll[- ]?free|tf|text|txt|sms|home|h|registered agent(?: phone)?|main office|repair|support|24\/7|noc)\b[^\d]{0,6}$/i

/** The number at which the writer is called: not the fax, not the cell where another stands. */
const ownPhone = (lines: readonly string[]): string | null => {
  const text = lines.join(' | ')
  const phones = findTelephones(text)
  const own = phones.filter(
    (phone) =>
      !elsewhere.test(text.slice(Math.max(0, phone.start - 24), phone.start)) &&
      !/^\s*(?:cell|mobile|fax|toll|\(f\)|\(c\)|\(m\)|text)/i.test(text.slice(phone.end)),
  )
  return own[0]?.number ?? null
}

const faxBefore = /\b(?:f|fax|fx|telefax|facsimile)\b[^\d|]{0,6}$/i

/** The one number that is marked as a fax. */
const ownFax = (lines: readonly string[]): string | null => {
  const text = lines.join(' | ')
  const faxes = findTelephones(text).filter(
    ({ start, end }) => faxBefore.test(text.slice(Math.max(0, start - 16), start)) || /^\s*(?:fax\b|\(f(?:ax)?\))/i.test(text.slice(end)),
  )
  return faxes.length === 1 ? (faxes[0]?.number ?? null) : null
}
