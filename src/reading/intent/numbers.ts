const telephone = /(?<![\d-])(?:\+?1[ .-]?)?\(?([2-9][\dO]{2})\)?[ ./-]{0,3}([2-9][\dO]{2})[ .-]{0,3}([\dO]{4})(?![\d-]*\d)/gi
/** Words in front of a number at which the sender himself can be reached. */
const reachedAt =
  /\b(?:call(?: (?:me|us|back|him|her))?|reach(?:ed)?(?: (?:me|us))?|contact|call-?back|cbr|cell|mobile|fax(?:ed)?|direct|desk|my (?:phone|number|line|office)|contact (?:tn|tel\w*|phone|number)|lsp contact[^:]{0,20}|ring|dial|text|phone me)\b[^\d(]{0,15}\(?$/i

/** Telephone numbers in a text (10 digits each), without those at which the sender wants to be called; a letter O counts as zero. */
export const accountNumbers = (lines: readonly string[]): string[] => [...new Set(lines.flatMap(numbersOfLine))]

const numbersOfLine = (line: string): string[] =>
  [...line.slice(0, 4_000).matchAll(telephone)]
    .filter((match) => !reachedAt.test(line.slice(Math.max(0, match.index - 50), match.index)))
    .map(digits)

/** Every telephone number in a text (10 digits each). */
export const telephonesIn = (text: string): string[] => [...text.slice(0, 4_000).matchAll(telephone)].map(digits)

const digits = (match: RegExpExecArray): string => match.slice(1, 4).join('').replaceAll(/o/gi, '0')
