/** To whom a record goes, under which references, and what of the request is not on the account. */
export type RecordIssue = {
  /** Name of the carrier that answers. */
  carrier: string
  toCompany: string
  attention: string | null
  /** The requester's OCN, SPID or company code. */
  companyCode: string | null
  requesterRef: string | null
  /** CSR-YYYY-NNNNNN; null when the record is printed without a request. */
  ourReference: string | null
  /** ISO 8601 with offset. */
  preparedAt: string
  /** ISO 8601 with offset: the instant the records show. */
  asOf: string
  /** IANA zone for the printed times. */
  timeZone: string
  /** 10 digits each: numbers that were asked for and are not on the account. */
  notOnThisAccount: string[]
  confidentiality: string
}

/** The carrier's own dictionaries: code to plain words. */
export type Words = { usoc: ReadonlyMap<string, string>; fid: ReadonlyMap<string, string> }

export type RecordOptions = { layout: 'compact' | 'full'; showAccountNumber: boolean }
