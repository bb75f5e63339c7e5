import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const cell = (caption: string, value: string, span = 1): string =>
  `<td colspan="${span}" style="border:solid #999 1.0pt;padding:2pt 5pt"><p style="margin:0"><span style="font-size:7.5pt;color:#666">${caption}</span></p><p style="margin:0"><b>${value || '&nbsp;'}</b></p></td>`

const html = `<html><body style="font-family:Calibri"><p>Team,</p><p>CSR needed for the account below. Thanks in advance.</p>
<table border="0" cellspacing="0" cellpadding="0" width="620"><tr><td><table width="100%" style="border-collapse:collapse">
<tr><td colspan="4" style="background:#203864;color:white">ABOUT US</td></tr>
<tr>${cell('Carrier', 'Mesaflint Communications LLC', 2)}${cell('OCN', '9M9F')}${cell('PON', 'MF-77188')}</tr>
<tr>${cell('Contact', 'Frank Velasquino')}${cell('Phone', '602-555-0130')}${cell('Email CSR to', '<a href="mailto:portdesk@mesaflint.example">portdesk@mesaflint.example</a>', 2)}</tr>
<tr><td colspan="4" style="background:#203864;color:white">ABOUT THE END USER</td></tr>
<tr>${cell('Business name', 'Heidelmann Bail Bonds', 2)}${cell('Main number', '520-555-0105')}${cell('Acct #', '')}</tr>
<tr>${cell('Street', '3094 5th St', 2)}${cell('Suite', '')}${cell('City / State / Zip', 'Tucson, AZ 85701')}</tr>
<tr><td colspan="4" style="background:#203864;color:white">AUTHORIZATION</td></tr>
<tr>${cell('LOA on file', '&#9745; Yes &nbsp; &#9744; No')}${cell('LOA date', '11/30/2026')}${cell('Authorized by', 'Grace D. Voskresen', 2)}</tr>
</table></td></tr></table>
<p>Frank Velasquino<br>Porting Coordinator<br>Mesaflint Communications LLC<br>4100 E Copper Blvd, Phoenix, AZ 85018<br>O: 602-555-0130 | M: 480-555-0107</p></body></html>`

export const layout: Layout = {
  file: '19-html-body-captions-above',
  hard: 'No attachment: a boxed form in the HTML body, small captions above the values in the same cells, a signature with other numbers below.',
  letter: () => ({
    from: 'Frank Velasquino <frank.velasquino@mesaflint.example>',
    subject: 'CSR - Heidelmann Bail Bonds',
    at: '2026-12-01T16:05:00-05:00',
    mailer: 'Microsoft Outlook 16.0',
    html,
  }),
  requests: [
    stated({
      requestingCompany: 'Mesaflint Communications LLC',
      companyCode: '9M9F',
      contactName: 'Frank Velasquino',
      contactPhone: '6025550130',
      contactEmail: 'portdesk@mesaflint.example',
      loaOnFile: true,
      loaDate: '2026-11-30',
      authorizingPerson: 'Grace D. Voskresen',
      btn: '5205550105',
      endUserName: 'Heidelmann Bail Bonds',
      serviceAddress: address('3094 5th St', null, 'Tucson', 'AZ', '85701'),
      requesterRef: 'MF-77188',
    }),
  ],
}
