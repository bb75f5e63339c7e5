import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

/** Two columns, tab between, in the Windows code page. */
const form = [
  'Field\tValue',
  'SubmittingProvider\tFathomtone VoIP LLC',
  'SubmittingProviderSPID\t9F8T',
  'InitiatorName\tRhoda McAllendar',
  'InitiatorPhone\t5125550175',
  'InitiatorEmail\tporting@fathomtone.example',
  'CustomerOrderId\tFT-2026-8841',
  'WorkingOrBillingTelephoneNumber\t5045550102',
  'EndUserName\tWinterbottome Brothers Music Studio – LLC',
  'AddressLine1\t19 Cayuga Dr',
  'AddressLine2\t',
  'City\tNew Orleans',
  'State\tLA',
  'ZIPCode\t70112',
  'TypeOfService\tBUSINESS',
  'AuthorizingUserName\tNeil E. Ingelmoor',
  'AuthorizationOnFile\tY',
  'AuthorizationDate\t20261123',
  'ResponseMethod\temail',
].join('\r\n')

export const layout: Layout = {
  file: '34-field-and-value-file',
  hard: 'Tab-separated pairs of field and value in the Windows code page, names of an interface, a date without separators.',
  letter: () => ({
    from: 'Fathomtone Porting <porting@fathomtone.example>',
    subject: 'csrs order FT-2026-8841',
    at: '2026-11-24T06:40:21-05:00',
    mailer: 'Python smtplib',
    text: 'Order FT-2026-8841 attached.\n',
    attachments: [
      { name: 'FT-2026-8841.tsv', type: 'application/octet-stream', bytes: Buffer.from(form.replace('–', '\u0096'), 'latin1') },
    ],
  }),
  requests: [
    stated({
      requestingCompany: 'Fathomtone VoIP LLC',
      companyCode: '9F8T',
      contactName: 'Rhoda McAllendar',
      contactPhone: '5125550175',
      contactEmail: 'porting@fathomtone.example',
      loaOnFile: true,
      loaDate: '2026-11-23',
      authorizingPerson: 'Neil E. Ingelmoor',
      btn: '5045550102',
      endUserName: 'Winterbottome Brothers Music Studio – LLC',
      serviceAddress: address('19 Cayuga Dr', null, 'New Orleans', 'LA', '70112'),
      accountType: 'business',
      preferredResponse: 'email',
      requesterRef: 'FT-2026-8841',
    }),
  ],
}
