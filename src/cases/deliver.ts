/** Sends records: the only place where a record is attached to a mail. */
import type { Account } from '../records/account.ts'
import { notOnAccount } from '../records/numbers-of.ts'
import { recordRecipient } from '../rules/deliver-to.ts'
import { partnerById } from '../store/partners.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Work } from './desk.ts'
import type { Cause } from './post.ts'
import { post } from './post.ts'
import { instantText, named } from './wording.ts'
import { deadlineFor } from './clocks.ts'
import type { DraftAttachment } from '../replies/draft.ts'
import { warningsOf } from '../records/print/model/warnings.ts'

/** A record: printed from an account, or the files of staff, with an account that the desk knows or without. */
export type Delivery = { row: RequestRow; account: Account | null; files?: readonly DraftAttachment[] }
type Summary = { reference: string; requesterRef: string; btn: string; endUserName: string; outcome: string; detail: string }

/** The partner's own address that a record may go to, asked once more at the last moment; null means: to nobody. */
export const provenRecipient = async (work: Work, row: RequestRow): Promise<string | null> => {
  const partner = row.partnerId === null ? null : await partnerById(work.tx, row.partnerId)
  return partner?.status === 'active' ? recordRecipient(row.deliveredTo, partner) : null
}

const recordFiles = (work: Work, delivery: Delivery): Promise<readonly DraftAttachment[]> => {
  const { row, account } = delivery
  if (delivery.files) return Promise.resolve(delivery.files)
  if (account === null) throw new Error(`there is neither an account nor a file for ${row.reference}`)
  return work.desk.printer.files(account, {
    toCompany: row.form.requestingCompany ?? '',
    attention: row.form.contactName,
    companyCode: row.form.companyCode,
    requesterRef: row.form.requesterRef,
    ourReference: row.reference,
    preparedAt: work.now.toISOString(),
    notOnThisAccount: notOnAccount(row.form.wtns, account),
  })
}

/** What the mail says of the account itself; of a record that staff filled, the desk knows nothing. */
const accountFacts = (work: Work, { row, account }: Delivery) => {
  if (account === null) return { pages: null, lsrTo: '', warnings: [], notOnAccount: [] }
  const missing = notOnAccount(row.form.wtns, account)
  return {
    pages: work.desk.printer.pages(account, missing),
    lsrTo:
      account.lsrTo === 'incumbent'
        ? 'the incumbent local exchange carrier (UNE-P)'
        : `${work.desk.profile.carrier}, network SPID ${account.networkSpid}`,
    warnings: warningsOf(account, []).map(({ title, text }) => `${title}. ${text}`),
    notOnAccount: missing,
  }
}

const deliveryFacts = (work: Work, delivery: Delivery, files: readonly DraftAttachment[]) => {
  const { row } = delivery
  const zone = work.desk.profile.timeZone
  return {
    ...named(row),
    ...accountFacts(work, delivery),
    files: files.map(({ name }) => name),
    deliveredTo: row.deliveredTo ?? '',
    receivedAt: instantText(row.receivedAt, zone),
    dueAt: instantText(deadlineFor(work, row.receivedAt).dueAt, zone),
  }
}

/**
 * @param summary every request of the letter; with more than one, the mail carries all records of a recipient and this list.
 * @throws when a record has no proven recipient, or nothing to send: the caller's verdict was wrong, and nothing may leave.
 */
export const deliver = async (work: Work, cause: Cause, deliveries: readonly Delivery[], summary: readonly Summary[]): Promise<void> => {
  const byRecipient = new Map<string, Delivery[]>()
  for (const delivery of deliveries) {
    const to = await provenRecipient(work, delivery.row)
    if (to === null) throw new Error(`no proven recipient for the record of ${delivery.row.reference}`)
    byRecipient.set(to, [...(byRecipient.get(to) ?? []), delivery])
  }
  for (const [to, group] of byRecipient) {
    const attachments: DraftAttachment[] = []
    for (const delivery of group) attachments.push(...(await recordFiles(work, delivery)))
    const shared = { to, toStaff: false, requests: group.map(({ row }) => row), attachments }
    const [only] = group
    if (summary.length > 1) await post(work, cause, { ...shared, purpose: 'delivered-many', facts: { requests: [...summary] } })
    else if (only) await post(work, cause, { ...shared, purpose: 'delivered', facts: deliveryFacts(work, only, attachments) })
  }
}
