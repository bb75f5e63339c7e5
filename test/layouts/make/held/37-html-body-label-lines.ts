import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

const item = (label: string, value: string): string =>
  `<tr bgcolor="#EAF2FA"><td colspan="2"><font style="font-family:sans-serif;font-size:12px"><strong>${label}</strong></font></td></tr>
<tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font style="font-family:sans-serif;font-size:12px">${value}</font></td></tr>`

const html = `<html><head><title>New submission from CSR Request</title></head><body>
<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#EAEAEA"><tr><td>
<table width="100%" border="0" cellpadding="5" cellspacing="0" bgcolor="#FFFFFF">
${item('Who are you?', 'Neil Mallinford')}
${item('Which company do you work for?', 'Ampleroute Resale Services Inc')}
${item('Company code (OCN)', '9A8R')}
${item('Call me back at', '(272) 555-0152')}
${item('Send the record to', '<a href="mailto:neil.mallinford@ampleroute.example">neil.mallinford@ampleroute.example</a>')}
${item('Name of your end user', 'Victor M. Rosenquail')}
${item('Telephone number of the account', '(570) 555-0179')}
${item('Service Address', '808 N 7th St<br />Apt 1R<br />Scranton, Pennsylvania 18503<br /><a href="https://maps.example/?q=808+N+7th+St">Map It</a>')}
${item('Residential or business?', 'Residential')}
${item('Do you have a signed LOA on file?', '<ul><li>Yes, I confirm</li></ul>')}
${item('LOA signed by', 'Victor M. Rosenquail')}
${item('LOA signed on', '11/26/2026')}
</table></td></tr></table></body></html>`

export const layout: Layout = {
  file: '37-html-body-label-lines',
  hard: 'Mail of a web form: each label on a row of its own, the value on the next, questions for labels, the address with a map link.',
  letter: () => ({
    from: 'Ampleroute Website <neil.mallinford@ampleroute.example>',
    subject: 'New submission from CSR Request',
    at: '2026-11-27T13:40:50-05:00',
    mailer: 'PHPMailer 6.5.0',
    html,
  }),
  requests: [
    stated({
      requestingCompany: 'Ampleroute Resale Services Inc',
      companyCode: '9A8R',
      contactName: 'Neil Mallinford',
      contactPhone: '2725550152',
      contactEmail: 'neil.mallinford@ampleroute.example',
      loaOnFile: true,
      loaDate: '2026-11-26',
      authorizingPerson: 'Victor M. Rosenquail',
      btn: '5705550179',
      endUserName: 'Victor M. Rosenquail',
      serviceAddress: address('808 N 7th St', 'Apt 1R', 'Scranton', 'PA', '18503'),
      accountType: 'residence',
    }),
  ],
}
