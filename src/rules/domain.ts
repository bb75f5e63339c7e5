import { domainToASCII, domainToUnicode } from 'node:url'

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/

/**
 * A domain in A-label form, lower case, or null when it is none.
 * A domain that only becomes a known one by folding (full-width letters, soft hyphens, other dots) is none: nobody types these in good faith.
 */
export function aLabels(domain: string): string | null {
  const lower = domain.toLowerCase()
  if (hostName.test(lower)) return lower
  const ascii = domainToASCII(lower)
  return hostName.test(ascii) && domainToUnicode(ascii) === lower.normalize('NFC') ? ascii : null
}

/** Whether a domain is another one or a subdomain of it: whole labels, both in A-label form. */
export const isWithin = (domain: string, own: string): boolean => domain === own || domain.endsWith(`.${own}`)
