import type { FieldPath } from '../../reading/form.ts'

/** A value that is ticked or chosen: what stands on paper, and what it means. */
export type Choice = { label: string; value: string }

export type FormField = {
  field: FieldPath
  /** The plain public wording, as other carriers print it. */
  label: string
  /** What helps to fill it in; shown beside or when the pointer rests on it. */
  hint: string
  required: boolean
  kind: 'text' | 'lines' | 'box' | 'choice'
  choices: Choice[]
  /** Part of the row it takes. */
  share: number
  /** Greatest number of characters, or null. */
  longest: number | null
}

export type FormSection = { title: string; rows: FormField[][] }

type Particulars = { hint?: string; share?: number; longest?: number }

const field = (
  kind: FormField['kind'],
  path: FieldPath,
  label: string,
  required: boolean,
  more: Particulars,
  choices: Choice[],
): FormField => ({
  field: path,
  label,
  hint: more.hint ?? '',
  required,
  kind,
  choices,
  share: more.share ?? 1,
  longest: more.longest ?? null,
})
const must = (path: FieldPath, label: string, more: Particulars = {}): FormField => field('text', path, label, true, more, [])
const may = (path: FieldPath, label: string, more: Particulars = {}): FormField => field('text', path, label, false, more, [])
const lines = (path: FieldPath, label: string, more: Particulars = {}): FormField => field('lines', path, label, false, more, [])
const one = (path: FieldPath, label: string, choices: Choice[], more: Particulars = {}): FormField =>
  field('choice', path, label, false, more, choices)

const telephone = '10 digits'
const date = 'MM/DD/YYYY'

/** The CSIR form: every field in the order in which it is filled in. The passcode is left out; nobody has to send it. */
export const formSections: readonly FormSection[] = [
  {
    title: '1. Requesting company',
    rows: [
      [
        must('requestingCompany', 'Requesting company', { share: 2 }),
        may('companyCode', 'Company code', { hint: 'OCN or SPID', longest: 4 }),
        may('ccna', 'CCNA', { longest: 3 }),
      ],
      [
        must('contactName', 'Contact name', { share: 2 }),
        must('contactPhone', 'Contact telephone', { hint: telephone }),
        may('contactFax', 'Contact fax', { hint: telephone }),
      ],
      [
        must('contactEmail', 'Contact email', { hint: 'the record is sent there', share: 2 }),
        may('requesterRef', 'Tracking number', { hint: 'your PON or ticket' }),
        may('requestDate', 'Request date', { hint: date }),
      ],
      [
        one('preferredResponse', 'Preferred response', [
          { label: 'Email', value: 'email' },
          { label: 'Fax', value: 'fax' },
          { label: 'US Mail', value: 'mail' },
        ]),
      ],
    ],
  },
  {
    title: '2. Authorization',
    rows: [
      [field('box', 'loaOnFile', 'LOA on file', true, { hint: 'we hold the end user’s signed letter of authorization' }, [])],
      [
        may('authorizingPerson', 'Authorizing person', { hint: 'who signed for the end user', share: 2 }),
        may('loaDate', 'LOA date', { hint: date }),
      ],
    ],
  },
  {
    title: '3. Customer',
    rows: [
      [
        must('btn', 'Billing telephone number', { hint: telephone, share: 2 }),
        may('customerCode', 'Customer code', { hint: '3 digits', longest: 3 }),
        may('accountNumber', 'Account number', { longest: 20 }),
      ],
      [must('endUserName', 'End user name', { hint: 'as on the bill' }), may('billingName', 'Billing name', { hint: 'if different' })],
      [
        must('serviceAddress.street', 'Service street', { hint: 'number and street, no PO box', share: 3 }),
        may('serviceAddress.unit', 'Service unit', { hint: 'suite, floor' }),
      ],
      [
        must('serviceAddress.city', 'Service city', { share: 2 }),
        must('serviceAddress.state', 'Service state', { hint: '2 letters', longest: 2 }),
        must('serviceAddress.zip', 'Service ZIP', { longest: 10 }),
      ],
      [
        one('accountType', 'Account type', [
          { label: 'Business', value: 'business' },
          { label: 'Residence', value: 'residence' },
        ]),
        one(
          'platform',
          'Platform',
          [
            { label: 'UNE-P', value: 'une_p' },
            { label: 'UNE-L', value: 'une_l' },
            { label: 'VoIP', value: 'voip' },
            { label: 'T1', value: 't1' },
            { label: 'Facility', value: 'facility' },
          ],
          { share: 2 },
        ),
      ],
      [lines('wtns', 'Additional telephone numbers', { hint: 'commas between them, thru for a range' })],
      [lines('circuitIds', 'Circuit IDs')],
      [lines('remarks', 'Remarks')],
    ],
  },
]

export const formFields: readonly FormField[] = formSections.flatMap((section) => section.rows.flat())
