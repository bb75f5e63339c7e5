const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [name, index] as const),
)
/** Zone names of RFC 5322 4.3, in minutes. */
const zones = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
])

const dateTime =
  /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[A-Za-z]{1,4})?/

const offsetMinutes = (zone: string): number => {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (!numeric) return zones.get(zone.toLowerCase()) ?? 0
  return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]))
}

const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 4 ? year : digits.length === 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year
}

/** Reads an RFC 5322 date-time, or null: a date that does not exist (31 Feb, hour 25, year 9999) is no date. */
const mailDate = (value: string): Date | null => {
  const found = dateTime.exec(value.slice(0, 500))
  const month = months.get((found?.[2] ?? '').toLowerCase())
  if (!found || month === undefined) return null
  const [, day = '', , year = '', hour = '', minute = '', second = '0', zone = 'GMT'] = found
  const local = new Date(Date.UTC(fullYear(year), month, Number(day), Number(hour), Number(minute), Number(second)))
  const exists = local.getUTCDate() === Number(day) && local.getUTCHours() === Number(hour) && Number(minute) < 60 && Number(second) < 61
  if (!exists || local.getUTCFullYear() < 1980 || local.getUTCFullYear() > 2200) return null
  return new Date(local.getTime() - offsetMinutes(zone) * 60_000)
}

/** The instant of a Received field: what stands after its last semicolon. */
export const receivedDate = (value: string | null): Date | null => {
  const at = value?.lastIndexOf(';') ?? -1
  return value === null || at < 0 ? null : mailDate(value.slice(at + 1))
}
