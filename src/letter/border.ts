import type { OpenSettings } from './letter.ts'

/** How one kind of border server writes: which hops are its own, and whether its results carry an authserv-id. */
export type Border = { isInner: (received: string) => boolean; namesItself: boolean }

const byHost = (received: string): string => /(?:^|\s)by\s+([^\s;()]+)/i.exec(received)?.[1]?.toLowerCase() ?? ''
const fromClause = (received: string): string => /^\s*from\s(.*?)(?:\sby\s|$)/is.exec(received)?.[1] ?? ''
const isIn = (host: string, domain: string): boolean => domain !== '' && (host === domain || host.endsWith(`.${domain}`))

const privateAddress = /^(?:ipv6:)?(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i

/** No sender's address takes part in the hop. HELO names prove nothing, so only the addresses the server itself wrote count. */
const isPrivateHop = (from: string): boolean => {
  if (from === '') return true
  const addresses = [...from.matchAll(/[[(]((?:IPv6:)?[0-9a-f.:]+)(?:%\w+)?[\])]/gi)].map((match) => match[1] ?? '')
  return addresses.length > 0 && addresses.every((address) => privateAddress.test(address))
}

/** Providers that put their results below their own Received lines, always write them, and rename forged ones. */
const providers = new Map<string, Border>([
  ['mx.google.com', { isInner: (received) => fromClause(received) === '' || isIn(byHost(received), 'google.com'), namesItself: true }],
  ['microsoft365', { isInner: (received) => isIn(byHost(received), 'outlook.com'), namesItself: false }],
])

/** The border described by the settings; `microsoft365` stands for Exchange Online, which writes no authserv-id. */
export const borderOf = (settings: OpenSettings): Border => {
  const trusted = settings.trustedAuthservId.toLowerCase()
  const ownNames = [trusted, ...settings.ownDomains].map((name) => name.toLowerCase())
  const innerHosts = (settings.innerHosts ?? []).map((host) => host.toLowerCase())
  const isInner = (received: string): boolean => {
    const host = byHost(received)
    return innerHosts.includes(host) || (ownNames.some((name) => isIn(host, name)) && isPrivateHop(fromClause(received)))
  }
  return providers.get(trusted) ?? { isInner, namesItself: true }
}
