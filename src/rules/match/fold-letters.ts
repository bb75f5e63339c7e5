/** Letters that no decomposition turns into plain ones. */
const special: Record<string, string> = { Ø: 'O', Æ: 'AE', Œ: 'OE', ẞ: 'SS', Đ: 'D', Ð: 'D', Þ: 'TH', Ł: 'L', ı: 'I' }
/** How German and Nordic names are written where the letter is missing. */
const spelledOut: Record<string, string> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA' }

/**
 * Upper case without accents. `umlauts: 'spelled-out'` writes Ü as UE and Ø as OE instead of U and O.
 * Compatibility forms (full-width letters, ligatures) become the letters they stand for.
 */
export function foldLetters(text: string, umlauts: 'plain' | 'spelled-out' = 'plain'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase().replace(/`/g, "'")
  const upper = text
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKC')
    .toUpperCase()
  const table = umlauts === 'plain' ? special : { ...special, ...spelledOut }
  const replaced = upper.replace(/\p{L}/gu, (letter) => table[letter] ?? letter)
  return replaced.normalize('NFD').replace(/\p{M}/gu, '')
}
