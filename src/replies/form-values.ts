import type { CsirForm, FieldPath, PostalAddress } from '../reading/form.ts'

const tn = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
const words = new Map([
  ['une_p', 'UNE-P'],
  ['une_l', 'UNE-L'],
  ['voip', 'VoIP'],
  ['t1', 'T1'],
  ['facility', 'Facility'],
])

const addressOf = (form: CsirForm, field: string): PostalAddress | null =>
  field.startsWith('serviceAddress.') ? form.serviceAddress : field.startsWith('billingAddress.') ? form.billingAddress : null

const addressPart = (address: PostalAddress, part: string): string => {
  const parts = new Map<string, string | null>(Object.entries(address))
  return parts.get(part) ?? ''
}

const texts = (form: CsirForm): Map<string, string | null> =>
  new Map<string, string | null>([
    ['requestingCompany', form.requestingCompany],
    ['companyCode', form.companyCode],
    ['ccna', form.ccna],
    ['contactName', form.contactName],
    ['contactPhone', form.contactPhone && tn(form.contactPhone)],
    ['contactFax', form.contactFax && tn(form.contactFax)],
    ['contactEmail', form.contactEmail],
    ['loaOnFile', form.loaOnFile === null ? null : form.loaOnFile ? 'yes' : 'no'],
    ['loaDate', form.loaDate],
    ['authorizingPerson', form.authorizingPerson],
    ['requesterRef', form.requesterRef],
    ['requestDate', form.requestDate],
    ['btn', form.btn && tn(form.btn)],
    ['customerCode', form.customerCode],
    ['accountNumber', form.accountNumber],
    ['endUserName', form.endUserName],
    ['billingName', form.billingName],
    ['wtns', form.wtns.map(tn).join(', ')],
    ['accountType', form.accountType],
    ['platform', form.platform && (words.get(form.platform) ?? form.platform)],
    ['circuitIds', form.circuitIds.join(', ')],
    ['preferredResponse', form.preferredResponse],
  ])

/** The value of a field as it is written on a form, in one line; "" where the form states none. The PIN is no field here. */
export const formValue = (form: CsirForm, field: FieldPath): string => {
  const address = addressOf(form, field)
  const value = address ? addressPart(address, field.slice(field.indexOf('.') + 1)) : (texts(form).get(field) ?? '')
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
