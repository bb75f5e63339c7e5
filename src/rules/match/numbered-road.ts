/** Roads that are known by a number: US HWY 41 S, STATE RTE 5, COUNTY RD 91. */

export type NumberedRoad = { system: string; id: string; old: boolean; direction: string; more: string }

const way = '(?:HWY|HIGHWAY|HIWAY|RTE|ROUTE|RT|RD|ROAD|TRUNK HWY|TRUNK HIGHWAY)'
const states = 'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]'
const systems: readonly (readonly [system: string, spelling: string, id: string])[] = [
  ['US', `(?:US|U S|UNITED STATES)(?: ${way})?`, '\\d+[A-Z]?'],
  ['INTERSTATE', `(?:I|IH|INTERSTATE)(?: ${way})?`, '\\d+[A-Z]?'],
  ['COUNTY', `(?:COUNTY|CO|CNTY|CTY) ${way}|CR|CTH`, '\\d+[A-Z]?|[A-Z]{1,2}'],
  ['STATE', `(?:STATE|ST|NYS|${states}) (?:STATE )?${way}|SR|SH|STH|${states}`, '\\d+[A-Z]?'],
  ['FARM', `FM|FARM TO MARKET(?: ${way})?|RM|RANCH TO MARKET(?: ${way})?`, '\\d+[A-Z]?'],
  ['TOWNSHIP', `(?:TOWNSHIP|TWP) ${way}|TR`, '\\d+[A-Z]?'],
  ['ANY', '(?:HWY|HIGHWAY|RTE|ROUTE|RT)', '\\d+[A-Z]?'],
]
const patterns = systems.map(([system, spelling, id]) => ({
  system,
  pattern: new RegExp(
    `^(?:(N|S|E|W|NORTH|SOUTH|EAST|WEST) )?(OLD )?(?:${spelling}) (?:# |NO |NUMBER )?(${id})(?: (N|S|E|W|NORTH|SOUTH|EAST|WEST))?(?: (.*))?$`,
  ),
}))

/** The numbered road that the words behind a house number name, or null. A direction counts the same before and behind. */
export function numberedRoad(words: readonly string[]): NumberedRoad | null {
  const text = words.join(' ')
  for (const { system, pattern } of patterns) {
    const found = pattern.exec(text)
    if (found === null) continue
    const [, before, old, id = '', behind, more = ''] = found
    return { system, id, old: old !== undefined, direction: (before ?? behind ?? '').slice(0, 1), more }
  }
  return null
}

/** "HIGHWAY 41" may be of any system; otherwise the systems must agree. */
export function sameRoad(a: NumberedRoad, b: NumberedRoad): boolean {
  const systems = a.system === b.system || a.system === 'ANY' || b.system === 'ANY'
  return systems && a.id === b.id && a.old === b.old && a.direction === b.direction && a.more === b.more
}
