/** ZIP and ZIP+4. A letter O among the digits is a zero. */

const zipShape = /^([0-9OoQ]{5})(?:\s?[-–]\s?([0-9OoQ]{4})|([0-9OoQ]{4}))?$/

/** The ZIP that a value states (`12345` or `12345-6789`), or null where it is none. */
export const readZip = (text: string): string | null => {
  const match = zipShape.exec(text.replaceAll(/[.,]+$/g, '').trim())
  if (match === null) return null
  const five = zeros(match[1] ?? '')
  const four = match[2] ?? match[3]
  return /\d.*\d.*\d/.test(match[1] ?? '') ? (four === undefined ? five : `${five}-${zeros(four)}`) : null
}

const zeros = (text: string): string => text.replaceAll(/[OoQ]/g, '0')

/** A ZIP at the end of a text and what stands before it. */
export const zipAtEnd = (text: string): { zip: string; before: string } | null => {
  const match = /(?:^|[\s,])([0-9OoQ]{5}(?:\s?[-–]\s?[0-9OoQ]{4})?)[\s.,]*$/.exec(text)
  const zip = readZip(match?.[1] ?? '')
  return match === null || zip === null ? null : { zip, before: text.slice(0, match.index).replace(/[\s,/-]+$/, '') }
}

/** Digits where a ZIP should be that are none: too few or too many. */
export const brokenZipAtEnd = (text: string): { before: string } | null => {
  const match = /[\s,]([0-9]{3,4}|[0-9]{6,9})[\s.,]*$/.exec(text)
  return match === null ? null : { before: text.slice(0, match.index).replace(/[\s,-]+$/, '') }
}
