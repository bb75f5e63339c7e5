import { authenticate } from 'mailauth'
import type { MethodResult, ResultField } from './authentication-results.ts'
import { judgeResults } from './authentication.ts'
import { headerSection } from './header-fields.ts'
import type { Authentication } from './letter.ts'
import { strictFrom } from './strict-from.ts'

/** Looks a name up: TXT gives arrays of strings, the others strings; rejects as Node's resolver does. */
export type Resolver = (name: string, type: string) => Promise<string[][] | string[]>

/** The SMTP client as the border saw it. Without `ip` no SPF is asked, and only a DKIM signature can vouch. */
export type Connection = { ip: string | null; helo: string | null; mailFrom: string | null; resolver: Resolver }

type Verified = Awaited<ReturnType<typeof authenticate>>

const result = (method: string, verdict: string, property: string, value: string): MethodResult => ({
  method,
  result: verdict,
  properties: new Map([[property, value]]),
})

/** A signature that covers only the start of the body (l=) vouches for none of what stands below it. */
const signatures = ({ dkim }: Verified): MethodResult[] =>
  dkim.results.map((row) => result('dkim', row.status.underSized ? 'policy' : row.status.result, 'header.d', row.signingDomain ?? ''))

/** The library lets such a signature carry a DMARC pass; then the other evidence has to stand alone. */
const dmarcVerdict = (verified: Verified): string => {
  const stated = verified.dmarc ? verified.dmarc.status.result : 'none'
  const partial = verified.dkim.results.some((row) => row.status.result === 'pass' && row.status.underSized)
  return stated === 'pass' && partial ? 'none' : stated
}

const asField = (verified: Verified, from: { domain: string }): ResultField => ({
  authservId: '',
  malformed: false,
  results: [
    ...signatures(verified),
    ...(verified.spf ? [result('spf', verified.spf.status.result, 'smtp.mailfrom', verified.spf.domain)] : []),
    result('dmarc', dmarcVerdict(verified), 'header.from', from.domain),
  ],
})

/**
 * Checks SPF, DKIM and DMARC itself, for a mailbox whose border server writes no results. The only function of this
 * room that looks outside, through the resolver it is given; a lookup that fails for now leaves the letter unauthenticated.
 */
export const verifyItself = async (raw: Uint8Array, connection: Connection): Promise<Authentication> => {
  const from = strictFrom(headerSection(raw))
  if (from.kind === 'ambiguous') return { kind: 'unauthenticated', why: from.why }
  const verified = await authenticate(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    ...(connection.ip === null ? {} : { ip: connection.ip }),
    ...(connection.helo === null ? {} : { helo: connection.helo }),
    ...(connection.mailFrom === null ? {} : { sender: connection.mailFrom }),
    mta: 'csr-desk',
    resolver: connection.resolver,
    disableArc: true,
    disableBimi: true,
  })
  if (!verified.dmarc) return { kind: 'unauthenticated', why: 'DMARC cannot be judged for this letter' }
  return judgeResults([asField(verified, from)], from)
}
