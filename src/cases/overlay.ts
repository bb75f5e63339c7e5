/** A correction: the rejected request's fields, overlaid by what the new letter states. */
import type { CsirForm, FieldName, PostalAddress, ReadRequest } from '../reading/form.ts'

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

/** A field the letter contradicts itself about is not given; one that stands in a signature only fills a gap. */
const chooser =
  (old: CsirForm, stated: ReadRequest) =>
  <Name extends FieldName>(name: Name): CsirForm[Name] | null => {
    if (stated.problems.some(({ field }) => field === name)) return null
    const given = stated[name]
    const weak = stated.sources[name]?.where === 'signature'
    return given === null || (weak && old[name] !== null) ? old[name] : given
  }

const keepList = (stated: string[], old: string[]): string[] => (stated.length > 0 ? stated : old)

/** What the letter states wins; the rest is taken over. */
export const overlay = (old: CsirForm, stated: ReadRequest): ReadRequest => {
  const chosen = chooser(old, stated)
  return {
    requestingCompany: chosen('requestingCompany'),
    companyCode: chosen('companyCode'),
    ccna: chosen('ccna'),
    contactName: chosen('contactName'),
    contactPhone: chosen('contactPhone'),
    contactFax: chosen('contactFax'),
    contactEmail: chosen('contactEmail'),
    loaOnFile: chosen('loaOnFile'),
    loaDate: chosen('loaDate'),
    requestDate: chosen('requestDate'),
    authorizingPerson: chosen('authorizingPerson'),
    btn: chosen('btn'),
    // A customer code belongs to its number.
    customerCode: stated.customerCode ?? (stated.btn === null || stated.btn === old.btn ? old.customerCode : null),
    wtns: keepList(stated.wtns, old.wtns),
    accountNumber: chosen('accountNumber'),
    endUserName: chosen('endUserName'),
    billingName: chosen('billingName'),
    serviceAddress: overlayAddress(old.serviceAddress, stated.serviceAddress),
    billingAddress: overlayAddress(old.billingAddress, stated.billingAddress),
    accountType: chosen('accountType'),
    platform: chosen('platform'),
    circuitIds: keepList(stated.circuitIds, old.circuitIds),
    preferredResponse: chosen('preferredResponse'),
    requesterRef: chosen('requesterRef'),
    pin: null,
    remarks: chosen('remarks'),
    sources: stated.sources,
    problems: stated.problems,
  }
}

/** True when the letter states at least one field, or says that it could not be read. */
export const statesAnything = ({ sources: _sources, problems, about: _about, ...form }: ReadRequest): boolean =>
  problems.length > 0 || Object.values(form).some((value) => value !== null && !(Array.isArray(value) && value.length === 0))
