import type { PDFFont } from '@cantoo/pdf-lib'

/** Letters that have no accent to lose. */
const barred = new Map(Object.entries({ Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', ı: 'i', Ŧ: 'T', ŧ: 't' }))

/** What the font of the fields can show: letters it lacks lose their accents, or become a question mark. */
export function typeable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  const has = (letters: string): boolean => Array.from(letters).every((letter) => known.has(letter.codePointAt(0) ?? 0))
  const plain = (letter: string): string => {
    if (/\s/.test(letter)) return ' '
    const base = barred.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')
    return base !== '' && has(base) ? base : '?'
  }
  return Array.from(text.normalize('NFC'), (letter) => (has(letter) ? letter : plain(letter))).join('')
}
