/** Dates as Americans write them, and as forms, machines and guests do. */

export type FoundDate = {
  /** YYYY-MM-DD */
  date: string
  start: number
  end: number
}

const monthNames: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12,
  ene: 1, abr: 4, ago: 8, dic: 12, okt: 10, dez: 12, mai: 5, mär: 3, fév: 2, avr: 4, aoû: 8, déc: 12,
} // prettier-ignore

const month =
  '(jan(?:uary|uar)?|ene(?:ro)?|feb(?:ruary|rero|ruar)?|fév(?:rier)?|mar(?:ch|zo|s)?|mär(?:z)?|apr(?:il)?|abr(?:il)?|avr(?:il)?|may(?:o)?|mai|june?|junio|juin|jun|july?|julio|juillet|jul|aug(?:ust)?|ago(?:sto)?|août|sept?(?:ember|iembre|embre)?|oct(?:ober|ubre|obre)?|okt(?:ober)?|nov(?:ember|iembre|embre)?|dec(?:ember)?|dic(?:iembre)?|dez(?:ember)?|déc(?:embre)?)\\.?'
const day = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th|\\.))?(?:\\sday)?'
const year = "((?:19|20)\\d{2}|'\\d{2}|\\d{2}(?![\\d:]))"

/** How a form of date is read: which groups hold year, month and day; `named` months are words. */
type Shape = { pattern: RegExp; year: number | null; month: number; day: number; named: boolean }

const shapes: readonly Shape[] = [
  { pattern: /(?<![\d./-])((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y, year: 1, month: 2, day: 3, named: false },
  { pattern: /(?<![\d./-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/y, year: 1, month: 2, day: 3, named: false },
  { pattern: /(?<![\d./-])(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:19|20)\d{2})(?!\d)/y, year: 3, month: 1, day: 2, named: false },
  {
    pattern: /(?<![\d./-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d{2}|\d{2})(?![\d-])/y,
    year: 3,
    month: 1,
    day: 2,
    named: false,
  },
  {
    pattern: new RegExp(`(?<![\\d.-])${day}[\\s-]{0,3}(?:of |de )?${month}(?![a-z])[\\s,.-]{0,3}(?:de |del )?${year}(?!\\d)`, 'iy'),
    year: 3,
    month: 2,
    day: 1,
    named: true,
  },
  {
    pattern: new RegExp(`(?<![a-z])${month}\\s{0,2}-?${day}(?:\\s?,|\\s|-|,)\\s{0,2}${year}(?!\\d)`, 'iy'),
    year: 3,
    month: 1,
    day: 2,
    named: true,
  },
  { pattern: new RegExp(`(?<![\\d.-])${day}[\\s-]{0,2}(?:of |de )?${month}(?![a-z])`, 'iy'), year: null, month: 2, day: 1, named: true },
  { pattern: new RegExp(`(?<![a-z])${month}\\s{1,2}${day}(?!\\d|\\s?[:/]\\d)`, 'iy'), year: null, month: 1, day: 2, named: true },
  { pattern: /(?<![\d./-])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?![\d/]|\s?-\s?\d)/y, year: null, month: 1, day: 2, named: false },
]

const beginning = /\d|\b(?:jan|ene|feb|fév|mar|mär|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|aoû|sep|oct|okt|nov|dec|dic|dez|déc)/gi

/** Every date in a text, in order. A year that is missing takes the last such day that is not after `near`. */
export const findDates = (text: string, near: Date): FoundDate[] => {
  const found: FoundDate[] = []
  let from = 0
  for (const match of text.matchAll(beginning)) {
    if (match.index < from) continue
    const one = dateAt(text, match.index, near)
    if (one === null) continue
    found.push(one)
    from = one.end
  }
  return found
}

const dateAt = (text: string, at: number, near: Date): FoundDate | null => {
  for (const shape of shapes) {
    shape.pattern.lastIndex = at
    const match = shape.pattern.exec(text)
    if (match === null) continue
    const date = read(match, shape, near)
    if (date !== null) return { date, start: at, end: at + match[0].length }
  }
  return null
}

const read = (match: RegExpExecArray, shape: Shape, near: Date): string | null => {
  const d = Number(match[shape.day])
  const m = shape.named ? (monthNames[(match[shape.month] ?? '').slice(0, 3).toLowerCase()] ?? 0) : Number(match[shape.month])
  const [realMonth, realDay] = !shape.named && shape.year === 3 && isDayFirst(match, m, d, near) ? [d, m] : [m, d]
  const y = shape.year === null ? lastYearOf(realMonth, realDay, near) : fullYear(match[shape.year] ?? '')
  return calendarDate(y, realMonth, realDay)
}

/** 25/11/2026 cannot be American; with full stops, 09.12.2026 is the day that lies close before the letter. */
const isDayFirst = (match: RegExpExecArray, m: number, d: number, near: Date): boolean => {
  if (m > 12) return d <= 12
  if (d > 12 || !/\d\.\d/.test(match[0])) return false
  const y = fullYear(match[3] ?? '')
  const isClose = (month: number, day: number): boolean => {
    const age = near.getTime() - Date.UTC(y, month - 1, day)
    return age >= 0 && age < closeBefore
  }
  return isClose(d, m) && !isClose(m, d)
}

/** Milliseconds within which forms and letters of authorization are dated. */
const closeBefore = 45 * 86_400_000

const fullYear = (text: string): number => {
  const digits = Number(text.replace("'", ''))
  return digits < 100 ? 2000 + digits : digits
}

const lastYearOf = (m: number, d: number, near: Date): number => {
  const y = near.getUTCFullYear()
  return Date.UTC(y, m - 1, d) <= near.getTime() ? y : y - 1
}

const calendarDate = (y: number, m: number, d: number): string | null => {
  const at = new Date(Date.UTC(y, m - 1, d))
  const real = at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
  return real ? at.toISOString().slice(0, 10) : null
}

/** Days of Excel's calendar between 2009 and 2064, as a sheet gives a date whose format was lost. */
const serial = /^4\d{4}(?:\.\d+)?$|^5\d{4}(?:\.\d+)?$/

/** The date a value states, or null. */
export const readDate = (text: string, near: Date): string | null => {
  const bare = text.trim()
  if (serial.test(bare)) return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(bare)) * 86_400_000).toISOString().slice(0, 10)
  const dates = findDates(bare, near)
  const different = new Set(dates.map((one) => one.date))
  return different.size === 1 ? (dates[0]?.date ?? null) : null
}
