/** A correction: the rejected request's fields, overlaid by what the new letter states. */
import type { CsirForm, PostalAddress, ReadRequest } from '../reading/form.ts'

const overlayAddress = (old: PostalAddress | null, stated: PostalAddress | null): PostalAddress | null => {
  if (stated === null || old === null) return stated ?? old
  // A new street is a new place: the old suite must not survive on it.
  const unit = stated.unit ?? (stated.street === null ? old.unit : null)
  return {
    street: stated.street ?? old.street,
    unit,
    city: stated.city ?? old.city,
    state: stated.state ?? old.state,
    zip: stated.zip ?? old.zip,
  }
}

const keep = <T>(stated: T | null, old: T | null): T | null => stated ?? old
const keepList = (stated: string[], old: string[]): string[] => (stated.length > 0 ? stated : old)

/** What the letter states wins; a field it found faulty stays faulty; the rest is taken over. */
export const overlay = (old: CsirForm, stated: ReadRequest): ReadRequest => ({
  requestingCompany: keep(stated.requestingCompany, old.requestingCompany),
  companyCode: keep(stated.companyCode, old.companyCode),
  ccna: keep(stated.ccna, old.ccna),
  contactName: keep(stated.contactName, old.contactName),
  contactPhone: keep(stated.contactPhone, old.contactPhone),
  contactFax: keep(stated.contactFax, old.contactFax),
  contactEmail: keep(stated.contactEmail, old.contactEmail),
  loaOnFile: keep(stated.loaOnFile, old.loaOnFile),
  loaDate: keep(stated.loaDate, old.loaDate),
  requestDate: keep(stated.requestDate, old.requestDate),
  authorizingPerson: keep(stated.authorizingPerson, old.authorizingPerson),
  btn: keep(stated.btn, old.btn),
  // A customer code belongs to its number.
  customerCode: stated.customerCode ?? (stated.btn === null || stated.btn === old.btn ? old.customerCode : null),
  wtns: keepList(stated.wtns, old.wtns),
  accountNumber: keep(stated.accountNumber, old.accountNumber),
  endUserName: keep(stated.endUserName, old.endUserName),
  billingName: keep(stated.billingName, old.billingName),
  serviceAddress: overlayAddress(old.serviceAddress, stated.serviceAddress),
  billingAddress: overlayAddress(old.billingAddress, stated.billingAddress),
  accountType: keep(stated.accountType, old.accountType),
  platform: keep(stated.platform, old.platform),
  circuitIds: keepList(stated.circuitIds, old.circuitIds),
  preferredResponse: keep(stated.preferredResponse, old.preferredResponse),
  requesterRef: keep(stated.requesterRef, old.requesterRef),
  pin: null,
  remarks: keep(stated.remarks, old.remarks),
  sources: stated.sources,
  problems: stated.problems,
})

/** True when the letter states at least one field. */
export const statesAnything = (request: ReadRequest): boolean =>
  Object.entries(request).some(
    ([field, value]) => field !== 'sources' && field !== 'problems' && value !== null && !(Array.isArray(value) && value.length === 0),
  )
