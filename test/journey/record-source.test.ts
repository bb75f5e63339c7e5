/** Records that come from an outside system, or from the center's people. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLetter } from '../../src/letter/open-letter.ts'
import { accounts, numberRanges, requests } from '../../src/store/schema.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { updateRequest } from '../../src/store/requests.ts'
import type { ReferenceServer } from '../records-source/reference-server.ts'
import { startReferenceServer } from '../records-source/reference-server.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import { csirText } from '../support/letter.ts'

const agent = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'
const boris = {
  from: 'Neil Mallinford <neil.mallinford@ampleroute.example>',
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
const ofQuillmark = {
  from: 'Ada Fennimore <afennimore@quillmark-telecom.example>',
  text: csirText({
    'Requesting company': 'Quillmark Telecom LLC',
    Contact: 'Ada Fennimore',
    'E-mail': 'afennimore@quillmark-telecom.example',
    BTN: '414-555-0104',
    'End user': '4th Street Plover Coin Wash',
    'Service address': '219 West 4th Street, Milwaukee WI 53202',
  }),
}
const recordByHand = { name: 'record.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 filled by hand') }
const purposes = (mails: readonly OutboxRow[]): string[] => mails.map(({ purpose }) => purpose)
const opened = async (mail: OutboxRow | undefined) => {
  const letter = await openLetter(mail?.raw ?? new Uint8Array(), { trustedAuthservId: '', centerAddress: '', ownDomains: [] })
  if ('problem' in letter) throw new Error(letter.problem)
  return letter
}

describe('an outside record system', () => {
  let server: ReferenceServer
  let desk: TestDesk
  beforeAll(async () => {
    server = await startReferenceServer()
    desk = await startTestDesk(() => ({
      agentsAddress: 'agents@spoc-carrier.example',
      interval: { unit: 'business_days', amount: 1 },
      records: { source: 'http', url: server.url, timeoutMs: 5_000, tries: 1, maxAnswerMb: 4, breaker: { failures: 1_000, openMs: 0 } },
    }))
    // Nothing of these tests may come from the tables.
    await desk.store.db.delete(accounts)
    await desk.store.db.delete(numberRanges)
  })
  afterAll(async () => {
    await desk.close()
    await server.close()
  })

  /** Each test has a week of its own, at whose end nothing is under way any more. */
  let tuesday = Date.parse('2026-11-24T00:00:00-05:00')
  const at = (time: string, day = 0): string => new Date(tuesday + day * 86_400_000 + Date.parse(`1970-01-01T${time}Z`)).toISOString()
  beforeEach(() => {
    tuesday += 7 * 86_400_000
    server.fail(null)
    server.asked.length = 0
  })
  afterEach(async () => {
    server.fail(null)
    await desk.runUntil(at('00:00:00', 6))
    // What staff were left with would make the next test's request a duplicate.
    await desk.store.db.update(requests).set({ state: 'cancelled' })
  })

  const down = (): void => server.fail('status 500')
  const mailsThisWeek = async (): Promise<OutboxRow[]> =>
    (await desk.store.db.query.outbox.findMany({ orderBy: (mail, { asc }) => asc(mail.id) })).filter(
      ({ createdAt }) => createdAt.getTime() > tuesday,
    )

  it('that answers is what the record is printed from', async () => {
    const { outcomes, mails } = await desk.arrives({ text: csirText() }, at('10:00:00'))
    expect(outcomes).toMatchObject([{ outcome: 'deliver', account: '8311992106', to: 'vdimitrakos@halcyondrift.example' }])
    expect(purposes(mails)).toEqual(['delivered'])
    expect(server.asked.toSorted()).toEqual(['/v1/accounts-carrying {"number":"2165550177"}', '/v1/owner {"number":"2165550177"}'])
  })

  it('is not asked for those who may not know: strangers, forgers, and whoever left something out', async () => {
    await desk.arrives({ dmarc: 'fail', text: csirText() }, at('09:00:00'))
    server.asked.length = 0
    await desk.arrives(
      { from: 'Nell <nell@brackenfold-tel.example>', text: csirText({ 'E-mail': 'nell@brackenfold-tel.example' }) },
      at('10:00:00'),
    )
    await desk.arrives({ text: csirText({ 'LOA on file': 'no' }) }, at('11:00:00'))
    expect(server.asked).toEqual([])
  })

  it('that is down: the requester hears that the letter came, staff hear of the outage once, the clock runs', async () => {
    down()
    const first = await desk.arrives({ text: csirText() }, at('10:00:00'))
    const second = await desk.arrives(ofQuillmark, at('10:00:20'))
    expect(first.outcomes).toMatchObject([{ outcome: 'hold', codes: [], account: null }])
    expect([purposes(first.mails), purposes(second.mails)]).toEqual([['acknowledged'], ['acknowledged']])
    expect([...purposes(first.staffMails), ...purposes(second.staffMails)]).toEqual(['staff-alert'])
    expect(await textOf(first.staffMails[0])).toMatch(/record system does not answer[\s\S]*status 500/)
    const row = await desk.request(first.outcomes[0]?.reference)
    expect(row).toMatchObject({ state: 'held', holdReason: 'the record system answered with status 500' })
    expect(row.dueAt?.toISOString()).toBe(at('10:00:00', 1))
    expect(await textOf(first.mails[0])).not.toMatch(/record system|500/)
  })

  it('that comes back: the record goes out by itself, in the thread, once', async () => {
    down()
    const { outcomes, mails } = await desk.arrives({ text: csirText(), messageId: '<asked@halcyondrift.example>' }, at('10:00:00'))
    expect(await desk.runUntil(at('10:07:00'))).toEqual([])
    server.fail(null)
    const fired = await desk.runUntil(at('10:30:00'))
    expect(fired).toMatchObject([{ timer: 'record_retry', outcome: { outcome: 'deliver', account: '8311992106' } }])
    const sent = await desk.mailsOf(fired[0]!)
    expect(sent.map(({ purpose, recipient, threadRoot }) => [purpose, recipient, threadRoot])).toEqual([
      ['delivered', 'vdimitrakos@halcyondrift.example', '<asked@halcyondrift.example>'],
    ])
    expect((await opened(sent[0])).inReplyTo).toEqual(['<asked@halcyondrift.example>'])
    expect(sent[0]?.subject).toContain(outcomes[0]?.reference)
    expect(await desk.request(outcomes[0]?.reference)).toMatchObject({ state: 'delivered', dueAt: null, accountNumber: '8311992106' })
    expect(await desk.runUntil(at('10:00:00', 5))).toEqual([])
    expect(purposes(await mailsThisWeek())).toEqual([...purposes(mails), 'staff-alert', 'delivered'])
  })

  it('that comes back to a letter whose customer is another one: it is rejected as if nothing had been', async () => {
    down()
    await desk.arrives({ text: csirText({ 'End user': 'Northcoast Tax & Payroll' }) }, at('10:00:00'))
    server.fail(null)
    const [fired, ...more] = await desk.runUntil(at('12:00:00'))
    expect(fired).toMatchObject({ outcome: { outcome: 'reject', codes: ['018'], fields: ['endUserName'] } })
    expect(more).toEqual([])
    expect(purposes(await desk.mailsOf(fired!))).toEqual(['rejected'])
  })

  it('that comes back to a letter that needs a person: staff get the case, with the letter and the record beside it', async () => {
    down()
    await desk.arrives({ text: csirText({ 'E-mail': 'orders@lonestar-installs.example' }) }, at('10:00:00'))
    server.fail(null)
    const [fired] = await desk.runUntil(at('12:00:00'))
    const cases = (await desk.mailsOf(fired!)).filter(({ toStaff }) => toStaff)
    expect(purposes(cases)).toEqual(['staff-case'])
    expect(await textOf(cases[0])).toContain('TANAKURA')
    expect((await opened(cases[0])).attachments.map(({ declaredType }) => declaredType)).toContain('message/rfc822')
    expect(fired?.row.state).toBe('held')
  })

  it('that stays down until the due time is near is announced like any other wait, and asked ever more seldom', async () => {
    down()
    await desk.arrives({ text: csirText() }, at('10:00:00'))
    server.asked.length = 0
    const fired = await desk.runUntil(at('11:00:00', 1))
    expect(fired.map(({ timer }) => timer)).toEqual(['due_soon', 'overdue'])
    const lookUps = server.asked.filter((path) => path.startsWith('/v1/accounts-carrying')).length
    expect(lookUps).toBeGreaterThan(45)
    expect(lookUps).toBeLessThan(55)
  })

  it('a second outage is told again', async () => {
    down()
    const first = await desk.arrives({ text: csirText() }, at('10:00:00'))
    server.fail(null)
    await desk.runUntil(at('11:00:00'))
    down()
    const second = await desk.arrives(ofQuillmark, at('12:00:00'))
    expect([purposes(first.staffMails), purposes(second.staffMails)]).toEqual([['staff-alert'], ['staff-alert']])
  })

  it('the same request sent again during an outage is a duplicate, and the first one is answered', async () => {
    down()
    const first = await desk.arrives({ text: csirText() }, at('10:00:00'))
    const again = await desk.arrives({ text: `Once more, please.\n\n${csirText()}` }, at('10:00:30'))
    expect(again.outcomes).toMatchObject([{ outcome: 'reject', codes: ['200'] }])
    server.fail(null)
    const fired = await desk.runUntil(at('12:00:00'))
    expect(fired.map(({ row, outcome }) => [row.reference, outcome.outcome])).toEqual([[first.outcomes[0]?.reference, 'deliver']])
  })

  it('what staff send by hand meanwhile is the answer; nothing follows', async () => {
    down()
    const asked = await desk.arrives({ text: csirText() }, at('10:00:00'))
    const order = { from: agent, subject: `Re: ${asked.staffMails[0]?.subject ?? ''}`, inReplyTo: asked.staffMails[0]?.messageId ?? '' }
    const without = await desk.arrives({ ...order, text: '/deliver' }, at('10:00:30'))
    expect(await textOf(without.staffMails.at(-1))).toMatch(/record system answered with status 500: attach the record/)
    const withFile = await desk.arrives({ ...order, text: '/deliver', attachments: [recordByHand] }, at('10:00:40'))
    expect(withFile.outcomes).toMatchObject([{ outcome: 'deliver', account: null, to: 'vdimitrakos@halcyondrift.example' }])
    server.fail(null)
    expect(await desk.runUntil(at('10:00:00', 5))).toEqual([])
    expect(purposes(await mailsThisWeek()).filter((purpose) => purpose === 'delivered')).toHaveLength(1)
    // Had both been at work at the same moment, the second would have found the state changed under it.
    const row = await desk.request(asked.outcomes[0]?.reference)
    const late = desk.store.db.transaction((tx) => updateRequest(tx, row.id, { state: 'delivered', changedAt: new Date() }, 'held'))
    await expect(late).rejects.toThrow('no longer held')
  })

  it('a requester that cancels meanwhile gets 201 and no record', async () => {
    down()
    const { outcomes } = await desk.arrives({ text: csirText() }, at('10:00:00'))
    const cancelled = await desk.arrives(
      { subject: 'cancel', text: `Please cancel our request ${outcomes[0]?.reference ?? ''}.` },
      at('10:00:30'),
    )
    expect(cancelled.outcomes).toMatchObject([{ codes: ['201'] }])
    server.fail(null)
    expect(await desk.runUntil(at('12:00:00'))).toEqual([])
  })

  it('new facts of the requester meanwhile put the request before staff, and the old facts are not answered', async () => {
    down()
    const asked = await desk.arrives({ text: csirText() }, at('10:00:00'))
    await desk.arrives(
      {
        subject: `RE: ${asked.mails[0]?.subject ?? ''}`,
        inReplyTo: asked.mails[0]?.messageId ?? '',
        text: 'Correction: BTN: 414-555-0104\nEnd user: 4th Street Plover Coin Wash',
      },
      at('10:00:30'),
    )
    server.fail(null)
    expect(await desk.runUntil(at('12:00:00'))).toEqual([])
    expect(await desk.request(asked.outcomes[0]?.reference)).toMatchObject({ state: 'held' })
  })

  it("staff's word on an LOA given during an outage still holds when the system is back", async () => {
    const asked = await desk.arrives(boris, at('09:00:00'))
    const reference = asked.outcomes[0]?.reference ?? ''
    const loa = { name: 'LOA.txt', type: 'text/plain', bytes: Buffer.from('LETTER OF AUTHORIZATION\nSigned: Boris Grigoryan') }
    const handed = await desk.arrives(
      {
        from: boris.from,
        subject: `LOA for ${reference}`,
        inReplyTo: asked.mails[0]?.messageId ?? '',
        text: `LOA for ${reference} attached.`,
        attachments: [loa],
      },
      at('10:00:00'),
    )
    down()
    const mail = handed.staffMails.find(({ purpose }) => purpose === 'staff-case')
    const ok = await desk.arrives(
      { from: agent, subject: `Re: ${mail?.subject ?? ''}`, inReplyTo: mail?.messageId ?? '', text: '/loa ok' },
      at('11:00:00'),
    )
    expect(await textOf(ok.staffMails.at(-1))).toMatch(/LOA accepted; still held: the record system/)
    server.fail(null)
    expect(await desk.runUntil(at('12:00:00'))).toMatchObject([{ outcome: { outcome: 'deliver', reference } }])
  })

  it('a record asked for once more during an outage is a case for staff', async () => {
    const first = await desk.arrives({ text: csirText() }, at('10:00:00'))
    down()
    const again = await desk.arrives(
      {
        subject: `Re: ${first.mails[0]?.subject ?? ''}`,
        inReplyTo: first.mails[0]?.messageId ?? '',
        text: 'We lost the record, please resend it.',
      },
      at('11:00:00'),
    )
    expect(purposes(again.mails)).toEqual(['held'])
    expect(await textOf(again.staffMails[0])).toMatch(/try \/resend later/)
  })

  it('that is slow holds up nobody: the database is free while it thinks', async () => {
    const before = await desk.store.db.$count(requests)
    server.fail('hold')
    const letter = desk.arrives({ text: csirText() }, at('10:00:00'))
    while (server.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await desk.store.db.transaction((tx) => tx.$count(requests))).toBe(before)
    server.fail(null)
    expect((await letter).outcomes).toMatchObject([{ outcome: 'deliver' }])
  })

  it('that fails for one request of a letter holds up that one only', async () => {
    server.fail('status 500', 2)
    const text = [csirText(), ofQuillmark.text.replace(/[\s\S]*(?=End user)/, '')].join('\n\n----\n\n')
    const whole = await desk.arrives({ text }, at('10:00:00'))
    expect(whole.outcomes.map(({ outcome, btn }) => [outcome, btn])).toEqual([
      ['hold', '2165550177'],
      ['deliver', '4145550104'],
    ])
    expect(purposes(whole.mails).toSorted()).toEqual(['acknowledged', 'delivered-many'])
    expect(await desk.runUntil(at('11:00:00'))).toMatchObject([{ outcome: { outcome: 'deliver', btn: '2165550177' } }])
  })
})

describe('a center without a record system', () => {
  const at = (time: string): string => `2026-11-30T${time}-05:00`
  let desk: TestDesk
  beforeAll(async () => {
    desk = await startTestDesk(() => ({ agentsAddress: 'agents@spoc-carrier.example', records: { source: 'staff' } }))
  })
  afterAll(() => desk.close())

  it('puts each complete and authorised request before staff, who send the record they filled', async () => {
    const asked = await desk.arrives({ text: csirText() }, at('10:00:00'))
    expect(asked.outcomes).toMatchObject([{ outcome: 'hold' }])
    expect(purposes(asked.mails)).toEqual(['acknowledged'])
    expect(purposes(asked.staffMails)).toEqual(['staff-case'])
    expect(await textOf(asked.staffMails[0])).toContain('fill the record by hand')

    const order = { from: agent, subject: `Re: ${asked.staffMails[0]?.subject ?? ''}`, inReplyTo: asked.staffMails[0]?.messageId ?? '' }
    const without = await desk.arrives({ ...order, text: '/deliver' }, at('10:30:00'))
    expect(await textOf(without.staffMails[0])).toMatch(/no record system to ask: attach the record/)

    const sent = await desk.arrives({ ...order, text: '/deliver', attachments: [recordByHand] }, at('11:00:00'))
    expect(sent.outcomes).toMatchObject([{ outcome: 'deliver', account: null }])
    const [mail] = sent.mails
    expect(mail).toMatchObject({ purpose: 'delivered', recipient: 'vdimitrakos@halcyondrift.example' })
    const attachments = (await opened(mail)).attachments
    expect(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([['record.pdf', '%PDF-1.7 filled by hand']])
    expect(await textOf(mail)).not.toMatch(/Pages:|Send it to|null|undefined/)
    expect(await desk.request(asked.outcomes[0]?.reference)).toMatchObject({ state: 'delivered', accountNumber: null })
  })

  it('sends such a record once more only from the hands of staff', async () => {
    const [row] = await desk.store.db.query.requests.findMany()
    const asked = await desk.arrives(
      { subject: `Re: ${row?.reference ?? ''}`, text: `Please resend the record of ${row?.reference ?? ''}.` },
      at('13:00:00'),
    )
    expect(await textOf(asked.staffMails[0])).toMatch(/\/resend and attach it/)
    const order = { from: agent, subject: `Re: ${asked.staffMails[0]?.subject ?? ''}`, inReplyTo: asked.staffMails[0]?.messageId ?? '' }
    const again = await desk.arrives({ ...order, text: '/resend', attachments: [recordByHand] }, at('14:00:00'))
    expect(again.mails.map(({ purpose, recipient }) => [purpose, recipient])).toEqual([['delivered', 'vdimitrakos@halcyondrift.example']])
  })

  it('still answers by itself what needs no record', async () => {
    const incomplete = await desk.arrives({ text: csirText({ 'LOA on file': 'no', BTN: '414-555-0104' }) }, at('15:00:00'))
    expect(incomplete.outcomes).toMatchObject([{ outcome: 'reject', codes: ['501'] }])
    const reseller = await desk.arrives(boris, at('15:10:00'))
    expect(reseller.outcomes).toMatchObject([{ outcome: 'request_loa' }])
  })
})
