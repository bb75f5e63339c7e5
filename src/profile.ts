/**
 * The center profile (CENTER_FILE): every number, text, list and switch of POLICY.md that a carrier can change.
 * The order of the questions is not here; it is the table in `rules/policy.ts`.
 */
import { IANAZone } from 'luxon'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM')

/** How long an answer may take. */
const interval = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('business_days'), amount: z.int().positive() }),
  /** Clock hours that do not run on weekends and holidays. */
  z.strictObject({ unit: z.literal('clock_hours'), amount: z.int().positive() }),
])
export type Interval = z.infer<typeof interval>

/** Records and the token travel to it: plain text only on this machine, and no password in the address. */
const recordsUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL such as https://records.carrier.example/csr' })
  .superRefine((text, issue) => {
    const url = new URL(text)
    if (url.protocol === 'http:' && !isLoopback(url)) issue.addIssue('must be https, except on loopback')
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      issue.addIssue('must hold no password, query or fragment; the token is RECORDS_TOKEN')
  })

/** Where customers' records come from (docs/record-source.md). */
const records = z.discriminatedUnion('source', [
  /** The desk's own tables, filled by `import`. */
  z.strictObject({ source: z.literal('store') }),
  /** An outside record system over HTTP. */
  z.strictObject({
    source: z.literal('http'),
    url: recordsUrl,
    /** For one look-up, all its tries included. */
    timeoutMs: z.int().min(100).max(60_000).default(10_000),
    tries: z.int().min(1).max(5).default(3),
    maxAnswerMb: z.int().min(1).max(256).default(16),
    /** Failed look-ups in a row after which the system is left in peace, and for how long. */
    breaker: z
      .strictObject({ failures: z.int().positive().default(5), openMs: z.int().nonnegative().max(600_000).default(30_000) })
      .prefault({}),
  }),
  /** No system: staff fill each record by hand. */
  z.strictObject({ source: z.literal('staff') }),
])

export const profileSchema = z.strictObject({
  name: z.string().default('CSR Center'),
  carrier: z.string().default('This carrier'),
  /** Network SPIDs of this carrier; numbers.csv rows with another SPID are another carrier's. */
  ownSpids: z.array(z.string()).default(['7125', '7421']),
  timeZone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'must be a time zone such as America/New_York')
    .default('America/New_York'),
  opens: clockTime.default('08:00'),
  closes: clockTime.default('17:00'),
  cutoff: clockTime.default('15:00'),
  /** Days off beside the eleven federal holidays, or the whole list where `federalHolidays` is false. */
  holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string() })).default([]),
  federalHolidays: z.boolean().default(true),
  interval: interval.default({ unit: 'business_days', amount: 3 }),
  loa: z
    .strictObject({
      deadlineBusinessDays: z.int().positive().default(3),
      /** Greatest age of a blanket LOA in days; null for no limit. */
      blanketMaxAgeDays: z.int().positive().nullable().default(null),
      /** Greatest age of an attached LOA in days, for the pre-check. */
      documentMaxAgeDays: z.int().positive().default(60),
      /** Share of accepted requests (0..1) for which the LOA is asked at random. */
      randomShare: z.number().min(0).max(1).default(0),
    })
    .prefault({}),
  duplicates: z.strictObject({ lookBackBusinessDays: z.int().nonnegative().default(2) }).prefault({}),
  budgets: z
    .strictObject({
      repliesPerAddressPerHour: z.int().default(10),
      repliesPerAddressPerDay: z.int().default(50),
      repliesPerThread: z.int().default(6),
      /** 001 and 002 rejections of one requester in 24 hours before staff are asked. */
      unknownNumbersPerDay: z.int().default(20),
    })
    .prefault({}),
  limits: z
    .strictObject({
      recordPages: z.int().positive().default(20),
      overPages: z.enum(['reject', 'hold']).default('reject'),
      requestsPerLetter: z.int().positive().default(25),
    })
    .prefault({}),
  names: z.strictObject({ pass: z.number().default(0.9), hold: z.number().default(0.75) }).prefault({}),
  escalation: z
    .strictObject({
      levels: z.int().default(3),
      hoursPerLevel: z.int().default(4),
      dueSoonHours: z.number().default(4.5),
      updateHours: z.int().default(3),
    })
    .prefault({}),
  /** Overriding a 018, a 052 or a missing LOA needs a second member of staff. */
  dualControl: z.boolean().default(false),
  records: records.prefault({ source: 'store' }),
  recordLayout: z.enum(['compact', 'full']).default('compact'),
  /** Show the account number on the record (a carrier may mask it). */
  showAccountNumber: z.boolean().default(true),
  /** Where work items go; empty: to every agent in staff.json. */
  agentsAddress: z.email().nullable().default(null),
  /** Check DKIM and DMARC ourselves where TRUSTED_AUTHSERV_ID names no border server. Without the client's address SPF says nothing. */
  verifySenders: z.boolean().default(false),
  /** Further labels per field, beside the dictionary. */
  extraLabels: z.record(z.string(), z.array(z.string())).default({}),
  /** Text under every mail. */
  signature: z.string().default('CSR Center'),
  confidentiality: z
    .string()
    .default(
      'This message and its attachments hold customer proprietary network information. They are for the named requester only, for the purpose of moving service. If you received them in error, delete them and tell the sender.',
    ),
})
export type Profile = z.infer<typeof profileSchema>

export const defaultProfile: Profile = profileSchema.parse({})
