import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csirText } from '../support/letter.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'

const partner = 'Vince Dimitrakos <vdimitrakos@halcyondrift.example>'
const reseller = 'Neil Mallinford <neil.mallinford@ampleroute.example>'
const agent = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'
const loaText = Buffer.from(
  "LETTER OF AUTHORIZATION\n\nI authorize Ampleroute Resale Services Inc to act as my agent and to obtain my customer service records for all telephone numbers, including 937-555-0111.\n\nBilling name: Boris's Market\nSignature: Boris Grigoryan\nPrinted name: Boris Grigoryan\nDate: 12/01/2026\n",
)
const resellerRequest = {
  from: reseller,
  subject: "CSR request Boris's Market",
  text: csirText({
    'Requesting company': 'Ampleroute Resale Services Inc',
    OCN: '9A8R',
    Contact: 'Neil Mallinford',
    Phone: '272-555-0152',
    'E-mail': 'neil.mallinford@ampleroute.example',
    'End user': "Boris's Market",
    BTN: '937-555-0111',
    'Service address': '866 N Cartwright Dr, Dayton OH 45402',
  }),
}

let desk: TestDesk
beforeAll(async () => {
  desk = await startTestDesk()
})
afterAll(() => desk.close())

describe('a rejected request', () => {
  it('is repaired by one sentence in its thread, and the new one is linked to it', async () => {
    const wrong = await desk.arrives({ text: csirText({ 'End user': 'Northcoast Tax & Payroll' }) }, '2026-11-23T10:00:00-05:00')
    const fixed = await desk.arrives(
      {
        subject: `RE: ${wrong.mails[0]?.subject ?? ''}`,
        inReplyTo: wrong.mails[0]?.messageId ?? '',
        text: "Corrected End user: Tanakura's Accounting LLC\n\nEverything else stays as it was.",
      },
      '2026-11-23T11:00:00-05:00',
    )
    expect(fixed.outcomes).toMatchObject([{ outcome: 'deliver', account: '8311992106' }])
    const [first, second] = [await desk.request(wrong.outcomes[0]?.reference), await desk.request(fixed.outcomes[0]?.reference)]
    expect(second.corrects).toBe(first.id)
    expect(first.state).toBe('rejected')
  })

  it('comes back with the marked line of the block filled in, quoted by a mail program', async () => {
    const wrong = await desk.arrives(
      {
        text: csirText({
          BTN: '309-555-0118',
          'End user': 'Jernigold Tractor Parts',
          'Service address': '930 Ferry Landing Ave Bldg 2, Peoria IL',
        }),
      },
      '2026-11-23T12:00:00-05:00',
    )
    expect(wrong.outcomes).toMatchObject([{ codes: ['003'], fields: ['serviceAddress.zip'] }])
    const block = (await textOf(wrong.mails[0]))
      .split('\n')
      .map((line) => line.replace(/\r$/, '').replace(/^>>> Service ZIP:.*$/, '>>> Service ZIP: 61602'))
    const reply = [
      'Filled in below.',
      '',
      'On Mon, Nov 23, 2026 at 12:00 PM CSR Center <csr-center@spoc-carrier.example> wrote:',
      ...block.map((line) => `> ${line}`),
    ].join('\n')
    const fixed = await desk.arrives(
      { subject: `Re: ${wrong.mails[0]?.subject ?? ''}`, inReplyTo: wrong.mails[0]?.messageId ?? '', text: reply },
      '2026-11-23T13:00:00-05:00',
    )
    expect(fixed.outcomes).toMatchObject([{ outcome: 'deliver', btn: '3095550118' }])
  })

  it("is not repaired by another company's letter, even in its thread", async () => {
    const wrong = await desk.arrives(
      {
        text: csirText({
          BTN: '216-555-0141',
          'End user': 'Somebody Else Inc',
          'Service address': '2471 Mill Pond St, Cleveland OH 44114',
        }),
      },
      '2026-11-23T14:00:00-05:00',
    )
    const other = await desk.arrives(
      {
        from: 'Grace Lindqvister <glindqvister@grovelink.example>',
        subject: `RE: ${wrong.mails[0]?.subject ?? ''}`,
        inReplyTo: wrong.mails[0]?.messageId ?? '',
        text: 'Correction: the end user is A X Q Fasteners',
      },
      '2026-11-23T15:00:00-05:00',
    )
    expect(other.outcomes.map(({ outcome }) => outcome)).not.toContain('deliver')
  })
})

describe("a reseller's request", () => {
  it('waits for the LOA; when it comes staff look at it, approve it by mail, and the record leaves', async () => {
    const asked = await desk.arrives(resellerRequest, '2026-12-01T09:20:00-05:00')
    expect(asked.outcomes).toMatchObject([{ outcome: 'request_loa', to: 'neil.mallinford@ampleroute.example' }])
    const reference = asked.outcomes[0]?.reference
    expect(await desk.request(reference)).toMatchObject({ state: 'awaiting_loa', dueAt: null })

    const handed = await desk.arrives(
      {
        from: reseller,
        subject: `LOA attached - ref ${reference ?? ''}`,
        inReplyTo: asked.mails[0]?.messageId ?? '',
        text: `please find the LOA for ${reference ?? ''}.\n\nNeil`,
        attachments: [{ name: 'LOA.txt', type: 'text/plain', bytes: loaText }],
      },
      '2026-12-01T13:05:00-05:00',
    )
    expect(handed.outcomes).toMatchObject([{ outcome: 'hold', reference }])
    expect(handed.mails.map(({ purpose }) => purpose)).toEqual(['loa-received'])
    expect(await desk.request(reference)).toMatchObject({ state: 'loa_review' })

    const approved = await desk.arrives(
      { from: agent, subject: `RE: [${reference ?? ''}] LOA received`, text: '/loa ok\n\nMarta Oldenkamp\nCSR Center | 518-555-0108' },
      '2026-12-01T15:40:00-05:00',
    )
    expect(approved.outcomes).toMatchObject([{ outcome: 'deliver', account: '8311429032', to: 'neil.mallinford@ampleroute.example' }])
    expect(approved.mails.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([
      ['delivered', 'neil.mallinford@ampleroute.example'],
    ])
    expect(approved.staffMails.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([
      ['staff-receipt', 'marta.oldenkamp@spoc-carrier.example'],
    ])
  })

  it('that never shows the LOA is reminded at half time and closed with 004 on its minute', async () => {
    const asked = await desk.arrives(
      {
        from: 'Mona Iverslie <mona.iverslie@tallyridge.example>',
        subject: 'CSR',
        text: csirText({
          'Requesting company': 'Tallyridge Telecom Audit Group LLC',
          OCN: '',
          Contact: 'Mona Iverslie',
          Phone: '502-555-0132',
          'E-mail': 'mona.iverslie@tallyridge.example',
          'End user': 'Nettlefield Glass Co',
          BTN: '317-555-0104',
          'Service address': '2691 State Highway 530 North, Suite 300, Indianapolis IN 46204',
        }),
      },
      '2026-12-08T10:00:00-05:00',
    )
    expect(asked.outcomes).toMatchObject([{ outcome: 'request_loa' }])
    const fired = await desk.runUntil('2026-12-14T17:00:00-05:00')
    expect(fired.map(({ timer, at, outcome }) => [timer, at.toISOString(), outcome.outcome, outcome.codes])).toEqual([
      ['loa_reminder', '2026-12-09T19:30:00.000Z', 'request_loa', []],
      ['loa_deadline', '2026-12-11T15:00:00.000Z', 'reject', ['004']],
    ])
    expect(await desk.request(asked.outcomes[0]?.reference)).toMatchObject({ state: 'rejected', codes: ['004'] })
  })
})

describe('staff', () => {
  const held = {
    from: partner,
    text: csirText({
      BTN: '512-555-0160',
      'End user': 'Undercliffe Feed & Seed',
      'Service address': '366 Cartwright Blvd, Austin TX 78701',
      'E-mail': 'orders@lonestar-installs.example',
    }),
  }

  it('send the record of a held request to the address the requester wrote from, never to the foreign one', async () => {
    const asked = await desk.arrives(held, '2026-12-15T09:00:00-05:00')
    const done = await desk.arrives(
      { from: agent, subject: `[${asked.outcomes[0]?.reference ?? ''}] deliver`, text: '/deliver\n/note they called twice, be nice' },
      '2026-12-15T10:00:00-05:00',
    )
    expect(done.outcomes).toMatchObject([{ outcome: 'deliver', to: 'vdimitrakos@halcyondrift.example' }])
    for (const mail of done.mails) expect(Buffer.from(mail.raw).toString('utf8')).not.toContain('be nice')
  })

  it('answer in their own words; quotes, signature and notes stay inside', async () => {
    const asked = await desk.arrives({ ...held, text: held.text.replace('OCN', 'PON: X-77\nOCN') }, '2026-12-17T09:00:00-05:00')
    const reference = asked.outcomes[0]?.reference ?? ''
    const reply = await desk.arrives(
      {
        from: agent,
        subject: `RE: [${reference}] A request waits for you`,
        text: `Please tell us why the record shall go to Lonestar.\n\n/note smells of a contractor fishing\n\n-- \nMarta Oldenkamp\n518-555-0108\n\n> ${reference} waits\n> record UNDERCLIFFE FEED & SEED CO`,
      },
      '2026-12-17T10:00:00-05:00',
    )
    expect(reply.mails.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([['staff-reply', 'vdimitrakos@halcyondrift.example']])
    const text = await textOf(reply.mails[0])
    expect(text).toContain('Please tell us why the record shall go to Lonestar.')
    expect(text).not.toMatch(/fishing|UNDERCLIFFE|518-555-0108/)
  })

  it('who are not proven command nothing', async () => {
    const asked = await desk.arrives({ ...held, text: held.text.replace('OCN', 'PON: X-78\nOCN') }, '2026-12-21T09:00:00-05:00')
    const reference = asked.outcomes[0]?.reference ?? ''
    const forged = await desk.arrives(
      { from: agent, dmarc: 'fail', subject: `[${reference}]`, text: '/deliver' },
      '2026-12-21T10:00:00-05:00',
    )
    expect(forged.outcomes.map(({ outcome }) => outcome)).toEqual(['hold'])
    expect(forged.mails).toEqual([])
    expect(await desk.request(reference)).toMatchObject({ state: 'held' })
  })
})

describe('a cancellation', () => {
  it('by a colleague with the number only closes the one open request with 201; a stranger with the same words closes nothing', async () => {
    const asked = await desk.arrives(
      {
        ...resellerRequest,
        text: resellerRequest.text
          .replace('937-555-0111', '813-555-0142')
          .replace("Boris's Market", 'Juniperglen Land Surveying LLC')
          .replace('866 N Cartwright Dr, Dayton OH 45402', '98 Wharf Dr SE, Tampa FL 33602'),
      },
      '2026-12-28T09:00:00-05:00',
    )
    const stranger = await desk.arrives(
      { from: 'Neil <neil@mailhaven.example>', subject: 'Cancel 813-555-0142', text: 'Please cancel my CSR request for 813-555-0142.' },
      '2026-12-28T10:00:00-05:00',
    )
    expect(stranger.outcomes).toMatchObject([{ outcome: 'hold', to: null }])
    const colleague = await desk.arrives(
      {
        from: 'Desk <desk@ampleroute.example>',
        subject: 'Please cancel CSR request 813-555-0142',
        text: "please cancel Neil's CSR request for 813-555-0142.",
      },
      '2026-12-28T11:00:00-05:00',
    )
    expect(colleague.outcomes).toMatchObject([{ outcome: 'reject', codes: ['201'], to: 'desk@ampleroute.example' }])
    expect(await desk.request(asked.outcomes[0]?.reference)).toMatchObject({ state: 'cancelled' })
  })
})
