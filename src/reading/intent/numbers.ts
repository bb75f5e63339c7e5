import { findTelephones } from '../values/telephone.ts'

/** Words in front of a number at which the sender himself can be reached. */
const reachedAt =
  /\b(?:call(?: (?:me|us|back|him|her))?|reach(?:ed)?(?: (?:me|us))?|contact|call-?back|cbr|cell|mobile|fax(?:ed)?|direct|desk|my (?:phone|number|line|office)|contact (?:tn|tel\w*|phone|number)|lsp contact[^:]{0,20}|ring|dial|text|phone me|I['’]?\s?a?m (?:at|on|under)|get (?:me|us) (?:at|on))\b[^\d(]{0,15}\(?$/i

/** Characters of one line that are searched. */
const maxLine = 4_000

/** Telephone numbers in a text (10 digits each), without those at which the sender wants to be called. */
export const accountNumbers = (lines: readonly string[]): string[] => [
  ...new Set(lines.map((line) => line.slice(0, maxLine)).flatMap(numbersOfLine)),
]

const numbersOfLine = (line: string): string[] =>
  findTelephones(line)
    .filter(({ start }) => !reachedAt.test(line.slice(Math.max(0, start - 50), start)))
    .map(({ number }) => number)

/** Every telephone number in a text (10 digits each). */
export const telephonesIn = (text: string): string[] => findTelephones(text.slice(0, maxLine)).map(({ number }) => number)
