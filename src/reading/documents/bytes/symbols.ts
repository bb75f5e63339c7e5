/**
 * Symbol fonts write boxes and ticks with the codes of ordinary letters; this table says what a person sees.
 * Codes are those of the font (0x21..0xFF); private-use characters F021..F0FF stand for the same glyphs.
 */
const box = '☐'
const crossed = '☒'
const tick = '✓'
const cross = '✗'

const wingdings = new Map([
  [0x6f, box],
  [0x71, box],
  [0x72, box],
  [0xa8, box],
  [0x78, crossed],
  [0xfd, crossed],
  [0xfe, crossed],
  [0xfb, cross],
  [0xfc, tick],
  [0x6e, '■'],
  [0x6c, '●'],
  [0xa1, '○'],
  [0xa4, '◉'],
])

const wingdings2 = new Map([
  [0x2a, box],
  [0xa3, box],
  [0x51, crossed],
  [0x52, crossed],
  [0x53, crossed],
  [0x54, crossed],
  [0x4f, cross],
  [0x50, tick],
])

const webdings = new Map([
  [0x63, box],
  [0x61, tick],
  [0x72, cross],
  [0x67, '■'],
])

const dingbats = new Map([
  [0x33, tick],
  [0x34, tick],
  [0x35, cross],
  [0x36, cross],
  [0x37, cross],
  [0x38, cross],
  [0x6e, '■'],
  [0x6f, box],
  [0x70, box],
  [0x71, box],
  [0x72, box],
  [0x6c, '●'],
  [0x6d, '○'],
])

const fonts: readonly (readonly [name: RegExp, glyphs: ReadonlyMap<number, string>])[] = [
  [/wingdings\s*2/i, wingdings2],
  [/wingdings/i, wingdings],
  [/webdings/i, webdings],
  [/dingbats/i, dingbats],
]

/** Text as a person sees it in that font; letters of ordinary fonts stay as they are. Private-use characters are read as Wingdings. */
export const seenText = (font: string, text: string): string => {
  const glyphs = fonts.find(([name]) => name.test(font))?.[1]
  if (!glyphs && !/[\uf000-\uf0ff]/.test(text)) return text
  return Array.from(text, (character) => seenCharacter(glyphs, character)).join('')
}

const seenCharacter = (glyphs: ReadonlyMap<number, string> | undefined, character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!glyphs && !isPrivate) return character
  const seen = (glyphs ?? wingdings).get(code & 0xff)
  return seen ?? (isPrivate ? '•' : character)
}

/** Characters that are a box which a person may tick, and whether it is ticked. */
export const boxStates: ReadonlyMap<string, boolean> = new Map([
  ['☐', false],
  ['□', false],
  ['◻', false],
  ['❏', false],
  ['❐', false],
  ['❑', false],
  ['❒', false],
  ['▢', false],
  ['○', false],
  ['◯', false],
  ['⬜', false],
  ['☒', true],
  ['☑', true],
  ['⊠', true],
  ['⌧', true],
  ['🗹', true],
  ['🗷', true],
  ['✅', true],
  ['◉', true],
  ['⦿', true],
])
