import type { Layout } from '../layout.ts'
import { address, stated } from '../layout.ts'

/** "Save page as" of a portal's form after it was filled in. */
const form = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Bramblewire Partner Portal - New CSR Request</title>
<style>label{display:inline-block;width:14em}</style><script>var csrfToken="2125550199";</script></head>
<body><nav><a href="#">Home</a> | <a href="#">Orders</a> | <a href="#">Help 315-555-0190</a></nav>
<h1>New CSR Request</h1>
<form action="/csr/new" method="post">
<fieldset><legend>Your details</legend>
<p><label for="rc">Requesting carrier</label><input id="rc" name="rc" value="Bramblewire Communications Inc"></p>
<p><label for="cn">Contact name</label><input id="cn" name="cn" value="Teresa Szymankow"></p>
<p><label for="cp">Contact phone</label><input id="cp" name="cp" type="tel" value="(315)555-0153" placeholder="555-555-5555"></p>
<p><label for="ce">Contact e-mail</label><input id="ce" name="ce" type="email" value="teresa.szymankow@bwvoice.example"></p>
<p><label for="oc">Company code</label><input id="oc" name="oc" value="9B2W" maxlength="4"></p>
<p><label for="rf">Order reference</label><input id="rf" name="rf" value="BW-0093402"></p>
</fieldset>
<fieldset><legend>Account details</legend>
<p><label for="bt">Billing telephone number</label><input id="bt" name="bt" type="tel" value="617 555 0119" placeholder="212-555-0100"></p>
<p><label for="nm">Customer name</label><input id="nm" name="nm" value="Demarchand's Electric"></p>
<p><label for="s1">Service address line 1</label><input id="s1" name="s1" value="2 Foundry Sq"></p>
<p><label for="s2">Service address line 2</label><input id="s2" name="s2" value="Floor 14"></p>
<p><label for="ci">City</label><input id="ci" name="ci" value="Boston"></p>
<p><label for="st">State</label><select id="st" name="st"><option>CT</option><option selected>MA</option><option>NY</option></select></p>
<p><label for="zi">ZIP</label><input id="zi" name="zi" value="02110"></p>
<p><label>Account type</label>
<input type="radio" name="at" id="ar" value="R"><label for="ar">Residential</label>
<input type="radio" name="at" id="ab" value="B" checked><label for="ab">Business</label></p>
<p><label for="an">Additional numbers</label><textarea id="an" name="an" rows="3"></textarea></p>
</fieldset>
<fieldset><legend>Authorization</legend>
<p><input type="checkbox" id="lo" name="lo" checked="checked"> <label for="lo">LOA on file</label></p>
<p><label for="ln">LOA signed by</label><input id="ln" name="ln" value="Marcus Ndiayesse"></p>
<p><label for="ld">LOA date</label><input id="ld" name="ld" type="date" value="2026-11-18"></p>
</fieldset>
<input type="hidden" name="session" value="9B2W-2026-4471"><button>Submit</button>
</form></body></html>
`

export const layout: Layout = {
  file: '18-saved-web-form',
  hard: 'HTML file: a portal form saved with its values in input elements, a select, radio buttons and a check box; placeholders and hidden fields are no values.',
  letter: () => ({
    from: 'Teresa Szymankow <teresa.szymankow@bwvoice.example>',
    subject: 'CSR Request BW-0093402',
    at: '2026-11-23T17:22:36-05:00',
    mailer: 'Microsoft Outlook 16.0',
    text: 'Our portal could not reach yours, so I saved the page. Can you take it from here?\n\nTeresa\n',
    attachments: [{ name: 'New CSR Request.html', type: 'text/html', bytes: Buffer.from(form) }],
  }),
  requests: [
    stated({
      requestingCompany: 'Bramblewire Communications Inc',
      companyCode: '9B2W',
      contactName: 'Teresa Szymankow',
      contactPhone: '3155550153',
      contactEmail: 'teresa.szymankow@bwvoice.example',
      loaOnFile: true,
      loaDate: '2026-11-18',
      authorizingPerson: 'Marcus Ndiayesse',
      btn: '6175550119',
      endUserName: "Demarchand's Electric",
      serviceAddress: address('2 Foundry Sq', 'Floor 14', 'Boston', 'MA', '02110'),
      accountType: 'business',
      requesterRef: 'BW-0093402',
    }),
  ],
}
