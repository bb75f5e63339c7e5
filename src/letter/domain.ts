const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** A domain as identity needs it: at least two LDH labels, ASCII, no literal address. Give it in lower case. */
export const isPlainDomain = (domain: string): boolean => {
  const labels = domain.split('.')
  return domain.length <= 253 && labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

const isWithin = (inner: string, outer: string): boolean => inner.endsWith(`.${outer}`)

/** Relaxed alignment: the same domain, or one below the other. Both must be plain domains. */
export const aligned = (one: string, other: string): boolean =>
  isPlainDomain(one) && isPlainDomain(other) && (one === other || isWithin(one, other) || isWithin(other, one))
