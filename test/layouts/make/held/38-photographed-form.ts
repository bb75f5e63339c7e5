import { drawn, scanPng } from '../fax.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = async (): Promise<Uint8Array> => {
  const sheet = drawn((pen) => {
    pen.text(120, 150, 'Westerlay Exchange Carrier Corp', 50, 'Form Bold')
    pen.text(120, 205, 'CSR request - please complete all boxes', 32)
    const box = (x: number, y: number, width: number, caption: string, value: string): void => {
      pen.box(x, y, width, 110)
      pen.text(x + 12, y + 32, caption, 24)
      pen.text(x + 24, y + 88, value, 40, 'Form Italic')
    }
    pen.text(120, 280, 'REQUESTING CARRIER', 32, 'Form Bold')
    box(120, 300, 960, 'Company', 'Westerlay Exchange Carrier Corp')
    box(1080, 300, 500, 'OCN', '9W3X')
    box(120, 410, 730, 'Contact', 'Dana Hollinrake')
    box(850, 410, 730, 'Telephone', '704-555-0175')
    box(120, 520, 960, 'E-mail', 'porting@westerlay-xc.example')
    box(1080, 520, 500, 'Date', '11/25/2026')
    pen.text(120, 700, 'END USER', 32, 'Form Bold')
    box(120, 720, 960, 'Name', 'Delia & Carla Wexcombe')
    box(1080, 720, 500, 'BTN', '704-555-0113')
    box(120, 830, 1460, 'Service address', '846 Market Lane')
    box(120, 940, 730, 'City', 'Charlotte')
    box(850, 940, 300, 'State', 'NC')
    box(1150, 940, 430, 'ZIP', '28202')
    pen.text(120, 1120, 'AUTHORIZATION', 32, 'Form Bold')
    pen.tick(130, 1150, 'hook', 40)
    pen.text(195, 1184, 'LOA on file', 34)
    pen.tick(560, 1150, 'empty', 40)
    pen.text(625, 1184, 'LOA not on file', 34)
    box(120, 1230, 960, 'LOA signed by', 'Carla Wexcombe')
    box(1080, 1230, 500, 'LOA date', '11/24/2026')
  })
  return scanPng(sheet, { seed: 38, skew: -0.8, specks: 0.3 })
}

export const layout: Layout = {
  file: '38-photographed-form',
  hard: 'PNG of a filled form with captions within boxes, slightly turned and speckled, slanted type, two tick boxes of opposite meaning.',
  letter: async () => ({
    from: 'Dana Hollinrake <danah@westerlay-xc.example>',
    subject: 'CSR request',
    at: '2026-11-25T18:04:00-05:00',
    mailer: 'iPhone Mail (20H350)',
    text: 'Form attached\n\nSent from my iPhone\n',
    attachments: [{ name: 'IMG_2231.png', type: 'image/png', bytes: await form(), inline: true }],
  }),
  requests: [
    stated({
      requestingCompany: 'Westerlay Exchange Carrier Corp',
      companyCode: '9W3X',
      contactName: 'Dana Hollinrake',
      contactPhone: '7045550175',
      contactEmail: 'porting@westerlay-xc.example',
      loaOnFile: true,
      loaDate: '2026-11-24',
      requestDate: '2026-11-25',
      authorizingPerson: 'Carla Wexcombe',
      btn: '7045550113',
      endUserName: 'Delia & Carla Wexcombe',
      serviceAddress: address('846 Market Lane', null, 'Charlotte', 'NC', '28202'),
    }),
  ],
}
