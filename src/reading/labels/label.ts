/** What a label on a form asks for. Some words mean different things in different blocks of a form; those stay open until the block is known. */

/** Whose block of a form something stands in. What the carrier that is asked writes into its own (`serving`) is no part of the request. */
export type Party = 'requester' | 'customer' | 'billing' | 'authorization' | 'serving' | 'other'

export const concepts = [
  'requestingCompany', 'companyCode', 'ccna', 'contactName', 'contactPhone', 'contactFax', 'contactEmail', 'loaOnFile', 'loaDate', 'requestDate',
  'authorizingPerson', 'btn', 'customerCode', 'wtns', 'wtnFirst', 'wtnLast', 'accountNumber', 'endUserName', 'tradingName', 'nameOnBill', 'billingName',
  'serviceAddress', 'billingAddress', 'accountType', 'platform', 'circuitIds', 'preferredResponse', 'requesterRef', 'pin', 'remarks',
  // Open: the block decides.
  'name', 'company', 'person', 'phone', 'address', 'date', 'code', 'account', 'type', 'returnTo', 'from',
  // Parts of a person's name; the block or the party says whose.
  'firstName', 'middleName', 'lastName',
  // Parts of an address; the party says of which.
  'street', 'unit', 'city', 'state', 'zip', 'place',
  // Parts of a street in ordering systems.
  'houseNumber', 'direction', 'streetName', 'streetKind', 'streetSuffix', 'unitKind', 'unitNumber',
  // The three digits in front of a number that stands in a field of its own.
  'areaCode',
  // A field of a form that no request needs; known so that its value is not taken for another's.
  'ignored',
] as const // prettier-ignore

export type Concept = (typeof concepts)[number]

export type Label = { concept: Concept; party: Party | null }
