import { addBusinessDays } from './add-business-days.ts'
import { addBusinessMs } from './add-business-ms.ts'
import { businessMsBetween } from './business-ms-between.ts'
import type { BusinessHours } from './calendar.ts'

/** When a requester is reminded of the letter of authorization (half of the business time) and when it is too late (004). */
export function loaTimes(askedAt: Date, businessDays: number, hours: BusinessHours): { reminderAt: Date; deadlineAt: Date } {
  const deadlineAt = addBusinessDays(askedAt, businessDays, hours)
  const half = Math.floor(businessMsBetween(askedAt, deadlineAt, hours) / 2)
  return { reminderAt: addBusinessMs(askedAt, half, hours), deadlineAt }
}
