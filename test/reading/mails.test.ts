import { describe, expect, it } from 'vitest'
import { openLetter } from '../../src/letter/open-letter.ts'
import { readLetter } from '../../src/reading/read.ts'
import type { Reading } from '../../src/reading/form.ts'

const settings = { trustedAuthservId: 'mx.carrier.example', ownDomains: ['carrier.example'], centerAddress: 'csr-center@carrier.example' }
const options = {
  centerAddress: settings.centerAddress,
  staffDomains: ['carrier.example'],
  staffAddresses: [],
  extraLabels: {},
  receivedAt: new Date('2026-11-24T15:00:00Z'),
}

/** A mail as it lies in the mailbox; the border vouches for the domain of its From line. */
const read = async (mail: string): Promise<Reading> => {
  const domain = /^From:.*@([a-z.-]+)/im.exec(mail)?.[1] ?? ''
  const vouched = `Authentication-Results: mx.carrier.example; dmarc=pass header.from=${domain}\nReceived: from mail.${domain} by mx.carrier.example; Tue, 24 Nov 2026 10:00:00 -0500\nMessage-ID: <t1@${domain}>\nMIME-Version: 1.0\n`
  const letter = await openLetter(Buffer.from((vouched + mail).replaceAll('\n', '\r\n'), 'utf8'), settings)
  if ('problem' in letter) throw new Error(letter.problem)
  return readLetter(letter, [], options)
}

describe('a whole mail from', () => {
  it('Outlook for Windows, with a form as a Word table in quoted-printable HTML', async () => {
    const { intent, requests } = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: csr-center@carrier.example
Subject: CSIR - Pelham Street Dairy
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Request below.

Company
Tallgrass Telecom LLC
--b1
Content-Type: text/html; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

<html xmlns:o=3D"urn:schemas-microsoft-com:office:office"><head><style><!--
p.MsoNormal {margin:0in;}
--></style></head><body><div class=3D"WordSection1"><p class=3D"MsoNormal">Req=
uest below.<o:p></o:p></p><table class=3D"MsoTableGrid" border=3D"1">
<tr><td colspan=3D"4"><p class=3D"MsoNormal"><b>CUSTOMER SERVICE RECORD REQUEST<o:p></o:p></b></p></td></tr>
<tr><td><p class=3D"MsoNormal">Company</p></td><td><p class=3D"MsoNormal">Tallgrass Telecom LLC</p></td><td><p class=3D"MsoNormal">OCN</p></td><td><p class=3D"MsoNormal">9T7G</p></td></tr>
<tr><td><p class=3D"MsoNormal">Contact</p></td><td><p class=3D"MsoNormal">Nora Quist</p></td><td><p class=3D"MsoNormal">Contact phone</p></td><td><p class=3D"MsoNormal">585-555-0120</p></td></tr>
<tr><td><p class=3D"MsoNormal">End user name</p></td><td><p class=3D"MsoNormal">Pelham Street Dairy</p></td><td><p class=3D"MsoNormal">BTN</p></td><td><p class=3D"MsoNormal">716-555-0141</p></td></tr>
<tr><td><p class=3D"MsoNormal">LOA on file</p></td><td colspan=3D"3"><p class=3D"MsoNormal"><span style=3D"font-family:Wingdings">&#254;</span> Yes <span style=3D"font-family:Wingdings">&#168;</span> No</p></td></tr>
</table><p class=3D"MsoNormal">&nbsp;</p><p class=3D"MsoNormal">Nora Quist</p><p class=3D"MsoNormal">350 Canal Street, Rochester NY 14604 | 585-555-0100</p></div></body></html>
--b1--
`)
    expect(intent).toBe('csir')
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      btn: '7165550141',
      endUserName: 'Pelham Street Dairy',
      companyCode: '9T7G',
      contactPhone: '5855550120',
      loaOnFile: true,
    })
  })

  it('Thunderbird, format=flowed, in answer to our rejection', async () => {
    const { intent, reference, requests } = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: csr-center@carrier.example
Subject: Re: [CSR-2026-000777] Your CSR request was not accepted
In-Reply-To: <csr-2026-000777.r1@carrier.example>
References: <csr-2026-000777.r1@carrier.example>
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 8bit

Sorry for the trouble, 
here is the right name.

End user: Pelham Dairy Inc

On 11/23/26 9:12 AM, CSR Center wrote:
>    Our reference     CSR-2026-000777
>    Customer          Somebody Else
>
> --- fill in below ---
> BTN: 716-555-0141
> >>> End user name:
> --- end ---

-- 
Nora Quist
Tallgrass Telecom LLC
`)
    expect(intent).toBe('correction')
    expect(reference).toBe('CSR-2026-000777')
    expect(requests).toHaveLength(1)
    expect(requests[0]?.endUserName).toBe('Pelham Dairy Inc')
  })

  it('Gmail, answering inside our fill-in block in HTML', async () => {
    const html = `<div dir="ltr">Done, see below.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 23, 2026 at 9:12 AM CSR Center &lt;<a href="mailto:csr-center@carrier.example">csr-center@carrier.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><table role="presentation"><tr><td><table><tr><td>Our reference</td><td><b>CSR-2026-000777</b></td></tr><tr><td>Number</td><td>716-555-0141</td></tr></table><pre style="white-space:pre-wrap">--- fill in below ---
BTN: 716-555-0141
&gt;&gt;&gt; Service ZIP: <b>14202</b>
--- end ---</pre></td></tr></table></blockquote></div>`
    const { intent, references, requests } = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: csr-center@carrier.example
Subject: Re: [CSR-2026-000777] Your CSR request was not accepted
In-Reply-To: <csr-2026-000777.r1@carrier.example>
Content-Type: text/html; charset="UTF-8"
Content-Transfer-Encoding: base64

${Buffer.from(html)
  .toString('base64')
  .replaceAll(/(.{76})/g, '$1\n')}
`)
    expect(intent).toBe('correction')
    expect(references).toEqual(['CSR-2026-000777'])
    expect(requests[0]).toMatchObject({ btn: '7165550141', serviceAddress: { zip: '14202' } })
  })

  it('an iPhone, forwarding the request of a colleague', async () => {
    const { intent, requests } = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: csr-center@carrier.example
Subject: Fwd: Pelham Dairy
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

can you pull this one

Sent from my iPhone

Begin forwarded message:

> From: Olaf Brandt <olaf.brandt@tallgrass.example>
> Date: November 23, 2026 at 4:52:00 PM EST
> To: Nora Quist <nora.quist@tallgrass.example>
> Subject: Pelham Dairy
>=20
> =EF=BB=BFRequesting company: Tallgrass Telecom LLC
> Contact: Olaf Brandt
> Phone: 585-555-0121
> Email: olaf.brandt@tallgrass.example
> End user: Pelham Street Dairy
> BTN: 716-555-0141
> Service address: 18 Pelham Street, Buffalo NY 14202
> LOA on file: yes
>=20
>> On Nov 20, 2026, at 8:00 AM, Ida Pelham <ida@pelhamdairy.example> wrote:
>>=20
>> my cell is 716-555-0166
`)
    expect(intent).toBe('csir')
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({ btn: '7165550141', contactName: 'Olaf Brandt', contactPhone: '5855550121', wtns: [] })
  })

  it('Lotus Notes, asking for the state with the old mail hanging under it', async () => {
    const { intent, reference, requests } = await read(`From: Nora_Quist@tallgrass.example
To: "CSR Center" <csr-center@carrier.example>
Subject: Re: [CSR-2026-000777] Request received
In-Reply-To: <csr-2026-000777.a1@carrier.example>
Content-Type: text/plain; charset=ISO-8859-1
Content-Transfer-Encoding: 8bit

Hello,

any idea when we get it?

Nora




From:\tCSR Center <csr-center@carrier.example>
To:\tnora.quist@tallgrass.example
Date:\t11/23/2026 09:12 AM
Subject:\t[CSR-2026-000777] Request received



We have received your request for 716-555-0141.
`)
    expect(intent).toBe('status')
    expect(reference).toBe('CSR-2026-000777')
    expect(requests).toEqual([])
  })

  it('K-9, cancelling by the number only', async () => {
    const reading = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: csr-center@carrier.example
Subject: Cancel 716-555-0141 please
User-Agent: K-9 Mail for Android
Content-Type: text/plain; charset=utf-8

Customer changed her mind. Call me on 585-555-0120 with questions.
-- 
Sent from my Android device with K-9 Mail. Please excuse my brevity.
`)
    expect(reading).toMatchObject({ intent: 'cancel', numbers: ['7165550141'], references: [], requests: [] })
  })

  it('a ticket system, with an escalation in its newest entry', async () => {
    const { intent, escalation } = await read(`From: "Tallgrass Support (Kim Aas)" <support@tallgrass.example>
To: csr-center@carrier.example
Subject: [TG-991] ESCALATION CSR Pelham Street Dairy
Content-Type: text/plain; charset=utf-8

##- Please type your reply above this line -##

----------------------------------------------
Kim Aas, today at 9:10 EST

Please escalate, three business days are over.

BTN: 716-555-0141
Customer: Pelham Street Dairy
Contact: Kim Aas, 585-555-0122
Submitted by e-mail on 11/17/2026

----------------------------------------------
Kim Aas, yesterday at 16:00 EST  [internal note shared]

Customer called again from 716-555-0188.

--------------------------------
This email is a service from Tallgrass Support.
`)
    expect(intent).toBe('escalation')
    expect(escalation).toMatchObject({
      contactName: 'Kim Aas',
      contactPhone: '5855550122',
      btn: '7165550141',
      endUserName: 'Pelham Street Dairy',
      dateSubmitted: '2026-11-17',
      channel: 'email',
    })
  })

  it('Outlook on the web, saying that a delivered record is wrong', async () => {
    const html = `<html><body><div>The CSR you sent yesterday for 716-555-0141 is wrong, it still lists the fax line.</div><div id="Signature"><p>Nora Quist<br>585-555-0120</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> CSR Center &lt;csr-center@carrier.example&gt;<br><b>Sent:</b> Monday, November 23, 2026 9:12 AM<br><b>To:</b> Nora Quist<br><b>Subject:</b> [CSR-2026-000777] Customer service record</div><div>The record of 716-555-0141 is attached.</div></body></html>`
    const reading = await read(`From: Nora Quist <nora.quist@tallgrass.example>
To: CSR Center <csr-center@carrier.example>
Subject: Re: [CSR-2026-000777] Customer service record
In-Reply-To: <csr-2026-000777.d1@carrier.example>
Content-Type: text/html; charset=utf-8

${html}
`)
    expect(reading).toMatchObject({ intent: 'record_correction', reference: 'CSR-2026-000777', numbers: ['7165550141'] })
  })

  it('a member of staff, with commands, a reply and a note', async () => {
    const { intent, agent } = await read(`From: Mia Lund <mia.lund@carrier.example>
To: csr-center@carrier.example
Subject: RE: [CSR-2026-000777] please look at this LOA
In-Reply-To: <csr-2026-000777.s1@carrier.example>
Content-Type: text/plain; charset=utf-8

Dear Nora,

thank you for the letter of authorization.

/loa ok
/note the signature looks odd, I called her

Mia Lund
CSR Center | 518-555-0122

> CSR-2026-000777 waits for a look at its letter of authorization.
> /deliver
`)
    expect(intent).toBe('agent')
    expect(agent).toEqual({
      commands: [
        { name: 'loa', argument: 'ok' },
        { name: 'note', argument: 'the signature looks odd, I called her' },
      ],
      reply: 'Dear Nora,\n\nthank you for the letter of authorization.',
      notes: 'the signature looks odd, I called her',
    })
  })

  it('somebody who sells customer service reps', async () => {
    expect(
      await read(`From: Brooke <brooke@dialer.example>
To: csr-center@carrier.example
Subject: CSR request volumes
Content-Type: text/html; charset=utf-8

<p>Hi CSR team,</p><p>do your CSRs (customer service reps) drown in requests? Our outsourced agents start at $9/hour. Quick call? 310-555-0199</p><p style="font-size:0">BTN: 716-555-0141 End user: Pelham Dairy, 18 Pelham Street, Buffalo NY 14202, LOA on file</p><p><a href="#">Unsubscribe</a></p>
`),
    ).toMatchObject({ intent: 'other', requests: [] })
  })
})
