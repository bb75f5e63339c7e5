import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import type { Body } from '../../../src/reading/body/body.ts'
import { aLetter, anAnswer, center, form } from '../a-letter.ts'

const onlyBody = (letter: ReturnType<typeof aLetter>): Body => {
  const bodies = bodiesOf(letter, center)
  expect(bodies).toHaveLength(1)
  return bodies[0]!
}

const old = `Your request CSR-2026-000777 was rejected.
You wrote: BTN: 716-555-0199`

const quoted = old
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n')

/** What every mail program below must come to: the answer is read, the center's old words are not. */
const answers: [program: string, text: string][] = [
  ['Thunderbird', `The ZIP is 14202.\n\nOn 11/23/26 9:12 AM, CSR Center wrote:\n${quoted}`],
  [
    'Gmail, wrapped over two lines',
    `The ZIP is 14202.\n\nOn Mon, Nov 23, 2026 at 9:12 AM CSR Center <csr-center@carrier.example>\nwrote:\n\n${quoted}`,
  ],
  [
    'Gmail in German',
    `The ZIP is 14202.\n\nAm Mo., 23. Nov. 2026 um 09:12 Uhr schrieb CSR Center <\ncsr-center@carrier.example>:\n\n${quoted}`,
  ],
  ['Gmail in French', `The ZIP is 14202.\n\nLe lun. 23 nov. 2026 à 09:12, CSR Center <csr-center@carrier.example> a\nécrit :\n\n${quoted}`],
  [
    'Gmail in Spanish',
    `The ZIP is 14202.\n\nEl lun, 23 nov 2026 a las 9:12, CSR Center (<csr-center@carrier.example>)\nescribió:\n\n${quoted}`,
  ],
  ['Gmail without words', `The ZIP is 14202.\n\n2026-11-23 9:12 GMT-05:00 CSR Center <csr-center@carrier.example>:\n\n${quoted}`],
  ['Apple Mail', `The ZIP is 14202.\n\n> On Nov 23, 2026, at 9:12 AM, CSR Center <csr-center@carrier.example> wrote:\n> \n${quoted}`],
  [
    'Outlook',
    `The ZIP is 14202.\n\nFrom: CSR Center <csr-center@carrier.example>\nSent: Monday, November 23, 2026 9:12 AM\nTo: Nora Quist <nora.quist@tallgrass.example>\nSubject: [CSR-2026-000777] Your CSR request was rejected (003)\n\n${old}`,
  ],
  [
    'Outlook in German',
    `The ZIP is 14202.\n\nVon: CSR Center <csr-center@carrier.example>\nGesendet: Montag, 23. November 2026 09:12\nAn: Nora Quist <nora.quist@tallgrass.example>\nBetreff: [CSR-2026-000777] rejected\n\n${old}`,
  ],
  [
    'Outlook in French',
    `The ZIP is 14202.\n\nDe : CSR Center <csr-center@carrier.example>\nEnvoyé : lundi 23 novembre 2026 09:12\nÀ : Nora Quist\nObjet : [CSR-2026-000777] rejected\n\n${old}`,
  ],
  [
    'Outlook in Spanish',
    `The ZIP is 14202.\n\nDe: CSR Center <csr-center@carrier.example>\nEnviado el: lunes, 23 de noviembre de 2026 9:12\nPara: Nora Quist\nAsunto: [CSR-2026-000777] rejected\n\n${old}`,
  ],
  [
    'Outlook with a ruler and no addresses',
    `The ZIP is 14202.\n\n________________________________\nFrom: CSR Center\nSent: Monday, November 23, 2026 9:12 AM\nTo: Nora Quist\nSubject: rejected\n\n${old}`,
  ],
  [
    'Outlook Express',
    `The ZIP is 14202.\n\n-----Original Message-----\nFrom: CSR Center [mailto:csr-center@carrier.example]\nSent: Monday, November 23, 2026 9:12 AM\nTo: Nora Quist\nSubject: rejected\n\n${old}`,
  ],
  [
    'Zimbra',
    `The ZIP is 14202.\n\n----- Original Message -----\nFrom: "CSR Center" <csr-center@carrier.example>\nTo: "Nora Quist" <nora.quist@tallgrass.example>\nSent: Monday, November 23, 2026 9:12:00 AM\nSubject: rejected\n\n${old}`,
  ],
  [
    'Samsung mail',
    `The ZIP is 14202.\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: CSR Center <csr-center@carrier.example>\nDate: 11/23/26 9:12 AM (GMT-05:00)\nTo: Nora Quist\nSubject: rejected\n\n${old}`,
  ],
  [
    'K-9',
    `The ZIP is 14202.\n-- \nSent from my Android device with K-9 Mail. Please excuse my brevity.\n\nOn November 23, 2026 9:12:00 AM EST, CSR Center <csr-center@carrier.example> wrote:\n${quoted}`,
  ],
  ['Lotus Notes', `The ZIP is 14202.\n\n"CSR Center" <csr-center@carrier.example> wrote on 11/23/2026 09:12:15 AM:\n\n${quoted}`],
  [
    'iNotes',
    `The ZIP is 14202.\n\n-----"CSR Center" <csr-center@carrier.example> wrote: -----\nTo: nora.quist@tallgrass.example\nFrom: "CSR Center" <csr-center@carrier.example>\nDate: 11/23/2026 09:12AM\nSubject: rejected\n\n${old}`,
  ],
  [
    'ProtonMail',
    `The ZIP is 14202.\n\n------- Original Message -------\nOn Monday, November 23rd, 2026 at 9:12 AM, CSR Center <csr-center@carrier.example> wrote:\n\n${quoted}`,
  ],
  ['Zoho', `The ZIP is 14202.\n\n---- On Mon, 23 Nov 2026 09:12:00 -0500 CSR Center <csr-center@carrier.example> wrote ----\n\n${quoted}`],
  ['GroupWise', `The ZIP is 14202.\n\n>>> CSR Center <csr-center@carrier.example> 11/23/2026 9:12 AM >>>\n${old}`],
  [
    'Notes with its summary line',
    `The ZIP is 14202.\n\nCSR Center ---11/23/2026 09:12:15 AM---Your request was rejected\n\nFrom:\tCSR Center/Carrier\nTo:\tNora Quist/Tallgrass\nDate:\t11/23/2026 09:12 AM\nSubject:\trejected\n\n${old}`,
  ],
  [
    'eM Client',
    `The ZIP is 14202.\n\n------ Original Message ------\nFrom "CSR Center" <csr-center@carrier.example>\nTo "Nora Quist"\nDate 11/23/2026 9:12:00 AM\nSubject rejected\n\n${old}`,
  ],
  ['Spark', `The ZIP is 14202.\n\nOn 23 Nov 2026, 9:12 AM -0500, CSR Center <csr-center@carrier.example>, wrote:\n${quoted}`],
  [
    'Hotmail',
    `The ZIP is 14202.\n\nDate: Mon, 23 Nov 2026 09:12:00 -0500\nFrom: csr-center@carrier.example\nTo: nora.quist@tallgrass.example\nSubject: rejected\n\n${old}`,
  ],
  [
    'Outlook for iOS',
    `The ZIP is 14202.\n\nGet Outlook for iOS<https://aka.ms/x>\n________________________________\nFrom: CSR Center <csr-center@carrier.example>\nSent: Monday, November 23, 2026 9:12:00 AM\nTo: Nora Quist <nora.quist@tallgrass.example>\nSubject: rejected\n\n${old}`,
  ],
  ['a ticket system', `The ZIP is 14202.\n\n##- Please type your reply above this line -##\n\n${old}`],
  ['a program that only quotes', `The ZIP is 14202.\n\n${quoted}`],
]

describe('an answer to a mail of ours', () => {
  it.each(answers)('written with %s is read without the history under it', (_, text) => {
    const body = onlyBody(anAnswer(text))
    expect(body.lines.filter((line) => line !== '')).toEqual(['The ZIP is 14202.'])
    expect(body.quoted.join('\n')).toContain('716-555-0199')
    expect(body.signature.join('\n')).not.toContain('716')
  })

  it('written below the quoted mail is read all the same', () => {
    const body = onlyBody(anAnswer(`On 11/23/26 9:12 AM, CSR Center wrote:\n${quoted}\n\nThe ZIP is 14202.\n\nNora`))
    expect(body.lines).toEqual(['The ZIP is 14202.'])
    expect(body.signature).toEqual(['Nora'])
  })

  it('written between the quoted lines is read line by line', () => {
    const body = onlyBody(anAnswer(`On 11/23/26 9:12 AM, CSR Center wrote:\n> What is the ZIP?\n14202\n> And the suite?\nSuite 4`))
    expect(body.lines).toEqual(['ZIP: 14202', 'suite: Suite 4'])
    expect(body.quoted).toEqual(['What is the ZIP?', 'And the suite?'])
  })
})

describe("an answer to the sender's own old mail", () => {
  it('is read without the old request that served as a template', () => {
    const history = form('716-555-0199')
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
    const body = onlyBody(
      aLetter({
        subject: 'Re: CSR request 716-555-0199',
        inReplyTo: ['<old@tallgrass.example>'],
        text: `New one, same drill.\n\n${form()}\n\nOn 10/14/26 9:03 AM, Nora Quist wrote:\n${history}`,
      }),
    )
    expect(body.lines.join('\n')).toContain('716-555-0141')
    expect(body.lines.join('\n')).not.toContain('0199')
  })

  it('keeps a memo head at the top, which is no history', () => {
    const body = onlyBody(aLetter({ text: `TO: CSR Center\nFROM: Tallgrass Telecom\nDATE: 11/24/2026\nRE: CSR\n\n${form()}` }))
    expect(body.lines[1]).toBe('FROM: Tallgrass Telecom')
    expect(body.lines.join('\n')).toContain('716-555-0141')
  })

  it('keeps prose that says who wrote what', () => {
    const body = onlyBody(aLetter({ text: `On the phone my customer wrote down the following for you:\n\n${form()}` }))
    expect(body.quoted).toEqual([])
    expect(body.lines.join('\n')).toContain('716-555-0141')
  })
})

describe('a quoted mail in HTML', () => {
  const said = '<div>The ZIP is 14202.</div>'
  const oldHtml = '<p>Your request was rejected.</p><p>BTN: 716-555-0199</p>'
  const programs: [program: string, html: string][] = [
    [
      'Gmail',
      `${said}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Nov 23, 2026 at 9:12 AM CSR Center &lt;<a href="mailto:csr-center@carrier.example">csr-center@carrier.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${oldHtml}</blockquote></div>`,
    ],
    [
      'Outlook on the web',
      `${said}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> CSR Center<br><b>Sent:</b> Monday, November 23<br><b>To:</b> Nora Quist<br><b>Subject:</b> rejected</font></div>${oldHtml}`,
    ],
    [
      'Outlook for Windows',
      `<p class="MsoNormal">The ZIP is 14202.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> CSR Center<br><b>Sent:</b> Monday, November 23<br><b>To:</b> Nora Quist<br><b>Subject:</b> rejected</p></div>${oldHtml}`,
    ],
    [
      'Thunderbird',
      `${said}<div class="moz-cite-prefix">On 11/23/26 9:12 AM, CSR Center wrote:<br></div><blockquote type="cite" cite="mid:1@x">${oldHtml}</blockquote>`,
    ],
    [
      'Apple Mail',
      `${said}<div><br><blockquote type="cite"><div>On Nov 23, 2026, at 9:12 AM, CSR Center &lt;csr-center@carrier.example&gt; wrote:</div><br><div>${oldHtml}</div></blockquote></div>`,
    ],
    [
      'Yahoo',
      `${said}<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, November 23, 2026, 09:12:00 AM EST, CSR Center &lt;csr-center@carrier.example&gt; wrote:</div><div>${oldHtml}</div></div>`,
    ],
  ]

  it.each(programs)('from %s is history', (_, html) => {
    const body = onlyBody(anAnswer('', { text: null, html: `<html><body>${html}</body></html>` }))
    expect(body.lines.filter((line) => line !== '')).toEqual(['The ZIP is 14202.'])
    expect(body.quoted.join('\n')).toContain('716-555-0199')
  })

  it('is told from a paragraph that was only indented', () => {
    const html = `<div>Please pull:</div><blockquote class="gmail_quote" style="margin:0 0 0 40px;border:none;padding:0px"><div>BTN: 716-555-0141</div></blockquote>`
    expect(onlyBody(aLetter({ html })).lines).toEqual(['Please pull:', 'BTN: 716-555-0141'])
  })
})
