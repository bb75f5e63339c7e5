import { describe, expect, it } from 'vitest'
import { bodiesOf, bodyOfNested } from '../../../src/reading/body/bodies.ts'
import { aLetter, center, form } from '../a-letter.ts'

const colleague =
  'From: Olaf Brandt <olaf.brandt@tallgrass.example>\nSent: Monday, November 23, 2026 4:52 PM\nTo: Nora Quist <nora.quist@tallgrass.example>\nSubject: CSR for the dairy'

const parts = (letter: ReturnType<typeof aLetter>): string[] => bodiesOf(letter, center).map((body) => body.part)
const read = (letter: ReturnType<typeof aLetter>): string =>
  bodiesOf(letter, center)
    .map((body) => body.lines.join('\n'))
    .join('\n')

describe('a forwarded request', () => {
  const covers: [program: string, subject: string, text: string][] = [
    ['Outlook', 'FW: CSR for the dairy', `Please handle, Olaf is out this week.\n\nNora\n\n${colleague}\n\n${form()}`],
    ['Outlook without a cover note', 'FW: CSR for the dairy', `${colleague}\n\n${form()}`],
    [
      'Outlook in German',
      'WG: CSR for the dairy',
      `Bitte siehe unten.\n\nVon: Olaf Brandt <olaf.brandt@tallgrass.example>\nGesendet: Montag, 23. November 2026 16:52\nAn: Nora Quist\nBetreff: CSR\n\n${form()}`,
    ],
    [
      'Outlook in French',
      'TR : CSR for the dairy',
      `Voir ci-dessous.\n\nDe : Olaf Brandt <olaf.brandt@tallgrass.example>\nEnvoyé : lundi 23 novembre 2026 16:52\nÀ : Nora Quist\nObjet : CSR\n\n${form()}`,
    ],
    [
      'Gmail',
      'Fwd: CSR for the dairy',
      `Pls run this one\n\n---------- Forwarded message ---------\nFrom: *Olaf Brandt* <olaf.brandt@tallgrass.example>\nDate: Mon, Nov 23, 2026 at 4:52 PM\nSubject: CSR for the dairy\nTo: Nora Quist <nora.quist@tallgrass.example>\n\n\n${form()}`,
    ],
    [
      'Apple Mail',
      'Fwd: CSR for the dairy',
      `Pls run this one\n\nBegin forwarded message:\n\n> From: Olaf Brandt <olaf.brandt@tallgrass.example>\n> Subject: CSR for the dairy\n> Date: November 23, 2026 at 4:52:00 PM EST\n> To: Nora Quist <nora.quist@tallgrass.example>\n> \n${form().replaceAll(/^/gm, '> ')}`,
    ],
    [
      'Thunderbird',
      'Fwd: CSR for the dairy',
      `Pls run this one\n\n\n-------- Forwarded Message --------\nSubject: CSR for the dairy\nDate: Mon, 23 Nov 2026 16:52:00 -0500\nFrom: Olaf Brandt <olaf.brandt@tallgrass.example>\nTo: Nora Quist\n\n${form()}`,
    ],
  ]

  it.each(covers)('from %s is unwrapped, and its writer is named', (_, subject, text) => {
    const bodies = bodiesOf(aLetter({ subject, text }), center)
    expect(bodies.map((body) => body.part)).toEqual(['body', 'forwarded message from olaf.brandt@tallgrass.example'])
    expect(bodies[1]?.forwarded).toBe(true)
    expect(bodies[1]?.writer?.name).toContain('Olaf Brandt')
    expect(bodies[1]?.lines.join('\n')).toBe(form())
  })

  it('in a reply is unwrapped when the cover note points at it', () => {
    const text = `CSR team, please process the request below.\n\nNora\n\n${colleague}\n\n${form()}`
    expect(parts(aLetter({ subject: 'RE: CSR for the dairy', text }))).toHaveLength(2)
  })

  it('hangs under a note that tells half of it', () => {
    const text = `Please run Pelham Dairy in Buffalo NY 14202, 716-555-0141, LOA is on file, all details below.\n\nNora\n\n${colleague}\n\n${form()}`
    expect(parts(aLetter({ subject: 'FW: CSR for the dairy', text }))).toHaveLength(2)
  })

  it("is the sender's own, sent once more by an answer to it", () => {
    const mine = colleague.replace('Olaf Brandt <olaf.brandt', 'Nora Quist <nora.quist').replace(/To: .*/, `To: ${center}`)
    for (const note of ['2nd request', 'Resending this one.', ''])
      expect(
        parts(aLetter({ subject: 'RE: CSR for the dairy', inReplyTo: ['<2@tallgrass.example>'], text: `${note}\n\n${mine}\n\n${form()}` })),
      ).toHaveLength(2)
  })

  it('is none when the writer says to ignore what stands below', () => {
    const text = `Please ignore everything below, I will write again.\n\nNora\n\n${colleague}\n\n${form()}`
    expect(parts(aLetter({ subject: 'RE: CSR for the dairy', text }))).toHaveLength(1)
  })

  it('two levels down is found', () => {
    const text = `for you\n\nFrom: Kim Aas <kim@tallgrass.example>\nSent: Tuesday, November 24, 2026 8:00 AM\nTo: Nora Quist\nSubject: FW: CSR for the dairy\n\nNora, can you send this on?\n\n${colleague}\n\n${form()}`
    expect(parts(aLetter({ subject: 'FW: FW: CSR for the dairy', text })).at(-1)).toBe(
      'forwarded message from olaf.brandt@tallgrass.example',
    )
  })

  it("hides the customer's own mail under it", () => {
    const customer =
      'From: Ida Pelham <ida@pelhamdairy.example>\nSent: Friday, November 20, 2026 11:08 AM\nTo: Olaf Brandt\nSubject: Re: quote\n\nMy cell is 716-555-0166, the shop in the back is 9 Lake Street, Buffalo NY 14202. I have signed the LOA, I am the customer.'
    const text = `please run\n\n${colleague}\n\n${form()}\n\n${customer}`
    expect(read(aLetter({ subject: 'FW: CSR for the dairy', text }))).not.toContain('716-555-0166')
  })

  it('is background when the sender states the whole request himself', () => {
    const customer =
      'From: Ida Pelham <ida@pelhamdairy.example>\nSent: Friday, November 20, 2026 11:08 AM\nTo: Nora Quist\nSubject: phones\n\nBTN 716-555-0166, customer Pelham, 9 Lake Street, Buffalo NY 14202, LOA signed'
    const letter = aLetter({ subject: 'FW: phones', text: `${form()}\n\n${customer}` })
    expect(parts(letter)).toEqual(['body'])
    expect(read(letter)).not.toContain('716-555-0166')
  })

  it('that holds a mail of ours is history, whatever the subject says', () => {
    const ours = `From: CSR Center <${center}>\nSent: Monday, November 23, 2026 9:12 AM\nTo: Nora Quist\nSubject: [CSR-2026-000777] rejected\n\n${form()}`
    expect(parts(aLetter({ subject: 'FW: [CSR-2026-000777] rejected', text: `The name is Pelham Dairy.\n\n${ours}` }))).toEqual(['body'])
  })

  it('quoted without a word of introduction in a new mail is read', () => {
    expect(read(aLetter({ text: `${form().replaceAll(/^/gm, '> ')}\n` }))).toContain('716-555-0141')
  })

  it('in HTML with a table of header lines is unwrapped', () => {
    const html = `<p>Pls run this one</p><div class="moz-forward-container">-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody><tr><th align="RIGHT">Subject: </th><td>CSR</td></tr><tr><th>Date: </th><td>Mon, 23 Nov 2026 16:52</td></tr><tr><th>From: </th><td>Olaf Brandt &lt;olaf.brandt@tallgrass.example&gt;</td></tr><tr><th>To: </th><td>Nora</td></tr></tbody></table><br>${form().replaceAll('\n', '<br>')}</div>`
    const bodies = bodiesOf(aLetter({ subject: 'Fwd: CSR', html }), center)
    expect(bodies.at(-1)?.part).toBe('forwarded message from olaf.brandt@tallgrass.example')
    expect(bodies.at(-1)?.lines.join('\n')).toBe(form())
  })

  it('keeps the signature of its own writer apart', () => {
    const text = `fyi\n\n${colleague}\n\n${form()}\n\nThx\nOlaf Brandt\nField Sales | 585-555-0177`
    const bodies = bodiesOf(aLetter({ subject: 'FW: CSR for the dairy', text }), center)
    expect(bodies[1]?.signature).toEqual(['Thx', 'Olaf Brandt', 'Field Sales | 585-555-0177'])
  })
})

describe('an attached message', () => {
  it('is a body of its own, with the writer of its From line', () => {
    const [body] = bodyOfNested({
      kind: 'message',
      subject: 'CSR',
      from: '"Brandt, Olaf" <Olaf.Brandt@Tallgrass.example>',
      text: `${form()}\n\nOlaf Brandt\nTallgrass Telecom LLC`,
      html: null,
      documents: [],
    })
    expect(body?.part).toBe('attached message from olaf.brandt@tallgrass.example')
    expect(body?.writer).toEqual({ name: 'Brandt, Olaf', address: 'olaf.brandt@tallgrass.example' })
    expect(body?.signature).toEqual(['Olaf Brandt', 'Tallgrass Telecom LLC'])
  })

  it('that forwards in turn is unwrapped', () => {
    const bodies = bodyOfNested({
      kind: 'message',
      subject: 'FW: CSR',
      from: 'kim@tallgrass.example',
      text: `see below\n\n${colleague}\n\n${form()}`,
      html: null,
      documents: [],
    })
    expect(bodies.at(-1)?.lines.join('\n')).toBe(form())
  })
})
