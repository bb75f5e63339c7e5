import { fillable } from '../fillable.ts'
import type { Layout } from '../layout.ts'
import { address, range, stated } from '../layout.ts'

const line = (x: number, y: number, width: number) => ({ x, y: y - 12, width, height: 16 })

const form = async (): Promise<Uint8Array> => {
  const f = await fillable()
  f.print(50, 50, 'Northstar Local Exchange - Customer Record Request', 14, true)
  f.print(50, 66, 'Page 1: the account. Page 2: the requester and the authorization.', 9)
  f.print(50, 100, 'Account telephone number')
  f.text('acct.tn', '585-555-0146', line(210, 100, 160), { tip: 'Account telephone number' })
  f.print(50, 124, 'Customer code (if known)')
  f.text('acct.code', '465', line(210, 124, 60), { tip: 'Three digits behind the number' })
  f.print(50, 148, 'Account name')
  f.text('acct.name', 'Vixenhill Vineyards LLC', line(210, 148, 300), { tip: 'Name on the account' })
  f.print(50, 172, 'Physical location')
  f.text('acct.street', '53 W. Peppercorn Avenue', line(210, 172, 300), { tip: 'Street address of the service' })
  f.print(50, 196, 'City')
  f.text('acct.city', 'Rochester', line(210, 196, 120), { tip: 'City' })
  f.print(345, 196, 'State')
  f.choice('acct.state', 'NY', ['', 'CT', 'MA', 'NJ', 'NY', 'PA'], line(380, 196, 50), 'State')
  f.print(440, 196, 'Zip')
  f.text('acct.zip', '14604', line(462, 196, 60), { tip: 'Zip' })
  f.print(50, 228, 'Kind of account')
  f.radio('acct.kind', 'Business', [['Residential', 210, 219], ['Business', 300, 219], ['Government', 390, 219]], 'Kind of account') // prettier-ignore
  f.print(226, 228, 'Residential')
  f.print(316, 228, 'Business')
  f.print(406, 228, 'Government')
  f.print(50, 256, 'Additional numbers')
  f.text(
    'acct.more',
    '585-555-0147\n585-555-0156 thru 0158',
    { x: 210, y: 246, width: 300, height: 48 },
    { lines: true, tip: 'One per line; ranges allowed' },
  )
  f.print(50, 316, 'Type of service')
  f.choice('acct.platform', 'Facility based', ['Please choose', 'UNE-P', 'UNE-L', 'VoIP', 'T1', 'Facility based'], line(210, 316, 140), 'Type of service') // prettier-ignore
  f.page()
  f.print(50, 60, 'The requester', 12, true)
  f.print(50, 90, 'Company')
  f.text('req.company', 'Northstar LEC', line(210, 90, 300), { tip: 'Requesting company' })
  f.print(50, 114, 'SPID')
  f.text('req.spid', '9Z9Z', line(210, 114, 60), { tip: 'SPID of the requesting company' })
  f.print(50, 138, 'Name')
  f.text('req.name', 'Anna Glasswright', line(210, 138, 200), { tip: 'Your name' })
  f.print(50, 162, 'Telephone')
  f.text('req.tel', '1-212-555-0130', line(210, 162, 120), { tip: 'Your telephone number' })
  f.print(50, 186, 'E-mail')
  f.text('req.mail', 'csr-requests@northstar-lec.example', line(210, 186, 260), { tip: 'Where the record is sent' })
  f.print(50, 210, 'PON')
  f.text('req.pon', 'NSX20577', line(210, 210, 120), { tip: 'Purchase order number' })
  f.print(50, 242, 'Send the record by')
  f.radio(
    'req.by',
    'email',
    [
      ['email', 210, 233],
      ['fax', 300, 233],
      ['mail', 390, 233],
    ],
    'How the record is sent',
  )
  f.print(226, 242, 'e-mail')
  f.print(316, 242, 'fax')
  f.print(406, 242, 'U.S. mail')
  f.print(50, 280, 'The authorization', 12, true)
  f.print(50, 306, 'Do you hold a letter of authorization from the end user?')
  f.radio(
    'req.loa',
    'Yes',
    [
      ['Yes', 320, 297],
      ['No', 370, 297],
    ],
    'Letter of authorization held',
  )
  f.print(336, 306, 'Yes')
  f.print(386, 306, 'No')
  f.print(50, 330, 'Signed by')
  f.text('req.signer', 'Anna Mallinford', line(210, 330, 200), { tip: 'Who signed the letter' })
  f.print(50, 354, 'Date of the letter')
  f.text('req.signed', 'Nov 19, 2026', line(210, 354, 120), { tip: 'Date of the letter' })
  return f.bytes()
}

export const layout: Layout = {
  file: '21-two-pages-radios-lists',
  hard: 'Fillable PDF of two pages, the account first; radio buttons before their captions, drop-downs, numbers in a field of several lines.',
  letter: async () => ({
    from: 'Anna Glasswright <aglasswright@northstar-lec.example>',
    subject: 'Customer Record Request NSX20577',
    at: '2026-11-24T14:01:33-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'See attached.\n\nAnna\n',
    attachments: [{ name: 'NSX20577.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Northstar LEC',
      companyCode: '9Z9Z',
      contactName: 'Anna Glasswright',
      contactPhone: '2125550130',
      contactEmail: 'csr-requests@northstar-lec.example',
      loaOnFile: true,
      loaDate: '2026-11-19',
      authorizingPerson: 'Anna Mallinford',
      btn: '5855550146',
      customerCode: '465',
      wtns: ['5855550147', ...range('5855550156', '5855550158')],
      endUserName: 'Vixenhill Vineyards LLC',
      serviceAddress: address('53 W. Peppercorn Avenue', null, 'Rochester', 'NY', '14604'),
      accountType: 'business',
      platform: 'facility',
      preferredResponse: 'email',
      requesterRef: 'NSX20577',
    }),
  ],
}
