/** Last look at a text of staff before it leaves: what a mail program failed to mark as quoted is told by its words. */
import type { Account } from '../../records/account.ts'
import type { RequestRow } from '../../store/requests.ts'
import type { Work } from '../desk.ts'

/** Lines that only our own work items and receipts have. */
const workItem =
  /^[ \t>|*]*(?:Form beside record\b|What the rules said\b|Could not be read for certain\b|Letter of authorization \(the signature is yours|Commands, each on a line of its own|Mails written:|What you can do: answer this mail|Waits because:|This request must be answered by|(?:form|record): {2,}\S|Done: \/|Not done: \/)/im

const fold = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() // prettier-ignore

/** Shorter values stand in any text by accident. */
const telling = 5

const valuesOf = (account: Account): string[] => [
  account.accountNumber,
  account.customerName,
  ...account.alsoKnownAs,
  ...account.authorizedPersons,
  account.billing.name,
  account.billing.address.street,
  ...account.locations.map(({ address }) => address.street),
  ...account.lines.map(({ tn }) => tn),
]

const holdsPin = (text: string, { pin }: Account): boolean => pin !== null && text.split(/[^\p{L}\p{N}-]+/u).includes(pin)

/** @returns why the text must not leave, or null. A partner may hear what staff decide to tell; a stranger nothing of the record. */
export const leakIn = async (work: Work, row: RequestRow, text: string): Promise<string | null> => {
  if (workItem.test(text)) return 'it repeats a work item; write the answer above the quoted mail, or without it'
  const answer = row.btn === null ? null : await work.records.accountsCarrying(row.btn)
  const accounts = answer?.kind === 'found' ? answer.value : []
  if (accounts.some((account) => holdsPin(text, account))) return "it holds the customer's passcode"
  if (row.partnerId !== null) return null
  if (answer?.kind === 'unavailable') return `the record system ${answer.why}, so nobody can say what of it your text holds`
  const said = fold(JSON.stringify(Object.values(row.form)))
  const leaked = accounts.flatMap(valuesOf).some((value) => {
    const folded = fold(value)
    return folded.length >= telling && fold(text).includes(folded) && !said.includes(folded)
  })
  return leaked ? 'it holds something of the record, and the requester is not registered' : null
}
