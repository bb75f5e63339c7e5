import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'
import { paper } from '../paper.ts'

const form = (): Promise<Uint8Array> => {
  const p = paper({ producer: 'GPL Ghostscript 9.27' })
  /** One small box for every character, typed one by one. */
  const comb = (x: number, y: number, count: number, value: string): void => {
    for (let i = 0; i < count; i++) {
      p.box(x + i * 15, y, 15, 18)
      if (value[i] && value[i] !== ' ') p.text(x + i * 15 + 4, y + 4, value[i] ?? '', { face: 'Courier-Bold', size: 11 })
    }
  }
  const plain = (x: number, y: number, width: number, value: string): void => {
    p.box(x, y, width, 18)
    p.text(x + 5, y + 5, value, { face: 'Courier', size: 10 })
  }
  const label = (x: number, y: number, text: string): void => p.text(x, y, text, { size: 8 })
  p.text(40, 36, 'REQUEST FOR A CUSTOMER SERVICE RECORD', { face: 'Helvetica-Bold', size: 14 })
  p.text(40, 54, 'USE CAPITALS. ONE CHARACTER PER BOX.', { size: 8 })
  label(40, 80, 'BILLING TELEPHONE NUMBER')
  comb(40, 92, 10, '8025550125')
  label(300, 80, 'CUSTOMER CODE')
  comb(300, 92, 3, '176')
  label(40, 122, 'END USER NAME')
  plain(40, 134, 420, 'STONEFERRY INN')
  label(40, 164, 'SERVICE STREET ADDRESS')
  plain(40, 176, 300, '56 4TH AVE N')
  label(360, 164, 'UNIT')
  plain(360, 176, 100, 'STE B')
  label(40, 206, 'CITY')
  plain(40, 218, 220, 'BURLINGTON')
  label(280, 206, 'STATE')
  comb(280, 218, 2, 'VT')
  label(360, 206, 'ZIP CODE')
  comb(360, 218, 5, '05401')
  label(40, 260, 'REQUESTING COMPANY')
  plain(40, 272, 420, 'LARKSPIRE TELEPHONE COOPERATIVE')
  label(40, 302, 'COMPANY CODE')
  comb(40, 314, 4, '9L7T')
  label(160, 302, 'CONTACT NAME')
  plain(160, 314, 300, 'FELIX DIMITRAKOS')
  label(40, 344, 'CONTACT TELEPHONE NUMBER')
  comb(40, 356, 10, '8025550165')
  label(240, 344, 'CONTACT E-MAIL')
  plain(240, 356, 320, 'CSR-REQUESTS@LARKSPIRE.EXAMPLE')
  p.tick(40, 396, 'hook', 12)
  p.text(60, 399, 'LOA ON FILE', { size: 9 })
  label(160, 386, 'LOA DATE (MM DD YYYY)')
  comb(160, 396, 8, '11212026')
  label(320, 386, 'LOA SIGNED BY')
  plain(320, 396, 240, 'CARLA LAMBROZO')
  return p.bytes()
}

export const layout: Layout = {
  file: '25-typed-into-combs',
  hard: 'Flat PDF, every digit typed into its own small box, captions above; the date of the LOA is eight digits without separators.',
  letter: async () => ({
    from: 'CSR Requests <csr-requests@larkspire.example>',
    subject: 'CSR request Stoneferry Inn',
    at: '2026-11-24T09:50:12-05:00',
    mailer: 'Lotus Notes Release 9.0.1',
    text: 'Hello CSR Center,\n\nour request is attached.\n\nFelix Dimitrakos\n',
    attachments: [{ name: 'larkspire-csr.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Larkspire Telephone Cooperative',
      companyCode: '9L7T',
      contactName: 'Felix Dimitrakos',
      contactPhone: '8025550165',
      contactEmail: 'csr-requests@larkspire.example',
      loaOnFile: true,
      loaDate: '2026-11-21',
      authorizingPerson: 'Carla Lambrozo',
      btn: '8025550125',
      customerCode: '176',
      endUserName: 'Stoneferry Inn',
      serviceAddress: address('56 4th Ave N', 'Ste B', 'Burlington', 'VT', '05401'),
    }),
  ],
}
