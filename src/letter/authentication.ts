import type { MethodResult, ResultField } from './authentication-results.ts'
import { aligned, isPlainDomain } from './domain.ts'
import type { HeaderSection } from './header-fields.ts'
import type { Authentication, OpenSettings } from './letter.ts'
import { strictFrom } from './strict-from.ts'
import { trustedResults } from './trusted-results.ts'

const no = (why: string): Authentication => ({ kind: 'unauthenticated', why })

/** The domain of a property: `user@dom`, `@dom` or `dom`; "" when it is anything else. */
const domainOf = (value: string | undefined): string => {
  const parts = (value ?? '').toLowerCase().split('@')
  const domain = (parts.at(-1) ?? '').replace(/\.$/, '')
  const localIsPlain = parts.length < 2 || /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]*$/.test(parts[0] ?? '')
  return parts.length <= 2 && localIsPlain && isPlainDomain(domain) ? domain : ''
}

const of = (fields: readonly ResultField[], method: string): MethodResult[][] =>
  fields.map((field) => field.results.filter((result) => result.method === method)).filter((results) => results.length > 0)

/** Every field that speaks of the method must hold a pass that vouches for the domain: the worst field decides. */
const allVouch = (fields: readonly ResultField[], method: string, identity: (result: MethodResult) => string, domain: string): boolean => {
  const spoken = of(fields, method)
  return spoken.length > 0 && spoken.every((results) => results.some((one) => one.result === 'pass' && aligned(identity(one), domain)))
}

type Dmarc = 'pass' | 'none' | { why: string }

const dmarcVerdict = (fields: readonly ResultField[], domain: string): Dmarc => {
  const results = of(fields, 'dmarc').flat()
  const bad = results.find((one) => !['pass', 'none', 'bestguesspass'].includes(one.result))
  if (bad) return { why: `the border server says dmarc=${bad.result}` }
  if (results.some((one) => one.properties.has('header.from') && domainOf(one.properties.get('header.from')) !== domain))
    return { why: 'the border server judged another From domain' }
  return results.length > 0 && results.every((one) => one.result === 'pass') ? 'pass' : 'none'
}

/** POLICY 1.2 over the trusted fields: `dmarc=pass`; without a DMARC verdict an aligned DKIM or SPF pass. */
export const judgeResults = (fields: readonly ResultField[], from: { address: string; domain: string }): Authentication => {
  if (fields.length === 0) return no('no result of the trusted border server')
  if (fields.some((field) => field.malformed)) return no('the result of the border server cannot be read')
  const dmarc = dmarcVerdict(fields, from.domain)
  if (typeof dmarc === 'object') return no(dmarc.why)
  const yes = (by: 'dmarc' | 'dkim' | 'spf'): Authentication => ({ kind: 'authenticated', address: from.address, domain: from.domain, by })
  if (dmarc === 'pass') return yes('dmarc')
  const signer = (one: MethodResult): string => domainOf(one.properties.get('header.d') ?? one.properties.get('header.i'))
  if (allVouch(fields, 'dkim', signer, from.domain)) return yes('dkim')
  if (allVouch(fields, 'spf', (one) => domainOf(one.properties.get('smtp.mailfrom')), from.domain)) return yes('spf')
  return no('nothing the border server passed belongs to the From domain')
}

/** Whether the border server vouches for the one From address (POLICY 1.2). `parsedFrom` is what the MIME library read. */
export const authenticate = (
  section: HeaderSection,
  parsedFrom: readonly { address: string }[],
  settings: OpenSettings,
): Authentication => {
  const from = strictFrom(section)
  if (from.kind === 'ambiguous') return no(from.why)
  if (parsedFrom.length !== 1 || parsedFrom[0]?.address !== from.address) return no('two ways to read the From field disagree')
  if (settings.trustedAuthservId === '') return no('no border server is trusted')
  return judgeResults(trustedResults(section, settings), { address: from.address, domain: from.domain })
}
