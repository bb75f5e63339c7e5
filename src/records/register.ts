/**
 * The registers beside the accounts: partners that ask, who serves which numbers, the center's staff, codes in plain words.
 * The schemas are those of `partners.json`, `numbers.csv`, `staff.json`, `usocs.csv` and `fids.csv`.
 */
import { z } from 'zod'

const email = z.email().transform((address) => address.toLowerCase())
const domain = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'must be a lower-case domain in A-label form')

export const partner = z.strictObject({
  id: z.string().min(1),
  company: z.string().min(1),
  alsoKnownAs: z.array(z.string()),
  kind: z.enum(['carrier', 'reseller', 'consultant']),
  companyCode: z.string().nullable(),
  spid: z.string().nullable(),
  ccna: z.string().nullable(),
  domains: z.array(domain).min(1),
  contacts: z.array(z.strictObject({ name: z.string(), email, phone: z.string() })),
  /** The date a blanket letter of authorization was signed, YYYY-MM-DD, or null. */
  blanketLoa: z.iso.date().nullable(),
  status: z.enum(['active', 'suspended']),
})
export type Partner = z.infer<typeof partner>

export const numberRange = z.strictObject({
  from: z.string().regex(/^\d{10}$/),
  to: z.string().regex(/^\d{10}$/),
  spid: z.string(),
  provider: z.string(),
  status: z.enum(['native', 'ported_out', 'ported_in', 'une_p']),
})
/** The smallest range that holds a number decides who serves it. */
export type NumberRange = z.infer<typeof numberRange>

const staffMember = z.strictObject({ name: z.string().min(1), email, phone: z.string() })
export type StaffMember = z.infer<typeof staffMember>

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM')

const center = z.strictObject({
  name: z.string(),
  address: email,
  timeZone: z.string(),
  opens: clockTime,
  closes: clockTime,
  cutoff: clockTime,
  holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string() })),
})
export type Center = z.infer<typeof center>

export const staffFile = z.strictObject({
  agents: z.array(staffMember),
  escalation: z.array(staffMember.extend({ level: z.int().min(1).max(3) })),
  center,
})
export type StaffFile = z.infer<typeof staffFile>

/** A service code (USOC) or qualifier (FID) and what it means in plain words. */
export const codeWord = z.strictObject({ code: z.string().min(1), description: z.string() })
export type CodeWord = z.infer<typeof codeWord>
