/** Suite, floor, apartment, building: the part of an address inside the house. */

const designator =
  '(?:suites?|ste|units?|apt|apartment|appt|floor|flr|fl|bldg|bld|building|rm|room|lot|spc|space|trlr|trailer|dept|department|ofc|office|ph|penthouse|hngr|hangar|slip|pier|wing|bureau|oficina|ofic|local|piso|depto|departamento|étage|etage|stock|level|lvl|tower|twr|bay|booth|stall|stop|box)'
const identifier = '(?:[a-z]{0,3}-?\\d[\\w/-]{0,8}|[a-z]|[ivx]{2,4}|one|two|three|four|five|six|seven|eight|nine|ten)'
const ordinal = '(?:\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top|upper|lower|main)'
const one = `(?:${designator}\\.?\\s?(?:no\\.?\\s?)?#?\\s?${identifier}|#\\s?${identifier}|${ordinal}\\s(?:floor|flr|fl)\\b\\.?|(?:penthouse|basement|bsmt|mezzanine|rear|upper|lower)(?!\\s\\w))`

const whole = new RegExp(`^(?:${one})(?:[\\s,]{1,3}(?:${one}))*\\.?$`, 'i')
const atEnd = new RegExp(`(?:[\\s,]+)((?:${one})(?:[\\s,]{1,3}(?:${one}))*)\\.?$`, 'i')
const atStart = new RegExp(`^((?:${one})(?:[\\s,]{1,3}(?:${one}))*)(?=[\\s,]|$)`, 'i')

/** Whether a text is a unit and nothing else. */
export const isUnit = (text: string): boolean => whole.test(text.trim())

/** A street with its unit behind it, taken apart; the unit is null where there is none. */
export const splitUnit = (text: string): { street: string; unit: string | null } => {
  const match = atEnd.exec(text)
  if (match === null) return { street: text, unit: null }
  const street = text.slice(0, match.index)
  // "PO Box 12" and "RR 2 Box 118" are streets by themselves, and a street needs a name beside its number.
  const boxAlone = /^\s*box\b/i.test(match[1] ?? '') || /\b(?:p\.?\s?o\.?|hc|rr|rt|route)(?:\s*\d+)?$/i.test(street)
  return boxAlone || /^\s*\d*\s*$/.test(street) ? { street: text, unit: null } : { street, unit: match[1] ?? null }
}

/** A unit at the beginning of a text, as in "Ste 300, Rochester". */
export const unitAtStart = (text: string): string | null => atStart.exec(text.trimStart())?.[1] ?? null
