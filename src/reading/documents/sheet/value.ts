/** What a cell says: the value, written so that no digit is lost. */
import type { CellObject } from '@e965/xlsx'

const dayMs = 86_400_000
/** Day 0 of Excel's two calendars; the 1900 one counts a 29 February 1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

/** A number format without literals, colours and locale marks. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')

const isElapsed = (format: string): boolean => /\[(h+|m+|s+)\]/i.test(format)

/** True when the format shows a number as date or time. */
const isDateFormat = (format: string): boolean => !/general/i.test(format) && !isElapsed(format) && /[ymdhs]/i.test(bareFormat(format))

/** General, text, scientific and grouped formats hide or part the digits of a telephone number; pictures such as 000-0000 do not. */
const hidesDigits = (format: string): boolean => {
  const bare = bareFormat(format)
  return /general/i.test(bare) || bare.trim() === '@' || /e[+-]/i.test(bare) || /[#0],[#0]/.test(bare)
}

const isoDate = (serial: number, calendar1904: boolean): string => {
  const shifted = !calendar1904 && serial > 0 && serial < 60 ? serial + 1 : serial
  const instant = (calendar1904 ? epoch1904 : epoch1900) + Math.round(shifted * 86_400) * 1000
  if (!Number.isFinite(instant) || Math.abs(instant) > 100_000_000 * dayMs) return ''
  const iso = new Date(instant).toISOString()
  const time = iso.slice(11, 16)
  if (serial > 0 && serial < 1 && !calendar1904) return time
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** Fifteen digits are what a spreadsheet keeps; more are noise of binary fractions. */
const plainNumber = (value: number): string => (Number.isInteger(value) ? value.toString() : Number(value.toPrecision(15)).toString())

const numberText = (cell: CellObject, value: number, calendar1904: boolean): string => {
  const format = String(cell.z ?? 'General')
  if (isDateFormat(format)) return isoDate(value, calendar1904) || plainNumber(value)
  const shown = cell.w?.trim() ?? ''
  return hidesDigits(format) || shown === '' ? plainNumber(value) : shown
}

/** Text of a cell: dates as YYYY-MM-DD, numbers as formatted but never shortened, "" for errors and empty cells. */
export const cellText = (cell: CellObject, calendar1904: boolean): string => {
  if (cell.t === 'e' || cell.t === 'z') return ''
  if (typeof cell.v === 'number') return numberText(cell, cell.v, calendar1904)
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE'
  return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : (cell.v ?? '')
}
