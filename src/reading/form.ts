/**
 * The nouns of reading: what stands in a letter, before any look-up and any policy.
 * The JSON forms are those of `read --json`.
 */

export type PostalAddress = {
  street: string | null
  unit: string | null
  city: string | null
  /** Two letters. */
  state: string | null
  /** `12345` or `12345-6789`. */
  zip: string | null
}

export type AccountType = 'business' | 'residence'
export type Platform = 'une_p' | 'une_l' | 'voip' | 't1' | 'facility'
export type PreferredResponse = 'email' | 'fax' | 'mail'

/** One request for one account's record (CSIR). What the letter does not state is null or empty. */
export type CsirForm = {
  requestingCompany: string | null
  /** OCN, SPID or company code: 4 letters or digits, upper case. */
  companyCode: string | null
  /** CCNA or ACNA: 3 letters, upper case. */
  ccna: string | null
  contactName: string | null
  /** 10 digits. */
  contactPhone: string | null
  /** 10 digits. */
  contactFax: string | null
  /** Lower case; must be written in the letter, the From header does not stand in for it. */
  contactEmail: string | null
  /** true ticked or affirmed in the present tense, false unticked, "no" or "to follow", null not mentioned. */
  loaOnFile: boolean | null
  /** YYYY-MM-DD */
  loaDate: string | null
  /** YYYY-MM-DD */
  requestDate: string | null
  /** Who signed for the end user. */
  authorizingPerson: string | null
  /** 10 digits: the account (billing) telephone number. */
  btn: string | null
  /** 3 digits. */
  customerCode: string | null
  /** 10 digits each, ranges spelled out, sorted, without the BTN. */
  wtns: string[]
  /** Letters and digits only. */
  accountNumber: string | null
  endUserName: string | null
  billingName: string | null
  serviceAddress: PostalAddress | null
  billingAddress: PostalAddress | null
  accountType: AccountType | null
  platform: Platform | null
  circuitIds: string[]
  preferredResponse: PreferredResponse | null
  /** The requester's own PON, tracking or ticket number. */
  requesterRef: string | null
  /** Never judged, never printed, never logged. */
  pin: string | null
  remarks: string | null
}

export type FieldName = keyof CsirForm

/** A field or a part of an address, as it is named to people and in JSON. */
export type FieldPath = FieldName | `serviceAddress.${keyof PostalAddress}` | `billingAddress.${keyof PostalAddress}`

/** Where a value was read. `part` names the body or attachment, `where` the place in it, `text` the words as written. */
export type Source = { part: string; where: string; text: string; confidence: number }

/** Something in the letter that a value could not be taken from: contradicted, malformed, unreadable. */
export type Problem = { field: FieldPath; problem: string }

export type ReadRequest = CsirForm & {
  sources: Partial<Record<FieldPath, Source>>
  problems: Problem[]
  /** In a correction that repairs several requests at once: our reference of the one that this repairs. */
  about?: string
}

export type Intent =
  'csir' | 'correction' | 'loa' | 'cancel' | 'status' | 'escalation' | 'record_correction' | 'agent' | 'bounce' | 'automatic' | 'other'

export type Escalation = {
  contactName: string | null
  contactPhone: string | null
  btn: string | null
  endUserName: string | null
  dateSubmitted: string | null
  channel: 'email' | 'online' | 'fax' | null
  reason: string | null
}

/** A letter of authorization found among the attachments, pre-checked for staff; the signature is theirs to judge. */
export type LoaFinding = {
  attachment: string
  namesRequester: boolean | null
  customer: string | null
  numbers: string[]
  scopeCoversRecords: boolean | null
  signatureSeen: boolean | null
  printedName: string | null
  date: string | null
  doubts: string[]
}

/** An attachment that could not be read, and why. */
export type UnreadableAttachment = { attachment: string; problem: DocumentProblem }
export type DocumentProblem = 'encrypted' | 'damaged' | 'unsupported' | 'too-large' | 'too-slow' | 'empty'

/** A line beginning with "/" that a member of staff wrote, with the rest of the line. */
export type StaffCommand = { name: string; argument: string }

export type Reading = {
  intent: Intent
  /** What the intent was told by, in plain words, for `explain`. */
  evidence: string[]
  /** Our own reference (CSR-YYYY-NNNNNN) when the letter names one; the first of them. */
  reference: string | null
  /** Every reference of ours in the unquoted text or the subject; in an answer those of the text first, because the subject only names the thread. */
  references: string[]
  /** Those of them that the sender wrote himself; a subject that comes back in an answer is ours. */
  namedReferences: string[]
  requests: ReadRequest[]
  escalation: Escalation | null
  /** Numbers that a cancel, status, loa or record_correction letter speaks of: 10 digits each. */
  numbers: string[]
  /** True when a letter asks that a delivered record be sent once more. */
  resend: boolean
  /** True when a letter asks for the blank form. */
  wantsForm: boolean
  loaDocuments: LoaFinding[]
  unreadable: UnreadableAttachment[]
  /** Only for intent `agent`: commands in order, the free text for the requester, and the private notes. */
  agent: { commands: StaffCommand[]; reply: string; notes: string } | null
  /** Values below the confidence floor that no second source confirmed; staff must look (OCR). */
  doubtful: FieldPath[]
}

/** A CsirForm in which nothing is stated. */
export const emptyForm = (): CsirForm => ({
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
})
