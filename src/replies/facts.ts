/**
 * What each purpose's template may say: one schema per purpose, from which the allowed placeholders are derived.
 * Texts are ready to print; nothing here holds a value of the record that the sender did not write, except the staff's mails.
 */
import { z } from 'zod'
import type { Purpose } from './draft.ts'

/** One request as it is spoken of to the requester. */
const named = z.strictObject({
  /** CSR-YYYY-NNNNNN */
  reference: z.string(),
  /** The requester's own reference as written, or "". */
  requesterRef: z.string(),
  /** The telephone number as the sender wrote it, formatted 212-555-0100, or "". */
  btn: z.string(),
  /** The customer's name as the sender wrote it, or "". */
  endUserName: z.string(),
})

/** One fault as a rejection lists it. */
const fault = z.strictObject({ code: z.string(), meaning: z.string(), field: z.string(), note: z.string() })

const rejection = named.extend({ faults: z.array(fault), informative: z.boolean(), fillIn: z.string() })

/** What an LSP must know about a delivered record before it writes the order. */
const delivery = named.extend({
  files: z.array(z.string()),
  /** Null, and no `lsrTo`, where staff filled the record by hand. */
  pages: z.int().nullable(),
  deliveredTo: z.string(),
  receivedAt: z.string(),
  dueAt: z.string(),
  lsrTo: z.string(),
  warnings: z.array(z.string()),
  notOnAccount: z.array(z.string()),
})

/** A command that a member of staff can click: `href` is a mailto link. */
const commandLink = z.strictObject({ command: z.string(), about: z.string(), href: z.string().startsWith('mailto:') })
/** One field of the form beside the record's; `differs` marks what a person must look at. */
const comparison = z.strictObject({ field: z.string(), form: z.string(), record: z.string(), differs: z.boolean() })
const ruleLine = z.strictObject({ rule: z.string(), hit: z.boolean(), note: z.string() })

const state = named.extend({ state: z.string(), dueAt: z.string(), detail: z.string() })

/** What every mail can say of the center itself. */
export const centerSchema = z.strictObject({
  name: z.string(),
  carrier: z.string(),
  signature: z.string(),
  signatureLines: z.array(z.string()),
  confidentiality: z.string(),
  /** Clock times HH:MM of the center's own zone. */
  opens: z.string(),
  closes: z.string(),
  cutoff: z.string(),
  requestsPerLetter: z.int(),
  /** Business hours until an escalation is answered. */
  updateHours: z.int(),
})
export type CenterFacts = z.infer<typeof centerSchema>

export const factSchemas = {
  acknowledged: z.strictObject({
    requests: z.array(named.extend({ receivedAt: z.string(), dueAt: z.string(), explanation: z.string() })),
    negotiated: z.boolean(),
  }),
  delivered: delivery,
  'delivered-many': z.strictObject({ requests: z.array(named.extend({ outcome: z.string(), detail: z.string() })) }),
  rejected: z.strictObject({ requests: z.array(rejection), formAttached: z.boolean() }),
  'loa-requested': z.strictObject({ requests: z.array(named), deadline: z.string(), stranger: z.boolean() }),
  'loa-reminder': named.extend({ deadline: z.string() }),
  'loa-received': named.extend({ dueAt: z.string() }),
  cancelled: named,
  status: z.strictObject({ requests: z.array(state), unknown: z.array(z.string()) }),
  'escalation-received': named.extend({
    level: z.int(),
    contact: z.string(),
    state: z.string(),
    nextAt: z.string(),
    missing: z.array(z.string()),
  }),
  'escalation-update': z.strictObject({
    /** The request, or null where none was found. */
    request: state.nullable(),
    /** Items that are asked for. */
    missing: z.array(z.string()),
    sentAgain: z.boolean(),
    /** The level at which the escalation is open; 0 while none is. */
    level: z.int(),
  }),
  held: z.strictObject({ subjectLine: z.string() }),
  'registration-needed': z.strictObject({ company: z.string() }),
  form: z.strictObject({ files: z.array(z.string()) }),
  'staff-case': z.strictObject({
    reference: z.string(),
    title: z.string(),
    reason: z.string(),
    requester: z.string(),
    sender: z.string(),
    receivedAt: z.string(),
    dueAt: z.string(),
    comparisons: z.array(comparison),
    rules: z.array(ruleLine),
    loa: z.array(z.string()),
    problems: z.array(z.string()),
    commands: z.array(commandLink),
    attachments: z.array(z.string()),
    letterText: z.string(),
  }),
  'staff-receipt': z.strictObject({
    reference: z.string(),
    done: z.array(z.string()),
    refused: z.array(z.string()),
    mails: z.array(z.string()),
    help: z.array(z.strictObject({ command: z.string(), about: z.string() })),
  }),
  'staff-escalation': named.extend({
    level: z.int(),
    reason: z.string(),
    requester: z.string(),
    contact: z.string(),
    dueAt: z.string(),
    state: z.string(),
    commands: z.array(commandLink),
  }),
  'staff-due-soon': named.extend({
    requester: z.string(),
    dueAt: z.string(),
    state: z.string(),
    reason: z.string(),
    commands: z.array(commandLink),
  }),
  'staff-alert': z.strictObject({ title: z.string(), lines: z.array(z.string()) }),
  'staff-reply': z.strictObject({ reference: z.string(), text: z.string(), author: z.string() }),
} satisfies Record<Purpose, z.ZodType>

export type FactsOf<P extends Purpose> = z.infer<(typeof factSchemas)[P]>
