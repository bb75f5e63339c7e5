/** Mail addresses as they are written in letters, with or without mailto and brackets. */

export type FoundEmail = { address: string; start: number; end: number }

const pattern =
  /(?<![\w.+-])(?:mailto:)?([a-z0-9][a-z0-9._%+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,23})(?![\w@])/gi

/** Every address in a text, lower case, each once. */
export const findEmails = (text: string): FoundEmail[] => {
  const found: FoundEmail[] = []
  for (const match of text.matchAll(pattern)) {
    const address = (match[1] ?? '').toLowerCase()
    if (!found.some((one) => one.address === address)) found.push({ address, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** An address with stray spaces, as scanners break it: "name @ carrier. example". */
export const mendEmail = (text: string): string | null => {
  const mended = text.replaceAll(/\s+(?=[@.])|(?<=[@.])\s+/g, '')
  return findEmails(mended)[0]?.address ?? null
}
