/** Which character, if any, parts the columns of a text. */
import Papa from 'papaparse'

const delimiters = ['\t', '|', ';', ','] as const
/** Lines looked at; a table shows itself in the first ones. */
const sampleLines = 60

/** Prose has commas too: two columns must look like label and value, and nearly all lines must agree. */
const agrees = (rows: readonly (readonly string[])[], delimiter: string): boolean => {
  if (rows.length < 2) return false
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [columns, agreeing] = [...counts].reduce((best, count) => (count[1] > best[1] ? count : best))
  if (columns < 2) return false
  if (delimiter === ',' && columns === 2) return agreeing === rows.length && rows.every(looksLikePair)
  return agreeing >= rows.length * 0.8
}

const looksLikePair = (row: readonly string[]): boolean => {
  const [label = '', value = ''] = row
  return label.trim().length <= 40 && !/[.:!?]\s|\s[a-z]+\s[a-z]+\s[a-z]+\s/.test(label) && !/^\s/.test(value)
}

const sample = (text: string): string =>
  text
    .split(/\r\n|\r|\n/, sampleLines + 1)
    .slice(0, sampleLines)
    .join('\n')

/** The delimiter of a table written as text, or null for prose and forms. */
export const delimiterOf = (text: string): string | null => {
  const start = sample(text)
  for (const delimiter of delimiters) {
    if (!start.includes(delimiter)) continue
    const rows = Papa.parse<string[]>(start, { delimiter, skipEmptyLines: 'greedy' }).data
    if (agrees(rows, delimiter)) return delimiter
  }
  return null
}
