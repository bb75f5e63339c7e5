import type { FieldPath } from '../reading/form.ts'

/**
 * How a field is called to people, in the order of the form. These are words of the public dictionary, so that a label
 * comes back from the requester as the field it was.
 */
export const fieldLabels: ReadonlyMap<FieldPath, string> = new Map([
  ['requestingCompany', 'Requesting company'],
  ['companyCode', 'Company code'],
  ['ccna', 'CCNA'],
  ['contactName', 'Contact name'],
  ['contactPhone', 'Contact telephone'],
  ['contactFax', 'Contact fax'],
  ['contactEmail', 'Contact e-mail'],
  ['loaOnFile', 'LOA on file'],
  ['loaDate', 'LOA date'],
  ['authorizingPerson', 'Authorized by'],
  ['requesterRef', 'PON'],
  ['requestDate', 'Request date'],
  ['btn', 'BTN'],
  ['customerCode', 'Customer code'],
  ['accountNumber', 'Account number'],
  ['endUserName', 'End user name'],
  ['serviceAddress.street', 'Service street'],
  ['serviceAddress.unit', 'Service unit'],
  ['serviceAddress.city', 'Service city'],
  ['serviceAddress.state', 'Service state'],
  ['serviceAddress.zip', 'Service ZIP'],
  ['billingName', 'Billing name'],
  ['billingAddress.street', 'Billing street'],
  ['billingAddress.unit', 'Billing unit'],
  ['billingAddress.city', 'Billing city'],
  ['billingAddress.state', 'Billing state'],
  ['billingAddress.zip', 'Billing ZIP'],
  ['wtns', 'Working telephone numbers'],
  ['accountType', 'Account type'],
  ['platform', 'Platform'],
  ['circuitIds', 'Circuit IDs'],
  ['preferredResponse', 'Preferred response'],
])

const wholes = new Map([
  ['serviceAddress', 'Service address'],
  ['billingAddress', 'Billing address'],
])

/** The label of a field or of a whole address; "" for none. */
export const fieldLabel = (field: FieldPath | null): string =>
  field === null ? '' : (fieldLabels.get(field) ?? wholes.get(field) ?? field)
