/** What a layout is: a whole letter with one carrier's form in it, and what a careful clerk reads there. */
export type Address = { street: string | null; unit: string | null; city: string | null; state: string | null; zip: string | null }

export type Answer = {
  requestingCompany: string | null
  companyCode: string | null
  ccna: string | null
  contactName: string | null
  contactPhone: string | null
  contactFax: string | null
  contactEmail: string | null
  loaOnFile: boolean | null
  loaDate: string | null
  requestDate: string | null
  authorizingPerson: string | null
  btn: string | null
  customerCode: string | null
  wtns: string[]
  accountNumber: string | null
  endUserName: string | null
  billingName: string | null
  serviceAddress: Address | null
  billingAddress: Address | null
  accountType: 'business' | 'residence' | null
  platform: 'une_p' | 'une_l' | 'voip' | 't1' | 'facility' | null
  circuitIds: string[]
  preferredResponse: 'email' | 'fax' | 'mail' | null
  requesterRef: string | null
  pin: string | null
  remarks: string | null
}

/** A file as it hangs on the letter; `type` is what the sender's program declares, right or wrong. */
export type Attachment = { name: string; type: string; bytes: Uint8Array; inline?: boolean }

export type Letter = {
  /** `Name <address>`, plain ASCII */
  from: string
  subject: string
  /** arrival, ISO with offset */
  at: string
  mailer: string
  text?: string
  html?: string
  attachments?: Attachment[]
}

export type Layout = { file: string; hard: string; letter: () => Promise<Letter> | Letter; requests: Answer[] }

const nothing: Answer = {
  requestingCompany: null,
  companyCode: null,
  ccna: null,
  contactName: null,
  contactPhone: null,
  contactFax: null,
  contactEmail: null,
  loaOnFile: null,
  loaDate: null,
  requestDate: null,
  authorizingPerson: null,
  btn: null,
  customerCode: null,
  wtns: [],
  accountNumber: null,
  endUserName: null,
  billingName: null,
  serviceAddress: null,
  billingAddress: null,
  accountType: null,
  platform: null,
  circuitIds: [],
  preferredResponse: null,
  requesterRef: null,
  pin: null,
  remarks: null,
}

/** @returns a whole answer: what is stated, and null for the rest. */
export const stated = (values: Partial<Answer>): Answer => ({ ...nothing, ...values })

export const address = (street: string, unit: string | null, city: string, state: string, zip: string): Address => ({
  street,
  unit,
  city,
  state,
  zip,
})

/** @returns the numbers from `first` to `last`, both of 10 digits and included. */
export const range = (first: string, last: string): string[] =>
  Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
