import { describe, expect, it } from 'vitest'
import type { OpenSettings } from '../../src/letter/letter.ts'
import { openLetter } from '../../src/letter/open-letter.ts'
import { settings } from './raw.ts'

const from = 'From: Dana Hollowell <dana@partner.example>'
const borderHop =
  'Received: from out.partner.example (out.partner.example [203.0.113.9])\r\n\tby mx.spoc-carrier.example (Postfix) with ESMTPS id 4X1; Mon, 23 Nov 2026 09:12:44 -0500'
const innerHop =
  'Received: from mx.spoc-carrier.example (mx.spoc-carrier.example [10.0.0.5]) by imap.spoc-carrier.example with LMTP; Mon, 23 Nov 2026 09:12:45 -0500'
const partnerHop = 'Received: from pc (pc.partner.example [192.0.2.4]) by out.partner.example; Mon, 23 Nov 2026 09:12:40 -0500'
const results = (text: string, id = 'mx.spoc-carrier.example') => `Authentication-Results: ${id}; ${text}`
const pass = 'dmarc=pass header.from=partner.example'

const verdict = async (lines: readonly string[], over: Partial<OpenSettings> = {}): Promise<string> => {
  const letter = await openLetter(Buffer.from([...lines, '', 'text'].join('\r\n'), 'latin1'), { ...settings, ...over })
  if ('problem' in letter) return letter.problem
  return letter.authentication.kind === 'authenticated' ? letter.authentication.by : 'no'
}

/** One border, one result field above its Received line. */
const judged = (text: string, sender = from) => verdict([results(text), borderHop, partnerHop, sender])

describe('a letter is authenticated', () => {
  it.each([
    ['dmarc', pass],
    ['dmarc', 'dmarc=pass'],
    ['dmarc', 'DMARC=Pass (p=REJECT sp=REJECT dis=NONE) header.from=Partner.Example'],
    ['dmarc', 'dkim=fail header.d=partner.example; spf=softfail smtp.mailfrom=x.example; dmarc=pass header.from=partner.example'],
    [
      'dmarc',
      'dkim=pass (2048-bit key; unprotected) header.d=partner.example header.i=@partner.example header.b="lt/z;swlk"; dmarc=pass header.from=partner.example',
    ],
    ['dmarc', 'dkim=pass header.d=partner.example header.b=UVzqPPd/; dmarc=pass header.from=partner.example;'],
    [
      'dmarc',
      'spf=pass (mx: domain of "a;b"@partner.example designates 203.0.113.9 as permitted (yes (really))) smtp.mailfrom=partner.example; dmarc=pass header.from=partner.example',
    ],
    ['dmarc', 'dmarc/1 = pass reason="good; sender" header . from = partner.example'],
    ['dkim', 'dkim=pass header.d=partner.example'],
    ['dkim', 'dkim=pass header.i=@partner.example; dmarc=none header.from=partner.example'],
    ['dkim', 'dkim=fail header.d=partner.example; dkim=pass header.d=mail.partner.example; dmarc=none'],
    ['dkim', 'dkim=pass header.d=bulk.example; dkim=pass header.d=partner.example; dmarc=none'],
    ['spf', 'spf=pass smtp.mailfrom=partner.example; dkim=none; dmarc=none'],
    ['spf', 'spf=pass smtp.mailfrom=bounce+12=x@mail.partner.example'],
    ['spf', 'dkim=pass header.d=bulk.example; spf=pass smtp.mailfrom=dana@partner.example'],
    [
      'spf',
      'dkim=temperror header.d=partner.example; spf=pass smtp.mailfrom=partner.example; dmarc=bestguesspass header.from=partner.example',
    ],
  ])('by %s: %s', async (by, text) => {
    expect(await judged(text)).toBe(by)
  })

  it('by an organizational domain that signs for its sub-domain', async () => {
    expect(await judged('dkim=pass header.d=partner.example', 'From: a@mail.partner.example')).toBe('dkim')
  })
})

describe('a letter is not authenticated', () => {
  it.each([
    'none',
    'dmarc=fail header.from=partner.example',
    'dmarc=fail header.from=partner.example; dkim=pass header.d=partner.example; spf=pass smtp.mailfrom=partner.example',
    'dmarc=temperror header.from=partner.example; dkim=pass header.d=partner.example',
    'dmarc=permerror header.from=partner.example; spf=pass smtp.mailfrom=partner.example',
    'dmarc=quarantine header.from=partner.example; dkim=pass header.d=partner.example',
    'dmarc=pass header.from=evil.example',
    'dmarc=pass header.from=partner.example.evil.example',
    'dmarc=pass header.from=mail.partner.example',
    'dmarc=pass header.from=partner.example; dmarc=fail header.from=partner.example',
    'dmarc=none; dkim=pass header.d=bulk.example; spf=pass smtp.mailfrom=bulk.example',
    'dkim=fail header.d=partner.example; spf=fail smtp.mailfrom=partner.example',
    'dkim=neutral header.d=partner.example',
    'dkim=pass',
    'dkim=pass header.d=example',
    'dkim=pass header.d=evilpartner.example',
    'dkim=pass header.d=partner.example.evil.example',
    'dkim=pass header.d=evil.example header.i=@partner.example',
    'dkim=pass header.s=partner.example',
    'spf=pass smtp.helo=partner.example',
    'spf=pass smtp.mailfrom=evil.example header.from=partner.example',
    'spf=neutral smtp.mailfrom=partner.example',
    'arc=pass header.d=partner.example',
    'x-dmarc=pass header.from=partner.example',
    'dkim=pass (header.d=partner.example) header.d=evil.example',
    'spf=none reason="; dmarc=pass header.from=partner.example"',
    'spf=none (; dmarc=pass header.from=partner.example) smtp.mailfrom=evil.example',
  ])('%s', async (text) => {
    expect(await judged(text)).toBe('no')
  })
})

describe("the sender's own words inside the border's result", () => {
  it.each([
    ['a comment that cuts the signing domain', 'dkim=pass header.d=partner.example(.evil.example; dmarc=none'],
    ['a closed comment inside the domain', 'dkim=pass header.d=partner.example(x).evil.example; dmarc=none'],
    ['a quote in the signing domain', "dkim=pass header.d=partner.example'@evil.example; dmarc=none"],
    ['a NUL behind the selector', 'dkim=pass header.d=partner.example\0.evil.example; dmarc=none'],
    ['a result in the envelope sender', 'spf=none smtp.mailfrom=x; dmarc=pass header.from=partner.example y@evil.example'],
    ['a quoted envelope sender', 'spf=pass smtp.mailfrom="a@partner.example"@evil.example'],
    ['two signing domains in one result', 'dkim=pass header.d=evil.example header.d=partner.example'],
    ['an unclosed quote', 'dkim=pass header.d="partner.example'],
    ['words without a name', 'dmarc=pass header.from=partner.example or so'],
    ['two addresses in the envelope', 'spf=pass smtp.mailfrom=x@evil.example@partner.example'],
  ])('%s proves nothing', async (_, text) => {
    expect(await judged(text)).toBe('no')
  })
})

describe('which results are believed', () => {
  const forged = results(pass)
  it.each<[string, string, string[], Partial<OpenSettings>?]>([
    ['the topmost block of the trusted server', 'dmarc', [results(pass), borderHop, partnerHop, from]],
    [
      'the name in any case, quoted, with a version and comments',
      'dmarc',
      [results(pass, '(hi) "MX.spoc-carrier.EXAMPLE" 1'), borderHop, from],
    ],
    [
      'a folded field',
      'dmarc',
      ['Authentication-Results: mx.spoc-carrier.example;\r\n\tdmarc=pass\r\n header.from=partner.example', borderHop, from],
    ],
    ['behind an inner hop of the center', 'dmarc', [innerHop, results(pass), borderHop, from]],
    [
      'behind a named inner host',
      'dmarc',
      [innerHop.replace('10.0.0.5', '198.51.100.5'), results(pass), borderHop, from],
      { innerHosts: ['imap.spoc-carrier.example'] },
    ],
    ['not the same name below the border', 'no', [borderHop, forged, partnerHop, from]],
    ['not below the border, even without any other result', 'no', [innerHop, borderHop, forged, from]],
    ['not a forged one below a failing one', 'no', [results('dmarc=fail'), borderHop, forged, from]],
    ['not a forged one below one without a verdict', 'no', [results('spf=none smtp.mailfrom=x.example'), borderHop, forged, from]],
    ['not another name on top', 'no', [results(pass, 'mx.evil.example'), borderHop, from]],
    ['not a name that begins the same', 'no', [results(pass, 'mx.spoc-carrier.example.evil.example'), borderHop, from]],
    ['not the name in a comment', 'no', [results(pass, 'mx.evil.example (mx.spoc-carrier.example)'), borderHop, from]],
    ['not an unnamed field', 'no', [`Authentication-Results: ${pass}`, borderHop, from]],
    ['a foreign field on top does not hide ours', 'dmarc', [results('dmarc=fail', 'filter.example'), results(pass), borderHop, from]],
    ['the worst of several of ours', 'no', [results(pass), results('dmarc=fail'), borderHop, from]],
    [
      'several of ours, each for its own method',
      'dmarc',
      [results('spf=none smtp.mailfrom=x.example'), results('dkim=fail header.d=y.example'), results(pass), borderHop, from],
    ],
    [
      'not a DKIM pass that another field of ours does not share',
      'no',
      [results('dkim=none'), results('dkim=pass header.d=partner.example'), borderHop, from],
    ],
    [
      'not when the hop of the border names itself in HELO',
      'no',
      ['Received: from mx.spoc-carrier.example (evil [203.0.113.66]) by mx.spoc-carrier.example; x', forged, from],
    ],
    [
      'not when HELO is a private literal',
      'no',
      ['Received: from [10.0.0.1] (evil.example [203.0.113.66]) by mx.spoc-carrier.example; x', forged, from],
    ],
    ['not a forged inner hop below the border', 'no', [borderHop, innerHop, forged, from]],
    ['nobody when no server is trusted', 'no', [results(pass), borderHop, from], { trustedAuthservId: '' }],
    [
      'nobody when no server is trusted and the name is empty',
      'no',
      [`Authentication-Results: ; ${pass}`, borderHop, from],
      { trustedAuthservId: '' },
    ],
    [
      'Google below its own lines',
      'dmarc',
      [
        'Received: by 2002:a05:6a10:7f8e with SMTP id x; y',
        'Received: from out.partner.example (out [203.0.113.9]) by mx.google.com with ESMTPS; y',
        results(pass, 'mx.google.com'),
        partnerHop,
        from,
      ],
      { trustedAuthservId: 'mx.google.com' },
    ],
    [
      'not below the first foreign line at Google',
      'no',
      ['Received: from out (out [203.0.113.9]) by mx.google.com; y', partnerHop, results(pass, 'mx.google.com'), from],
      { trustedAuthservId: 'mx.google.com' },
    ],
    [
      'Exchange Online, which leaves its name out',
      'dmarc',
      [
        'Received: from A.namprd02.prod.outlook.com (2603:10b6::1) by B.namprd02.prod.outlook.com; y',
        'authentication-results: spf=pass (sender IP is 203.0.113.9) smtp.mailfrom=partner.example;dkim=pass (signature was verified) header.d=partner.example;dmarc=pass action=none header.from=partner.example;compauth=pass reason=100',
        'Received: from out.partner.example (203.0.113.9) by C.mail.protection.outlook.com; y',
        from,
      ],
      { trustedAuthservId: 'microsoft365' },
    ],
    [
      'not the same text for a server that has a name',
      'no',
      ['Authentication-Results: spf=pass smtp.mailfrom=partner.example; dmarc=pass header.from=partner.example', borderHop, from],
    ],
  ])('%s', async (_, by, lines, over) => {
    expect(await verdict(lines, over ?? {})).toBe(by)
  })

  it('never for a From that two readers see differently', async () => {
    for (const sender of [
      'From: dana@partner.example, x@evil.example',
      'From: desk: dana@partner.example;',
      `${from}\r\nFrom: x@evil.example`,
      'From: x@evil.example\r\n' + from,
    ])
      expect(await verdict([results(pass), borderHop, sender])).toBe('no')
  })

  it('says who and by what, in lower case', async () => {
    const raw = [results(pass), borderHop, 'From: "Someone Else" <DANA@Partner.Example>', 'Reply-To: x@evil.example', '', ''].join('\r\n')
    const letter = await openLetter(Buffer.from(raw), settings)
    expect(letter).toMatchObject({
      authentication: { kind: 'authenticated', address: 'dana@partner.example', domain: 'partner.example', by: 'dmarc' },
    })
  })
})
