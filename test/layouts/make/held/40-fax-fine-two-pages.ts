import { drawn, faxTiff } from '../fax.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = async (): Promise<Uint8Array> => {
  const stamp = (n: number) => `DEC-01-2026 15:22   TALLYRIDGE TELECOM AUDIT   531 555 0119      P.0${n}/02`
  const cover = drawn((pen) => {
    pen.text(60, 40, stamp(1), 26)
    pen.text(200, 300, 'FAX', 120, 'Form Bold')
    pen.text(200, 420, 'To:    CSR Center', 40)
    pen.text(200, 490, 'From:  Tallyridge Telecom Audit Group LLC', 40)
    pen.text(200, 560, 'Pages: 2 with this one', 40)
    pen.text(200, 700, 'Please see the request on the next page.', 40)
    pen.text(200, 1900, 'If you do not receive all pages call 531-555-0118.', 30)
  })
  const sheet = drawn((pen) => {
    pen.text(60, 40, stamp(2), 26)
    pen.text(120, 160, 'Request for Customer Service Record', 48, 'Form Bold')
    const pair = (y: number, label: string, value: string): void => {
      pen.text(120, y, `${label}:`, 36)
      pen.text(760, y, value, 36)
    }
    pair(280, 'Requesting company', 'Tallyridge Telecom Audit Group LLC')
    pair(350, 'Contact name', 'Mona Iverslie')
    pair(420, 'Contact telephone', '531-555-0118')
    pair(490, 'Contact e-mail', 'csr-requests@tallyridge.example')
    pair(560, 'Date of request', 'December 1, 2026')
    pair(700, 'Customer name', 'Birchanger Distributing Inc')
    pair(770, 'Billing telephone number', '402-555-0106')
    pair(840, 'Service address', '766 Canal Parkway')
    pair(910, 'City', 'Omaha')
    pair(980, 'State', 'NE')
    pair(1050, 'ZIP', '68102')
    pair(1190, 'LOA on file', 'Yes')
    pair(1260, 'Authorized by', 'Jerome L McGillivane')
    pair(1330, 'Date of authorization', 'November 30, 2026')
  })
  return faxTiff([cover, sheet], { seed: 40, skew: 0.5, specks: 0.3 }, [204, 196])
}

export const layout: Layout = {
  file: '40-fax-fine-two-pages',
  hard: 'A fax in fine resolution, two pages: a cover with the number to call, and the form with labels left.',
  letter: async () => ({
    from: 'Mona Iverslie <mona.iverslie@tallyridge.example>',
    subject: 'Fax sent to you',
    at: '2026-12-01T15:24:00-05:00',
    mailer: 'FaxGate 5.0',
    text: '',
    attachments: [{ name: 'fax.tif', type: 'image/tiff', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Tallyridge Telecom Audit Group LLC',
      contactName: 'Mona Iverslie',
      contactPhone: '5315550118',
      contactEmail: 'csr-requests@tallyridge.example',
      loaOnFile: true,
      loaDate: '2026-11-30',
      requestDate: '2026-12-01',
      authorizingPerson: 'Jerome L McGillivane',
      btn: '4025550106',
      endUserName: 'Birchanger Distributing Inc',
      serviceAddress: address('766 Canal Parkway', null, 'Omaha', 'NE', '68102'),
    }),
  ],
}
