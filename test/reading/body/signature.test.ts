import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import type { Letter } from '../../../src/letter/letter.ts'
import { aLetter, center, form } from '../a-letter.ts'

const divided = (text: string, said: Partial<Letter> = {}): { lines: string[]; signature: string[] } => {
  const [body] = bodiesOf(aLetter({ text, ...said }), center)
  return { lines: body?.lines ?? [], signature: body?.signature ?? [] }
}

const ask = 'Please pull the record of 716-555-0141.'

describe('a signature', () => {
  const signatures: [kind: string, text: string, first: string][] = [
    ['under "-- "', `${ask}\n\n-- \nNora Quist\nTallgrass Telecom LLC\n585-555-0120`, 'Nora Quist'],
    ['under closing words', `${ask}\n\nSincerely,\n\nNora Quist\nTallgrass Telecom LLC - PO Box 9 - Batavia NY 14020`, 'Sincerely,'],
    ['under closing words on the line of the name', `${ask}\n\nThanks - N.`, 'Thanks - N.'],
    ['in Spanish', `${ask}\n\nMuchas gracias,\nNora`, 'Muchas gracias,'],
    ['in German', `${ask}\n\nMit freundlichen Grüßen\nNora Quist`, 'Mit freundlichen Grüßen'],
    ['in French', `${ask}\n\nCordialement,\nNora Quist`, 'Cordialement,'],
    ['that only names the writer', `${ask}\n\nNora Quist\nTallgrass Telecom LLC | O 585-555-0120`, 'Nora Quist'],
    ['with initials', `${ask}\n\nNQ`, 'NQ'],
    ['with a middle initial and a title', `${ask}\n\nNora B. Quist, PMP\nPort Coordinator`, 'Nora B. Quist, PMP'],
    ['of somebody else at the desk', `${ask}\n\nKim Aas\nTallgrass Telecom`, 'Kim Aas'],
    ['of a first name', `${ask}\n\nKim`, 'Kim'],
    [
      'of the mobile kind',
      `${ask}\n\nNora Quist\nTallgrass Telecom LLC\nOCN 9T7G\n585-555-0120\nnora.quist@tallgrass.example\n\nSent from my iPhone`,
      'Nora Quist',
    ],
    [
      'between small print',
      `${ask}\n\nRegards\nNora\n\nNora Quist | Tallgrass\n350 Canal Street, Rochester NY 14604\n\nCONFIDENTIALITY NOTICE: this e-mail is intended only for the addressee.`,
      'Regards',
    ],
  ]

  it.each(signatures)('%s is kept apart from what was said', (_, text, first) => {
    const { lines, signature } = divided(text)
    expect(lines).toEqual([ask])
    expect(signature[0]).toBe(first)
    expect(signature.join(' ')).not.toMatch(/iPhone|CONFIDENTIALITY/)
  })

  it('of a role is known by the display name', () => {
    const { signature } = divided(`${ask}\n\nPort Desk, Tallgrass Telecom LLC\n585-555-0121`, {
      from: [{ name: 'Tallgrass Port Desk', address: 'ports@tallgrass.example' }],
    })
    expect(signature).toEqual(['Port Desk, Tallgrass Telecom LLC', '585-555-0121'])
  })

  it('is known by the address where there is no display name', () => {
    const { signature } = divided(`${ask}\n\nNora Quist\nMember Services`, { from: [{ name: '', address: 'nquist@tallgrass.example' }] })
    expect(signature).toEqual(['Nora Quist', 'Member Services'])
  })

  it('keeps the only mention of the company', () => {
    expect(
      divided(
        `We have signed Pelham Dairy, 716-555-0141, 18 Pelham Street.\n\nMany thanks and a happy Thanksgiving to all of you,\n\nNora Quist\nOrder Desk\nTallgrass Telecom LLC`,
      ).signature,
    ).toContain('Tallgrass Telecom LLC')
  })
})

describe('what is no signature', () => {
  it('stays among the lines: thanks before the form', () => {
    const { lines, signature } = divided(`Hello,\n\none for you, thanks!\n\nThank you.\n\n${form()}`)
    expect(lines.join('\n')).toContain('716-555-0141')
    expect(signature.join('\n')).not.toContain('716-555-0141')
  })

  it('stays among the lines: a form pasted under the signature', () => {
    const { lines, signature } = divided(`See below.\n\nRegards,\nNora Quist\n585-555-0120\n\n${form()}`)
    expect(lines.join('\n')).toContain(form())
    expect(signature).toEqual(['Regards,', 'Nora Quist', '585-555-0120'])
  })

  it('stays among the lines: the customer at the end of a letter that nobody signed', () => {
    const { lines } = divided('Need a CSR, LOA on file\n\nPelham Street Dairy\n18 Pelham Street\nBuffalo NY 14202\n716-555-0141')
    expect(lines).toContain('716-555-0141')
  })

  it('stays among the lines: what follows thanks that close nothing', () => {
    expect(divided('Thank you for the quick turnaround.\n\nPlease send it to Kim instead.\n\nNora').lines).toContain(
      'Please send it to Kim instead.',
    )
    expect(divided('thank you for the letter.\n\n/loa ok\n\nNora Quist').lines).toContain('/loa ok')
    expect(divided('Thanks!\n\nCould you also tell me when?').lines).toContain('Could you also tell me when?')
  })

  it('stays among the lines: a postscript', () => {
    const { lines } = divided(`${ask}\n\nRegards\nNora\n\nP.S. We also need 716-555-0142 of the same customer, please add it.`)
    expect(lines.at(-1)).toContain('716-555-0142')
  })

  it('stays among the lines: a labelled requester block that comes last', () => {
    const { lines } = divided(`Pelham Dairy, 716-555-0141\n\nRequested by: Nora Quist\nCompany: Tallgrass Telecom\nPhone: 585-555-0120`)
    expect(lines).toContain('Phone: 585-555-0120')
  })
})

describe('a letterhead above the greeting', () => {
  it("holds the sender's own address and numbers", () => {
    const { lines, signature } = divided(
      `Tallgrass Telecom LLC\n350 Canal Street, Rochester NY 14604\n585-555-0100\n\nDear CSR Center,\n\n${ask}`,
    )
    expect(lines.join('\n')).not.toContain('585-555-0100')
    expect(signature).toContain('585-555-0100')
  })

  it('is told from a customer named above the greeting', () => {
    const { lines } = divided(`RE: Pelham Street Dairy, BTN 716-555-0141\n\nDear CSR Center,\n\nplease pull this one.`)
    expect(lines[0]).toContain('716-555-0141')
  })
})

describe('a signature that a mail program has marked in HTML', () => {
  const marked = (html: string): { lines: string[]; signature: string[] } => divided('', { text: null, html })

  it.each([
    ['Outlook on the web', '<div id="Signature"><p>Kim Aas<br>Port desk</p></div>'],
    ['Gmail', '<br>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Kim Aas<br>Port desk</div>'],
    ['Thunderbird', '<pre class="moz-signature">-- \nKim Aas\nPort desk</pre>'],
    ['Outlook for iPhone', '<div id="ms-outlook-mobile-signature">Kim Aas<br>Port desk<br>Get <a href="x">Outlook for iOS</a></div>'],
  ])('with %s is taken for one, whoever signs', (_, html) => {
    const { lines, signature } = marked(`<div>${ask}</div>${html}`)
    expect(lines).toEqual([ask])
    expect(signature).toEqual(['Kim Aas', 'Port desk'])
  })

  it('gives back the form that was typed into it', () => {
    const { lines } = marked(`<div>see below</div><div id="Signature">${form().replaceAll('\n', '<br>')}</div>`)
    expect(lines.join('\n')).toContain(form())
  })
})
