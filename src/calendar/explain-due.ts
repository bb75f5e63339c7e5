import type { DateTime } from 'luxon'
import type { BusinessDays } from './business-days.ts'
import type { Interval } from './calendar.ts'

/**
 * The sentence that stands beside a due time, in the center's local time:
 * "due Thu 3 Dec 08:00 EST: received Fri 27 Nov 16:12, after the 15:00 cutoff; starts Mon 30 Nov 08:00; 3 business days".
 */
export function explainDue(receivedAt: Date, startsAt: Date, dueAt: Date, interval: Interval, days: BusinessDays): string {
  const [received, starts, due] = [days.local(receivedAt), days.local(startsAt), days.local(dueAt)]
  const late = starts > received ? `, ${whyLater(received, days)}; starts ${short(starts)}` : ''
  return `due ${withZone(due)}: received ${short(received)}${late}; ${amountOf(interval)}${holidaysBetween(starts, due, days)}`
}

export const short = (time: DateTime): string => time.toFormat('ccc d LLL HH:mm')
export const withZone = (time: DateTime): string => time.toFormat('ccc d LLL HH:mm ZZZZ')

/** "3 business days", "24 clock hours on business days". */
function amountOf({ unit, amount }: Interval): string {
  const plural = amount === 1 ? '' : 's'
  return unit === 'business_days' ? `${amount} business day${plural}` : `${amount} clock hour${plural} on business days`
}

function whyLater(received: DateTime, days: BusinessDays): string {
  const off = days.dayOff(received)
  if (off !== null) return off === 'weekend' ? 'on a weekend' : `on ${off}`
  return received < days.opens(received)
    ? `before the ${days.opens(received).toFormat('HH:mm')} opening`
    : `after the ${days.cutoff(received).toFormat('HH:mm')} cutoff`
}

/** Holidays that make the due time later than a reader would count. */
function holidaysBetween(starts: DateTime, due: DateTime, days: BusinessDays): string {
  const names: string[] = []
  for (let day = starts.startOf('day'); day < due; day = day.plus({ days: 1 })) {
    const off = days.dayOff(day)
    if (off !== null && off !== 'weekend') names.push(`${day.toFormat('ccc d LLL')} (${off})`)
  }
  return names.length === 0 ? '' : `, not counting ${names.join(' and ')}`
}
