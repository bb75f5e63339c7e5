/**
 * The names that stand in one line: the legal and the trading name around "dba", a second name in brackets or after a slash.
 * What follows "c/o" or "attn" is another party's and left out.
 */
export function nameParts(name: string): string[] {
  const own = name.replace(/[\s,;]+(c\/o|c\.o\.|in care of|attn:?|attention)\s.*$/is, '')
  const [bracketed, outside] = brackets(own)
  const halves = outside.split(between)
  return [...halves, ...bracketed].map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part))
}

const between =
  /[\s,;(]+(?:d\s?\/\s?b\s?\/\s?a|d\.\s?b\.\s?a\.?|dba|doing business as|trading as|t\/a|a\s?\/\s?k\s?\/\s?a|a\.k\.a\.?|aka|also known as|f\s?\/\s?k\s?\/\s?a|fka|formerly(?: known as)?)[:\s]+|\s+\/\s+/i

function brackets(name: string): [inside: string[], outside: string] {
  const inside = [...name.matchAll(/[([]([^()[\]]{2,})[)\]]/g)].map((match) =>
    (match[1] ?? '').replace(/^\s*(dba|aka|fka|formerly)[:\s]+/i, ''),
  )
  return [inside, name.replace(/[([][^()[\]]*[)\]]/g, ' ')]
}
