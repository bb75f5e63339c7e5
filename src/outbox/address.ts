/** Which addresses may get mail: a plain dot-atom at a host name, nothing that a parser could read in two ways. */

/** RFC 5321 4.5.3.1. */
const MAX_LOCAL = 64
const MAX_ADDRESS = 254

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * The address with its domain in lower case, or null when no mail may go there.
 * Quoted local parts, comments, literals, source routes, groups, names, blanks and everything beyond ASCII are refused:
 * a domain of another script must come as its A-label (xn--).
 */
export function checkAddress(address: string): string | null {
  if (address.length > MAX_ADDRESS) return null
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0))
  const domain = address.slice(at + 1).toLowerCase()
  if (local.length > MAX_LOCAL || !LOCAL.test(local)) return null
  return isHostName(domain) ? `${local}@${domain}` : null
}

function isHostName(domain: string): boolean {
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  // A top label of digits only would be an IP address without brackets.
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(top)
}
