/** Requests to fill forms with, and what a clerk would type for them. */
import { emptyForm } from '../../src/reading/form.ts'
import type { CsirForm } from '../../src/reading/form.ts'
import { formFields } from '../../src/records/form/form-fields.ts'
import { prefilled, shown } from '../../src/records/form/prefilled.ts'
import type { FormOrder } from '../../src/records/form/order.ts'

export const order: FormOrder = { centerName: 'Fernhollow CSR Center', centerAddress: 'csr-center@fernhollow.example' }

const bakery: CsirForm = {
  ...emptyForm(),
  requestingCompany: 'Northstar Local Exchange LLC',
  companyCode: '9Z9Z',
  ccna: 'ZNS',
  contactName: 'Delia Ruiz',
  contactPhone: '2125550100',
  contactFax: '2125550109',
  contactEmail: 'orders@northstar-lec.example',
  requesterRef: 'NSX-20481',
  requestDate: '2026-11-20',
  preferredResponse: 'email',
  loaOnFile: true,
  authorizingPerson: 'Gordon Pyle',
  loaDate: '2026-11-12',
  btn: '7165550149',
  customerCode: '194',
  accountNumber: '8311990919',
  endUserName: 'Harbor Street Bakery Inc',
  billingName: 'HSB Holdings LLC',
  serviceAddress: { street: '46 N Cayuga Rd', unit: 'STE 100', city: 'Williamsville', state: 'NY', zip: '14221' },
  accountType: 'business',
  platform: 'voip',
  wtns: ['7165550150', '7165550151', '7165550152', '7165550160'],
  circuitIds: ['20.LXFU.708142..NY'],
  remarks: 'Please hurry',
}

const home: CsirForm = {
  ...emptyForm(),
  requestingCompany: 'Pinnock & Wrey Telephone Co',
  contactName: "Siobhan O'Shaunnery",
  contactPhone: '6095550101',
  contactEmail: 'lnp@pwtel.example',
  loaOnFile: true,
  btn: '5855550162',
  endUserName: "Yarborne's Café & Sons",
  serviceAddress: { street: '67-18 Sexton Ave', unit: null, city: 'St Clair Shores', state: 'MI', zip: '48080-1234' },
  accountType: 'residence',
  platform: 'une_p',
  preferredResponse: 'mail',
}

const plant: CsirForm = {
  ...emptyForm(),
  requestingCompany: 'Zephyrline Cloud Voice Inc',
  companyCode: '9Z4C',
  contactName: 'R. Halvorsen',
  contactPhone: '3035550133',
  contactEmail: 'csr@zephyrline.example',
  loaOnFile: true,
  btn: '7165552000',
  accountNumber: '0061587398',
  endUserName: 'Mosshaven Regional Medical Center',
  serviceAddress: { street: '4645 Cartwright Ave', unit: 'FLR 2', city: 'Buffalo', state: 'NY', zip: '14203' },
  platform: 't1',
  wtns: Array.from({ length: 60 }, (_, at) => String(7165552100 + at)),
  circuitIds: ['20.IPZX.815477..NY', '40.IPZX.823396..NY'],
}

export const requests: [name: string, request: CsirForm][] = [
  ['a bakery with every field', bakery],
  ['a home in another state', home],
  ['a plant with a DID block', plant],
]

/** What is typed into each field of the form, by field name; fields that stay empty are left out. */
export const typed = (request: CsirForm): Map<string, string> =>
  new Map(
    formFields
      .map((field): [string, string] => [field.field, shown(field, prefilled(request, [], field.field))])
      .filter(([, value]) => value !== ''),
  )

export const labelOf = (field: string): string => formFields.find((one) => one.field === field)?.label ?? ''
