/** Tick boxes in their many disguises, all told as ☒ (ticked) and ☐ (not ticked). */
import { attribute, styleOf, type HtmlElement } from './node.ts'

const wingdings = new Map<string, string>([
  ...['þ', 'ý', 'x', 'ü', 'û'].map((glyph) => [glyph, '☒'] as const),
  ...['¨', 'o', 'q', 'r', 'm'].map((glyph) => [glyph, '☐'] as const),
  ...['§', 'l', 'n', 'v', '·', 'Ø', 'à', 'è'].map((glyph) => [glyph, '•'] as const),
])
const wingdings2 = new Map<string, string>([
  ...['R', 'S', 'T', 'P', 'O', 'Q'].map((glyph) => [glyph, '☒'] as const),
  ...['£', '3'].map((glyph) => [glyph, '☐'] as const),
])

/** The symbol font an element sets for its text; null where it sets another font, undefined where it sets none. */
export const symbolFont = (element: HtmlElement): 'wingdings' | 'wingdings2' | null | undefined => {
  const family = (styleOf(element, 'font-family') || attribute(element, 'face')).toLowerCase().replaceAll(/["'\s]/g, '')
  if (family === '') return undefined
  if (/^wingdings[23]/.test(family)) return 'wingdings2'
  return family.startsWith('wingdings') ? 'wingdings' : null
}

/** Text set in a symbol font as the signs a reader sees; a sign that is neither box nor bullet is dropped. */
export const symbols = (text: string, font: 'wingdings' | 'wingdings2'): string =>
  text.replaceAll(/\S/gu, (glyph) => (font === 'wingdings' ? wingdings : wingdings2).get(fromPrivateUse(glyph)) ?? '')

/** Word writes symbol glyphs also as U+F000 plus their code. */
const fromPrivateUse = (glyph: string): string => {
  const code = glyph.codePointAt(0) ?? 0
  return code >= 0xf000 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : glyph
}

/** Boxes that are written as characters of any font, and private-use Wingdings outside their font. */
export const plainBallots = (text: string): string =>
  text
    .replaceAll(/[\u2611\u2612\u2705\u2714\u2713\u2717\u2718\u{1f5f9}\u{1f5f7}\u25a3\uf0fe\uf0fd\uf078]/gu, '☒')
    .replaceAll(/[\u2610\u25a1\u25fb\u25fd\u2b1c\u274f\u2751\uf0a8\uf06f\uf071]/g, '☐')
