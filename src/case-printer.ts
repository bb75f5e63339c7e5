/** The records room's printer as the cases room uses it: what is the same for every record is filled in here. */
import type { Issue, Printer as CasePrinter } from './cases/desk.ts'
import type { Profile } from './profile.ts'
import type { Account } from './records/account.ts'
import { blankForm } from './records/form/blank-form.ts'
import type { RecordIssue, Words } from './records/print/issue.ts'
import { recordModel } from './records/print/model.ts'
import { createPrinter } from './records/print/printer.ts'
import type { RecordModel } from './records/print/record.ts'
import type { DraftAttachment } from './replies/draft.ts'

const noIssue: Issue = {
  toCompany: '',
  attention: null,
  companyCode: null,
  requesterRef: null,
  ourReference: null,
  preparedAt: '1970-01-01T00:00:00Z',
  notOnThisAccount: [],
}

/** The model of one record as this carrier's profile wants it printed. */
export const modelFor =
  (profile: Profile, words: Words) =>
  (account: Account, issue: Issue = noIssue): RecordModel => {
    const whole: RecordIssue = {
      ...issue,
      carrier: profile.carrier,
      asOf: account.asOf,
      timeZone: profile.timeZone,
      confidentiality: profile.confidentiality,
    }
    return recordModel(account, whole, words, { layout: profile.recordLayout, showAccountNumber: profile.showAccountNumber })
  }

export const casePrinter = (profile: Profile, words: Words, centerAddress: string): CasePrinter => {
  const printer = createPrinter()
  const model = modelFor(profile, words)
  const asAttachment = ({
    fileName,
    contentType,
    bytes,
  }: {
    fileName: string
    contentType: string
    bytes: Uint8Array
  }): DraftAttachment => ({ name: fileName, contentType, bytes })
  return {
    pages: (account, notOnThisAccount) => printer.countPages(model(account, { ...noIssue, notOnThisAccount: [...notOnThisAccount] })),
    files: async (account, issue) => {
      const one = model(account, issue)
      return [asAttachment(await printer.print(one, 'pdf')), asAttachment(await printer.print(one, 'json'))]
    },
    form: async () => [
      asAttachment(await blankForm('pdf', { centerName: profile.name, centerAddress })),
      asAttachment(await blankForm('txt', { centerName: profile.name, centerAddress })),
    ],
  }
}
