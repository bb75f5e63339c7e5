import { fillable } from '../fillable.ts'
import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const form = async (): Promise<Uint8Array> => {
  const f = await fillable()
  f.print(45, 46, 'SALTGRASS WIRELESS', 14, true)
  f.print(45, 62, 'Solicitud de registro de servicio / Customer service record request', 10)
  const row = (y: number, label: string, name: string, value: string, width: number, comb?: number): void => {
    f.print(45, y, label, 9)
    f.text(name, value, { x: 270, y: y - 12, width, height: 16 }, comb ? { comb } : {})
  }
  f.print(45, 92, 'Compañía solicitante / Requesting company', 11, true)
  row(116, 'Nombre de la compañía / Company name', 'CompaniaSolicitante', 'Saltgrass Wireless LLC', 270)
  row(140, 'Código OCN / OCN code', 'CodigoOCN', '9S6W', 80, 4)
  row(164, 'Persona de contacto / Contact person', 'PersonaContacto', 'Karl Ferrantello', 270)
  row(188, 'Teléfono / Telephone', 'TelefonoContacto', '3055550165', 180, 10)
  row(212, 'Correo electrónico / E-mail', 'CorreoElectronico', 'lnp@saltgrasswireless.example', 270)
  row(236, 'Referencia / Reference', 'Referencia', 'SG-2026-1251', 140)
  f.print(45, 266, 'Cliente / Customer', 11, true)
  row(290, 'Nombre del cliente / Customer name', 'NombreCliente', 'Mr and Mrs Omar Winterbottome', 270)
  row(314, 'Teléfono de facturación / Billing telephone no.', 'TelefonoFacturacion', '3055550141', 180, 10)
  row(338, 'Otros teléfonos / Other telephones', 'OtrosTelefonos', '305-555-0142', 270)
  row(362, 'Dirección del servicio / Service address', 'DireccionServicio', '98 9th St', 270)
  row(386, 'Apto., piso / Apt., floor', 'AptoPiso', '2nd Floor', 120)
  row(410, 'Ciudad / City', 'Ciudad', 'Miami', 180)
  row(434, 'Estado / State', 'Estado', 'FL', 40, 2)
  row(458, 'Código postal / ZIP code', 'CodigoPostal', '33131', 100, 5)
  f.print(45, 484, 'Tipo de cuenta / Account type')
  f.check('Residencial', true, 270, 475)
  f.print(286, 484, 'Residencial / Residential')
  f.check('Negocio', false, 410, 475)
  f.print(426, 484, 'Negocio / Business')
  f.print(45, 514, 'Autorización / Authorization', 11, true)
  f.check('CartaAutorizacion', true, 45, 525)
  f.print(62, 534, 'Carta de autorización en archivo / Letter of authorization on file')
  row(560, 'Firmada por / Signed by', 'FirmadaPor', 'Omar Winterbottome', 270)
  row(584, 'Fecha de la firma / Date signed', 'FechaFirma', '11/25/2026', 120)
  return f.bytes()
}

export const layout: Layout = {
  file: '22-bilingual-combs',
  hard: 'Fillable PDF in Spanish and English, Spanish field names, combs for numbers and codes, check boxes before their captions.',
  letter: async () => ({
    from: 'Saltgrass LNP <lnp@saltgrasswireless.example>',
    subject: 'Solicitud CSR SG-2026-1251',
    at: '2026-11-27T10:31:00-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Please find attached our request. Gracias!\n\nKarl\n',
    attachments: [{ name: 'solicitud-csr.pdf', type: 'application/pdf', bytes: await form() }],
  }),
  requests: [
    stated({
      requestingCompany: 'Saltgrass Wireless LLC',
      companyCode: '9S6W',
      contactName: 'Karl Ferrantello',
      contactPhone: '3055550165',
      contactEmail: 'lnp@saltgrasswireless.example',
      loaOnFile: true,
      loaDate: '2026-11-25',
      authorizingPerson: 'Omar Winterbottome',
      btn: '3055550141',
      wtns: ['3055550142'],
      endUserName: 'Mr and Mrs Omar Winterbottome',
      serviceAddress: address('98 9th St', '2nd Floor', 'Miami', 'FL', '33131'),
      accountType: 'residence',
      requesterRef: 'SG-2026-1251',
    }),
  ],
}
