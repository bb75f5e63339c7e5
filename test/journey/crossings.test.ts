import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { partnerById } from '../../src/store/partners.ts'
import { partners } from '../../src/store/schema.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { heldRequestFor, loaFor, requestFor, resellerRequestFor } from '../support/customers.ts'
import type { Answer, TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import type { LetterWords } from '../support/letter.ts'
import { ownWeeks } from '../support/own-weeks.ts'

const neil = 'Neil Mallinford <neil.mallinford@ampleroute.example>'
const vince = 'vdimitrakos@halcyondrift.example'

let desk: TestDesk
const { at, customer } = ownWeeks()
beforeAll(async () => {
  desk = await startTestDesk(() => ({ agentsAddress: 'agents@spoc-carrier.example' }))
})
afterAll(() => desk.close())

const dashed = (tn: string): string => tn.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
const arrives = (words: LetterWords, hours: number): Promise<Answer> => desk.arrives(words, at(hours))
const purposes = (mails: readonly OutboxRow[]): string[] => mails.map(({ purpose }) => purpose)
const referenceOf = ({ outcomes }: Answer, place = 0): string => outcomes[place]?.reference ?? ''

describe('a letter of authorization', () => {
  it('that is said to be attached and is not stops no clock', async () => {
    const asked = referenceOf(await arrives(resellerRequestFor(customer()), 1))
    const empty = await arrives({ from: neil, subject: `LOA ${asked}`, text: `Please find the LOA for ${asked} attached.` }, 2)
    expect(empty.outcomes).toMatchObject([{ outcome: 'hold' }])
    expect(await desk.request(asked)).toMatchObject({ state: 'awaiting_loa' })
    const fired = await desk.runUntil(at(24 * 4))
    expect(fired.filter(({ row }) => row.reference === asked).map(({ timer }) => timer)).toEqual(['loa_reminder', 'loa_deadline'])
  })

  it('that comes with the form once more completes the request that waits, instead of beginning a second one', async () => {
    const of = customer()
    const asked = referenceOf(await arrives(resellerRequestFor(of), 1))
    const again = await arrives({ ...resellerRequestFor(of), attachments: [loaFor(of)] }, 2)
    expect(again.outcomes).toMatchObject([{ outcome: 'hold', reference: asked }])
    expect(purposes(again.mails)).toEqual(['loa-received'])
    expect(await desk.request(asked)).toMatchObject({ state: 'loa_review' })
    expect((await desk.runUntil(at(24 * 4))).map(({ timer }) => timer)).not.toContain('loa_deadline')
  })

  it('that comes after its 004 is looked at in a new request, linked to the old one', async () => {
    const of = customer()
    const asked = referenceOf(await arrives(resellerRequestFor(of), 1))
    await desk.runUntil(at(24 * 4))
    const late = await arrives({ from: neil, subject: `LOA ${asked}`, text: 'LOA attached, sorry.', attachments: [loaFor(of)] }, 24 * 4 + 1)
    const [old, fresh] = [await desk.request(asked), await desk.request(referenceOf(late))]
    expect(old).toMatchObject({ state: 'rejected', codes: ['004'] })
    expect(fresh).toMatchObject({ state: 'loa_review', corrects: old.id })
  })
})

describe('a correction', () => {
  it('in the thread of the first rejection repairs the last one', async () => {
    const of = customer()
    const first = await arrives(requestFor(of, { 'End user': 'Quite Another Company', Phone: '555-0165' }), 1)
    expect(first.outcomes).toMatchObject([{ codes: ['501'] }])
    const reply = { subject: `RE: ${first.mails[0]?.subject ?? ''}`, inReplyTo: first.mails[0]?.messageId ?? '' }
    const second = await arrives({ ...reply, text: 'Contact telephone: 919-555-0165' }, 2)
    expect(second.outcomes).toMatchObject([{ codes: ['018'] }])
    const third = await arrives({ ...reply, text: `End user name: ${of.customerName}` }, 3)
    expect(third.outcomes).toMatchObject([{ outcome: 'deliver', btn: of.btn }])
  })

  it('of the number in a held request forgets the account that was found for the old one', async () => {
    const [wrong, right] = [customer(), customer()]
    const asked = await arrives(heldRequestFor(wrong), 1)
    const reference = referenceOf(asked)
    const reply = { subject: `RE: ${asked.mails[0]?.subject ?? ''}`, inReplyTo: asked.mails[0]?.messageId ?? '' }
    await arrives({ ...reply, text: `Correction for ${reference}:\n\nBTN: ${dashed(right.btn)}\nEnd user name: ${right.customerName}` }, 2)
    expect(await desk.request(reference)).toMatchObject({ state: 'held', btn: right.btn, accountNumber: null })
    const sent = await arrives(
      { from: 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>', subject: `[${reference}]`, text: '/deliver' },
      3,
    )
    expect(sent.outcomes).toMatchObject([{ outcome: 'deliver', account: right.accountNumber }])
  })

  it('of one of two rejected requests is told by the field that it mends', async () => {
    const [one, two] = [customer(), customer()]
    const both = `${requestFor(one, { 'End user': 'Quite Another Company' }).text ?? ''}\n\n${(requestFor(two).text ?? '')
      .split('\n')
      .slice(6)
      .join('\n')
      .replace(/ \d{5}$/, '')}`
    const rejected = await arrives({ subject: '2 CSRs', text: both }, 1)
    expect(rejected.outcomes.map(({ codes }) => codes)).toEqual([['018'], ['003']])
    const reply = { subject: `RE: ${rejected.mails[0]?.subject ?? ''}`, inReplyTo: rejected.mails[0]?.messageId ?? '' }
    const mended = await arrives({ ...reply, text: `Service ZIP: ${two.locations[0]?.address.zip ?? ''}` }, 2)
    expect(mended.outcomes).toMatchObject([{ outcome: 'deliver', btn: two.btn }])
  })

  it("of another company's request is for staff, and its sender learns nothing", async () => {
    const of = customer()
    const asked = await arrives(requestFor(of, { 'End user': 'Quite Another Company' }), 1)
    const other = await arrives(
      {
        from: 'Grace Lindqvister <glindqvister@grovelink.example>',
        subject: `RE: ${asked.mails[0]?.subject ?? ''}`,
        inReplyTo: asked.mails[0]?.messageId ?? '',
        text: `Correction: the end user is ${of.customerName}`,
      },
      2,
    )
    expect(other.outcomes).toMatchObject([{ outcome: 'hold', to: 'glindqvister@grovelink.example' }])
    expect(purposes(other.mails)).toEqual(['held'])
  })
})

describe('a cancellation', () => {
  it('in the thread of several requests cancels the one that is named by its number, and none where none is', async () => {
    const [one, two] = [customer(), customer()]
    const block = (text = ''): string => text.split('\n').slice(6).join('\n')
    const asked = await arrives({ subject: '2 CSRs', text: `${heldRequestFor(one).text ?? ''}\n\n${block(heldRequestFor(two).text)}` }, 1)
    expect(asked.outcomes.map(({ outcome }) => outcome)).toEqual(['hold', 'hold'])
    const reply = { subject: `RE: ${asked.mails[0]?.subject ?? ''}`, inReplyTo: asked.mails[0]?.messageId ?? '' }
    const unclear = await arrives({ ...reply, text: 'Please cancel this request.' }, 2)
    expect(unclear.outcomes).toMatchObject([{ outcome: 'hold' }])
    const clear = await arrives({ ...reply, text: `Please cancel our request for ${dashed(two.btn)}.` }, 3)
    expect(clear.outcomes).toMatchObject([{ codes: ['201'], btn: two.btn }])
    expect(await desk.request(referenceOf(asked))).toMatchObject({ state: 'held' })
    expect(await desk.request(referenceOf(asked, 1))).toMatchObject({ state: 'cancelled' })
  })

  it('of a partner that was suspended meanwhile changes nothing and gets no word', async () => {
    const asked = referenceOf(await arrives(heldRequestFor(customer()), 1))
    const { db } = desk.store
    const partner = await partnerById(db, 'P11')
    if (!partner) throw new Error('the sample world has no P11')
    const become = (status: 'suspended' | 'active') =>
      db
        .update(partners)
        .set({ status, record: { ...partner, status } })
        .where(eq(partners.id, 'P11'))
    await become('suspended')
    const cancelled = await arrives({ subject: `Cancel ${asked}`, text: `Please cancel ${asked}.` }, 2)
    await become('active')
    expect(cancelled.outcomes).toMatchObject([{ outcome: 'hold', to: null }])
    expect(cancelled.mails).toEqual([])
    expect(await desk.request(asked)).toMatchObject({ state: 'held' })
  })
})

describe('an escalation past the due time', () => {
  it('is answered within three business hours, and again when its level rises; a second complaint reaches the level that stands', async () => {
    const of = customer()
    const reference = referenceOf(await arrives(heldRequestFor(of), 2))
    const complaint = {
      subject: `ESCALATION ${reference}`,
      text: `Please escalate ${reference}, it is past due.\n\nContact name: Vince Dimitrakos\nContact telephone: 919-555-0165\nBTN: ${dashed(of.btn)}\nCustomer: ${of.customerName}`,
    }
    const first = await arrives(complaint, 3 * 24 + 3)
    expect(first.outcomes).toMatchObject([{ outcome: 'acknowledge', to: vince }])
    expect(await textOf(first.mails[0])).toContain('CSR Center shared desk')
    const fired = await desk.runUntil(at(4 * 24 + 3))
    const toVince = (await desk.mailsAbout(reference)).filter(({ recipient }) => recipient === vince)
    const hours = toVince.map(({ purpose, createdAt }) => `${purpose} ${(createdAt.getTime() - Date.parse(at(0))) / 3_600_000}`)
    expect(hours).toContain(`escalation-update ${3 * 24 + 6}`)
    expect(fired.filter(({ timer }) => timer === 'escalation_raised').every(({ outcome }) => outcome.outcome === 'acknowledge')).toBe(true)
    const second = await arrives(complaint, 4 * 24 + 4)
    expect(purposes(second.mails)).toEqual(['escalation-received'])
    expect(purposes(second.staffMails)).toEqual(['staff-escalation'])
  })
})

describe('a loop that no header betrays', () => {
  it('of the same form over and over opens no new request once the answers are spent, and staff hear of it once', async () => {
    const of = customer()
    const form = requestFor(of)
    const answers = []
    let inReplyTo: string | undefined
    for (let turn = 0; turn < 14; turn++) {
      const answer = await arrives({ ...form, ...(inReplyTo ? { inReplyTo } : {}) }, 1 + turn / 60)
      inReplyTo = answer.mails[0]?.messageId ?? inReplyTo
      answers.push(answer)
    }
    expect(answers.flatMap(({ mails }) => purposes(mails))).toEqual(['delivered', ...Array<string>(5).fill('rejected')])
    const held = answers.slice(6)
    expect(held.every(({ outcomes: [only] }) => only?.outcome === 'hold' && only.to === null)).toBe(true)
    expect(new Set(held.map((answer) => referenceOf(answer))).size).toBe(1)
    expect(held.flatMap(({ staffMails }) => purposes(staffMails))).toEqual(['staff-case', 'staff-alert'])
  })
})

describe('a letter whose lines no server would take', () => {
  it('still reaches staff, with every byte', async () => {
    const long = `<p>${'we need a person to look at this '.repeat(60)}</p>`
    const { outcomes, staffMails } = await arrives({ subject: 'A question', text: long }, 1)
    expect(outcomes).toMatchObject([{ outcome: 'hold' }])
    expect(purposes(staffMails)).toEqual(['staff-case'])
  })
})
