/** What the cases room works with; built once by `main.ts` and handed down. */
import type { BusinessHours } from '../calendar/calendar.ts'
import type { Letter } from '../letter/letter.ts'
import type { Profile } from '../profile.ts'
import type { Reading } from '../reading/form.ts'
import type { Sender } from '../rules/facts.ts'
import type { Account } from '../records/account.ts'
import type { RecordSource, Records } from '../records/source/source.ts'
import type { RecordIssue } from '../records/print/issue.ts'
import type { DraftAttachment, Purpose } from '../replies/draft.ts'
import type { FactsOf } from '../replies/facts.ts'
import type { AuditEntry } from '../store/audit.ts'
import type { Transaction } from '../store/database.ts'
import type { Jobs } from '../store/jobs.ts'

/** To whom and for what a record is printed; the printer adds what is the same for every record. */
export type Issue = Pick<
  RecordIssue,
  'toCompany' | 'attention' | 'companyCode' | 'requesterRef' | 'ourReference' | 'preparedAt' | 'notOnThisAccount'
>

/** Prints records; fonts and code words are loaded once. */
export interface Printer {
  /** Pages of the printed record in the profile's layout, known without printing; numbers asked for in vain are printed too. */
  pages(account: Account, notOnThisAccount: readonly string[]): number
  /** The record as files to attach: PDF and data. */
  files(account: Account, issue: Issue): Promise<DraftAttachment[]>
  /** The blank form, with what was understood filled in. */
  form(): Promise<DraftAttachment[]>
}

/** Writes a mail from its template. */
export type Composer = <P extends Purpose>(purpose: P, facts: FactsOf<P>) => { subject: string; text: string; html: string }

export type Desk = {
  profile: Profile
  hours: BusinessHours
  /** The center's own address, and whether replies to `center+token@` arrive. */
  centerAddress: string
  plusAddressing: boolean
  signingKey: string
  /** Written with every verdict: the program's version and a hash of the profile. */
  policyVersion: string
  compose: Composer
  printer: Printer
  /** Opens the source of records for one piece of work. */
  records: () => Records
  jobs: Jobs
}

/**
 * One moment of work: a transaction, the instant it stands for, the desk, and the records as they are then. `trail` gathers the audit lines, which are
 * appended last: writers of the chain wait for one another.
 */
export type Work = { tx: Transaction; now: Date; desk: Desk; records: RecordSource; trail: AuditEntry[] }

/** A letter being decided. */
export type Incoming = Work & {
  letterId: number
  receivedAt: Date
  letter: Letter
  reading: Reading
  sender: Sender
  /** `partner:ID` or `address:x@y`; null while nobody is authenticated. */
  requester: string | null
  /** Message-ID at the root of the thread, for the budget and for References. */
  threadRoot: string | null
}
