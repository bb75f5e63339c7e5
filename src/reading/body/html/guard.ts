/** Bytes of HTML that are parsed; a body of megabytes stops every parser for seconds. */
const maxHtml = 500_000
/** Elements inside one another: each level is a stack frame of every walk over the tree. */
const maxNesting = 400

const neverNests = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'option'],
])

/** The HTML as it may be parsed: cut to size, or null where its elements are nested too deeply to be a letter. */
export const safeHtml = (html: string): string | null => {
  const cut = html.slice(0, maxHtml)
  return nesting(cut) > maxNesting ? null : cut
}

const nesting = (html: string): number => {
  let depth = 0
  let deepest = 0
  for (const [, slash = '', name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,20})/g)) {
    if (neverNests.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** What is left of HTML that may not be parsed: its words, one line for each block. */
export const strippedHtml = (html: string): string =>
  html
    .slice(0, maxHtml)
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^<>]{0,500}>/gi, '\n')
    .replaceAll(/<[^<>]{0,5000}>/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
