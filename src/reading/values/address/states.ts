/** The states of the Union with their postal abbreviations, the District and the territories. */
const names: Readonly<Record<string, string>> = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT', delaware: 'DE',
  'district of columbia': 'DC', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL', indiana: 'IN', iowa: 'IA', kansas: 'KS',
  kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD', massachusetts: 'MA', michigan: 'MI', minnesota: 'MN', mississippi: 'MS',
  missouri: 'MO', montana: 'MT', nebraska: 'NE', nevada: 'NV', 'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY',
  'north carolina': 'NC', 'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
  'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT', virginia: 'VA', washington: 'WA',
  'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY', 'puerto rico': 'PR', guam: 'GU', 'virgin islands': 'VI',
} // prettier-ignore

/** Older abbreviations that people still write. */
const older: Readonly<Record<string, string>> = {
  ala: 'AL', ariz: 'AZ', ark: 'AR', calif: 'CA', cal: 'CA', colo: 'CO', conn: 'CT', del: 'DE', fla: 'FL', ill: 'IL', ind: 'IN', kans: 'KS', kan: 'KS',
  mass: 'MA', mich: 'MI', minn: 'MN', miss: 'MS', mont: 'MT', neb: 'NE', nebr: 'NE', nev: 'NV', okla: 'OK', ore: 'OR', penn: 'PA', penna: 'PA', tenn: 'TN',
  tex: 'TX', wash: 'WA', wis: 'WI', wisc: 'WI', wyo: 'WY',
} // prettier-ignore

const codes = new Set(Object.values(names))

/** The two letters of a state written in any of these ways, or null. */
export const readState = (text: string): string | null => {
  const bare = text.replaceAll(/[.,]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  const code = bare.replaceAll(' ', '').toUpperCase()
  return codes.has(code) ? code : (names[bare] ?? older[bare] ?? null)
}

/** A state at the end of a text: the state, the text before it, and whether it was spelled so that it can be nothing else. */
export const stateAtEnd = (text: string): { state: string; before: string } | null => {
  const words = /(?:^|[\s,(])((?:(?:new|north|south|west|rhode|puerto|virgin|district of)\s+)?[a-z][a-z.]{1,13}[a-z.]?)[\s,.]*$/i.exec(text)
  if (words === null) return null
  for (const candidate of endings(words[1] ?? '')) {
    const state = readState(candidate)
    if (state === null) continue
    const before = text.slice(0, text.toLowerCase().lastIndexOf(candidate.toLowerCase()))
    // "in", "or", "me" and "ok" are words before they are states.
    if (candidate.replaceAll('.', '').length <= 2 && !/^[A-Z]/.test(candidate) && !/[,]\s*$/.test(before)) return null
    return { state, before: before.replace(/[\s,(]+$/, '') }
  }
  return null
}

const endings = (words: string): string[] => {
  const last = words.split(/\s+/).at(-1) ?? words
  return last === words ? [words] : [words, last]
}

/** Names for patterns that look for a state in running text; longest first. */
export const statePattern = [...codes, ...Object.keys(names)]
  .sort((a, b) => b.length - a.length)
  .flatMap((name) =>
    name.length === 2 ? [name] : [name.replace(/\b\w/g, (letter) => `[${letter.toUpperCase()}${letter}]`), name.toUpperCase()],
  )
  .join('|')
