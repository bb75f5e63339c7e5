import { asBuffer, hasSignature } from '../bytes/sniff.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { type Pair, pairsGrid } from './pairs.ts'

const field =
  /\/T\s*\(((?:\\.|[^\\()]){0,500})\)[^<>]{0,200}?\/V\s*(?:\(((?:\\.|[^\\()]){0,4000})\)|\/([^\s/<>()[\]]{1,100}))|\/V\s*(?:\(((?:\\.|[^\\()]){0,4000})\)|\/([^\s/<>()[\]]{1,100}))[^<>]{0,200}?\/T\s*\(((?:\\.|[^\\()]){0,500})\)/g

/** PDF strings are bytes with backslash escapes, or UTF-16 behind a byte order mark. */
const pdfString = (raw: string): string => {
  const plain = raw.replace(/\\([0-7]{1,3}|\r?\n|.)/gs, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
    return { n: '\n', r: '\n', t: '\t' }[code] ?? (code.endsWith('\n') ? '' : code)
  })
  return plain.startsWith('\xFE\xFF') ? new TextDecoder('utf-16be').decode(Buffer.from(plain, 'latin1')) : plain
}

const pairOf = (match: RegExpMatchArray): Pair => {
  const state = match[3] ?? match[5]
  const value = state === undefined ? pdfString(match[2] ?? match[4] ?? '') : state === 'Off' ? '☐' : '☒'
  return [pdfString(match[1] ?? match[6] ?? ''), value]
}

export const fdfReader: DocumentReader = {
  format: 'fdf',
  about: 'data of a PDF form without the form (FDF)',
  recognizes: (bytes) => hasSignature(bytes, '%FDF-'),
  read: (file, { limits }) => {
    const pairs = [...asBuffer(file.bytes).toString('latin1', 0, 1_000_000).matchAll(field)].map(pairOf)
    const { grid } = pairsGrid(pairs, file.name, limits.cells)
    return Promise.resolve(documentOf(file, 'fdf', grid ? [grid] : [], grid ? null : 'damaged'))
  },
}
