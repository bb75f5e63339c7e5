import type { Words } from '../issue.ts'
import type { Coded, RecordLocation } from '../record.ts'

/** The qualifier codes that occur in these locations and have plain words, in alphabetical order. */
export function qualifierWordsOf(locations: RecordLocation[], words: Words): Coded[] {
  const used = new Set(
    locations.flatMap((location) =>
      location.lines.flatMap((line) => line.items.flatMap((item) => item.qualifiers.map((qualifier) => qualifier.fid))),
    ),
  )
  return [...used].toSorted().flatMap((code) => {
    const description = words.fid.get(code)
    return description === undefined ? [] : [{ code, description }]
  })
}
