import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

const form = (): Promise<Uint8Array> => {
  const p = paper({ producer: 'Microsoft Word 2016' })
  let y = 92
  const band = (text: string): void => {
    p.box(40, y, 532, 18, '#1f3864')
    p.text(46, y + 5, text, { face: 'Helvetica-Bold', size: 9, colour: '#fff' })
    y += 18
  }
  const cells = (...pairs: [label: string, value: string][]): void => {
    const width = 532 / pairs.length
    pairs.forEach(([label, value], i) => {
      const x = 40 + i * width
      p.box(x, y, 104, 22, '#d9d9d9')
      p.text(x + 4, y + 7, label, { face: 'Helvetica-Bold', size: 8 })
      p.box(x + 104, y, width - 104, 22)
      p.text(x + 109, y + 7, value, { size: 9 })
    })
    y += 22
  }
  p.text(40, 40, 'CSI Request', { face: 'Helvetica-Bold', size: 20, colour: '#1f3864' })
  p.text(40, 66, 'Undermere Digital Phone  |  Carrier Operations', { size: 9, colour: '#555' })
  p.text(400, 44, 'Req. date: 12/01/2026', { size: 9 })
  p.text(400, 58, 'PON: UDP-300588', { size: 9 })
  band('1. Old / Current Provider')
  cells(['OLSP', 'SPOC Carrier'], ['OLSP SPID', '7125'])
  band('2. New Provider (you)')
  cells(['NLSP', 'Undermere Digital Phone Corp'], ['NLSP SPID', '9U1D'])
  cells(['Requestor', 'marcus feldhausen'], ['CCNA', 'ZUD'])
  cells(['TN / Ext', '303-555-0175 / 4410'], ['Fax', 'n/a'])
  cells(['Email', 'csr-requests@undermere.example'])
  band('3. Customer Details')
  cells(['Business Name', "Conrad's Music Studio"], ['Cust. Type', 'BUS'])
  cells(['ATN', '503-555-0151'], ['Acct #', '8310761982'])
  cells(['Street Addr', '2935 North 1st Avenue'], ['Ste/Apt/Flr', ''])
  cells(['City', 'Portland'], ['State / Zip', 'OR 97204'])
  cells(['Decision Maker', 'Amir P. Bokarski'], ['PIN', ''])
  cells(['Add’l TNs', '503-555-0152, 503-555-0153, 503-555-0154, 503-555-0155'])
  band('4. Authorization')
  cells(['LOA on file?', 'Y'], ['LOA date', '11/30/2026'])
  cells(['Svc platform', 'VoIP'], ['Reply via', 'Email'])
  p.text(40, y + 12, 'By submitting this form the NLSP certifies that it is authorized by the customer to view CPNI.', { size: 7 })
  return p.bytes()
}

export const layout: Layout = {
  file: '05-grey-label-table',
  hard: 'Flat PDF: table of grey label cells and values, two pairs a row; the old provider has a SPID too, date and PON stand in the head.',
  letter: async () => ({
    from: 'Undermere CSR Desk <csr-requests@undermere.example>',
    subject: 'CSI Request UDP-300588',
    at: '2026-12-01T14:12:09-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'CSI request attached. Thank you.\n\nCarrier Operations\nUndermere Digital Phone Corp\n303-555-0176\n',
    attachments: [{ name: 'CSI_Request_UDP-300588.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Undermere Digital Phone Corp',
      companyCode: '9U1D',
      ccna: 'ZUD',
      contactName: 'Marcus Feldhausen',
      contactPhone: '3035550175',
      contactEmail: 'csr-requests@undermere.example',
      loaOnFile: true,
      loaDate: '2026-11-30',
      requestDate: '2026-12-01',
      authorizingPerson: 'Amir P. Bokarski',
      btn: '5035550151',
      wtns: ['5035550152', '5035550153', '5035550154', '5035550155'],
      accountNumber: '8310761982',
      endUserName: "Conrad's Music Studio",
      serviceAddress: address('2935 North 1st Avenue', null, 'Portland', 'OR', '97204'),
      accountType: 'business',
      platform: 'voip',
      preferredResponse: 'email',
      requesterRef: 'UDP-300588',
    }),
  ],
}
