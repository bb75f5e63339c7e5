import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLetter } from '../../src/letter/open-letter.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { timersOf } from '../../src/store/timers.ts'
import { notesOf } from '../../src/store/verdicts.ts'
import { customers, heldRequestFor, loaFor, requestFor } from '../support/customers.ts'
import type { Answer, TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import type { LetterWords } from '../support/letter.ts'
import { csirText } from '../support/letter.ts'
import { ownWeeks } from '../support/own-weeks.ts'

const marta = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'
const calvin = 'Calvin Prendervane <calvin.prendervane@spoc-carrier.example>'
const requester = 'vdimitrakos@halcyondrift.example'

let desk: TestDesk
const { at, customer } = ownWeeks()
beforeAll(async () => {
  desk = await startTestDesk(() => ({ agentsAddress: 'agents@spoc-carrier.example' }))
})
afterAll(() => desk.close())

const purposes = (mails: readonly OutboxRow[]): [string, string][] => mails.map(({ purpose, recipient }) => [purpose, recipient])
const held = async (words: LetterWords = heldRequestFor(customer())): Promise<string> => {
  const { outcomes } = await desk.arrives(words, at(1))
  expect(outcomes[0]?.outcome).toBe('hold')
  return outcomes[0]?.reference ?? ''
}
const writes = (reference: string, text: string, hours = 2, more: LetterWords = {}): Promise<Answer> =>
  desk.arrives({ from: marta, subject: `RE: [${reference}] A request waits for you`, text, ...more }, at(hours))
const receiptOf = async ({ staffMails }: Answer): Promise<string> =>
  (await textOf(staffMails.find(({ purpose }) => purpose === 'staff-receipt'))).replaceAll(/\s+/g, ' ')
const attachmentsOf = async (mail: OutboxRow | undefined): Promise<string[]> => {
  const opened = await openLetter(mail?.raw ?? new Uint8Array(), { trustedAuthservId: '', centerAddress: '', ownDomains: [] })
  return 'problem' in opened ? [] : opened.attachments.map(({ name }) => name)
}

describe('a command of staff', () => {
  it('/help is answered with every command and changes nothing', async () => {
    const reference = await held()
    const before = await desk.request(reference)
    const answer = await writes(reference, '/help')
    expect(answer.mails).toEqual([])
    const said = await receiptOf(answer)
    for (const word of ['deliver', 'reject', 'request-loa', 'loa', 'hold', 'note', 'due', 'cancel', 'resend', 'claim', 'release', 'help'])
      expect(said).toContain(`/${word}`)
    expect(await desk.request(reference)).toEqual(before)
  })

  it('that nobody knows is named in the receipt, with the list', async () => {
    const answer = await writes(await held(), '/delivr')
    expect(answer.outcomes).toMatchObject([{ outcome: 'answer', to: 'marta.oldenkamp@spoc-carrier.example' }])
    expect(await receiptOf(answer)).toMatch(/Not done: \/delivr: this is no command.*\/deliver/)
  })

  it('/hold keeps the request and its reason; the requester hears nothing', async () => {
    const reference = await held()
    expect((await writes(reference, '/hold waits for the account team')).mails).toEqual([])
    expect(await desk.request(reference)).toMatchObject({ state: 'held', holdReason: 'waits for the account team' })
  })

  it('/cancel closes the request with 201 and tells the requester; a second one is refused', async () => {
    const reference = await held()
    const answer = await writes(reference, '/cancel')
    expect(answer.outcomes).toMatchObject([{ outcome: 'reject', codes: ['201'], to: requester }])
    expect(purposes(answer.mails)).toEqual([['cancelled', requester]])
    const again = await writes(reference, '/cancel', 3)
    expect(again.mails).toEqual([])
    expect(await receiptOf(again)).toContain('nothing is open')
  })

  it('/resend sends a delivered record once more; there must be one', async () => {
    const sent = await desk.arrives(requestFor(customer()), at(1))
    const again = await writes(sent.outcomes[0]?.reference ?? '', '/resend')
    expect(purposes(again.mails)).toEqual([['delivered', requester]])
    expect(await attachmentsOf(again.mails[0])).toEqual(await attachmentsOf(sent.mails[0]))
    expect((await writes(await held(), '/resend', 3)).mails).toEqual([])
  })

  it('/deliver and /resend in one mail send one record, and the receipt says so', async () => {
    const answer = await writes(await held(), '/deliver\n/resend')
    expect(purposes(answer.mails)).toEqual([['delivered', requester]])
    expect(await receiptOf(answer)).toContain('/resend: a record left with this mail already')
  })

  it('/note is kept for the center and no mail leaves', async () => {
    const reference = await held()
    expect((await writes(reference, '/note the same man called on Monday\nand was rude')).mails).toEqual([])
    const notes = await notesOf(desk.store.db, (await desk.request(reference)).id)
    expect(notes.map(({ text, by }) => [text, by])).toEqual([
      ['the same man called on Monday\nand was rude', 'marta.oldenkamp@spoc-carrier.example'],
    ])
  })

  it('/request-loa stops the clock, /loa no asks again, /loa ok lets the policy go on', async () => {
    const of = customer()
    const reference = await held(heldRequestFor(of))
    expect(purposes((await writes(reference, '/request-loa')).mails)).toEqual([['loa-requested', requester]])
    expect(await desk.request(reference)).toMatchObject({ state: 'awaiting_loa', dueAt: null })
    const handIn = (hours: number): Promise<Answer> =>
      desk.arrives({ subject: `LOA ${reference}`, text: `LOA for ${reference} attached.`, attachments: [loaFor(of)] }, at(hours))
    await handIn(3)
    expect(await desk.request(reference)).toMatchObject({ state: 'loa_review' })
    expect(purposes((await writes(reference, '/loa no', 4)).mails)).toEqual([['loa-requested', requester]])
    await handIn(5)
    expect(await receiptOf(await writes(reference, '/loa perhaps', 5.5))).toContain('say /loa ok or /loa no')
    const accepted = await writes(reference, '/loa ok', 6)
    expect(accepted.mails).toEqual([])
    expect(await receiptOf(accepted)).toContain('still held')
    expect(await desk.request(reference)).toMatchObject({ state: 'held', pausedWith: null })
  })
})

describe('/reject', () => {
  it('lists the codes in the order of a rejection, each field under the code that speaks of it', async () => {
    const answer = await writes(await held(), '/reject 018 address name 001')
    expect(answer.outcomes).toMatchObject([{ outcome: 'reject', codes: ['001', '018'] }])
    expect(answer.outcomes[0]?.fields.toSorted()).toEqual(['endUserName', 'serviceAddress'])
    const text = await textOf(answer.mails[0])
    expect(text).toMatch(/^001 [\s\S]*^018 /m)
    expect(text).toContain('>>> End user name:')
  })

  it.each([
    ['/reject', /needs a code/],
    ['/reject 019', /needs a code/],
    ['/reject 018 endUserName the account is KETTLE LLC', /neither a code nor a field/],
  ])('"%s" is refused, and nothing of it leaves', async (text, why) => {
    const reference = await held()
    const answer = await writes(reference, text)
    expect(answer.mails).toEqual([])
    expect(await receiptOf(answer)).toMatch(why)
    expect(await desk.request(reference)).toMatchObject({ state: 'held' })
  })
})

describe('/due', () => {
  const timers = async (reference: string): Promise<string[]> =>
    (await timersOf(desk.store.db, (await desk.request(reference)).id))
      .filter(({ firedAt, cancelledAt }) => firedAt === null && cancelledAt === null)
      .map(({ kind, at: when }) => `${kind} ${when.toISOString()}`)
      .sort()

  it('moves the timers to the close of that day, or to the hour that is said', async () => {
    const reference = await held()
    await writes(reference, '/due 2027-06-30')
    expect(await timers(reference)).toEqual(['due_soon 2027-06-30T16:30:00.000Z', 'overdue 2027-06-30T21:00:00.000Z'])
    await writes(reference, '/due 2027-06-30 10:30', 3)
    expect(await timers(reference)).toContain('overdue 2027-06-30T14:30:00.000Z')
    await writes(reference, '/cancel', 4)
  })

  it.each([
    ['tomorrow', /needs a date/],
    ['2026-11-02', /is over/],
    ['2027-12-24', /day off \(Christmas Day/],
    ['2028-01-01', /day off/],
  ])('%s is refused', async (argument, why) => {
    const reference = await held()
    const before = await timers(reference)
    expect(await receiptOf(await writes(reference, `/due ${argument}`))).toMatch(why)
    expect(await timers(reference)).toEqual(before)
    await writes(reference, '/cancel', 3)
  })

  it('ends the escalation of the day that was promised before', async () => {
    const reference = await held()
    await desk.runUntil(at(6 * 24))
    expect((await desk.request(reference)).escalationLevel).toBeGreaterThan(0)
    await writes(reference, '/due 2027-12-30', 6 * 24 + 1)
    expect(await desk.request(reference)).toMatchObject({ escalationLevel: 0, escalatedAt: null })
    expect(await timers(reference)).toHaveLength(2)
    await writes(reference, '/cancel', 6 * 24 + 2)
  })
})

describe('a file that staff attach', () => {
  const pdf = { name: 'legacy record.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 by hand') }
  const logo = { name: 'image001.png', type: 'image/png', bytes: Buffer.alloc(9_000, 7) }

  it('with /deliver is the record; the logo of a signature is none', async () => {
    const answer = await writes(await held(), '/deliver', 2, { attachments: [logo, pdf] })
    expect(await attachmentsOf(answer.mails[0])).toEqual(['legacy record.pdf'])
    expect(await receiptOf(answer)).toContain('your file: legacy record.pdf')
  })

  it('that is only a logo leaves our own record in its place', async () => {
    const names = await attachmentsOf((await writes(await held(), '/deliver', 2, { attachments: [logo] })).mails[0])
    expect(names).not.toContain('image001.png')
    expect(names.some((name) => name.endsWith('.pdf'))).toBe(true)
  })

  it('without /deliver goes nowhere, and the receipt says so', async () => {
    const answer = await writes(await held(), 'Here you are.', 2, { attachments: [pdf] })
    expect(await attachmentsOf(answer.mails[0])).toEqual([])
    expect(await receiptOf(answer)).toContain('legacy record.pdf: not sent')
  })
})

describe('a claim', () => {
  it('keeps commands and words of others from the requester until it is given back', async () => {
    const reference = await held()
    await writes(reference, '/claim')
    expect(await desk.request(reference)).toMatchObject({ claimedBy: 'marta.oldenkamp@spoc-carrier.example' })
    const other = await writes(reference, 'I am sending it now.\n\n/deliver', 3, { from: calvin })
    expect(other.mails).toEqual([])
    expect(await receiptOf(other)).toMatch(/marta\.oldenkamp@spoc-carrier\.example has it.*your text was not sent/)
    expect(await receiptOf(await writes(reference, '/claim', 3.1, { from: calvin }))).toContain('has it already')
    expect(await receiptOf(await writes(reference, '/note Marta is ill', 3.2, { from: calvin }))).toContain('/note: kept')
    const taken = await writes(reference, '/release\n/claim\n/deliver', 4, { from: calvin })
    expect(purposes(taken.mails)).toEqual([['delivered', requester]])
    expect(await desk.request(reference)).toMatchObject({ claimedBy: 'calvin.prendervane@spoc-carrier.example', state: 'delivered' })
  })

  it('is not needed: of two who answer, the second is told that it is done', async () => {
    const reference = await held()
    expect((await writes(reference, '/deliver')).mails).toHaveLength(1)
    const second = await writes(reference, '/reject 018 endUserName', 2.1, { from: calvin })
    expect(second.mails).toEqual([])
    expect(await receiptOf(second)).toContain(`${reference} is delivered`)
  })
})

describe('the case a member of staff means', () => {
  it('is the one of the thread, whatever other case the note mentions', async () => {
    const other = await held()
    const reference = await held()
    const answer = await writes(reference, `/deliver\n/note same man as in ${other}`)
    expect(answer.outcomes).toMatchObject([{ outcome: 'deliver', reference }])
    expect(await desk.request(other)).toMatchObject({ state: 'held' })
  })

  it('is none where a subject names several, until the words name one', async () => {
    const [one, two] = [await held(), await held()]
    const subject = `RE: [${one}] [${two}] 2 requests wait`
    const both = await desk.arrives({ from: marta, subject, text: '/deliver' }, at(2))
    expect(both.mails).toEqual([])
    expect(await receiptOf(both)).toContain('about several requests')
    await desk.arrives({ from: marta, subject, text: `/cancel\n/note ${two} it is` }, at(3))
    expect(await desk.request(two)).toMatchObject({ state: 'cancelled' })
    expect(await desk.request(one)).toMatchObject({ state: 'held' })
  })
})

describe('a word of staff to the requester', () => {
  it('goes into the thread of his own letter, and counts as a word on the case', async () => {
    const messageId = '<thread-of-his@halcyondrift.example>'
    const reference = await held({ ...heldRequestFor(customer()), messageId })
    const answer = await writes(reference, 'Dear Vince,\n\nwhich address shall we use?\n\nKind regards\nMarta Oldenkamp\nCSR Center')
    expect(answer.outcomes).toMatchObject([{ outcome: 'answer', to: requester, reference }])
    expect(Buffer.from(answer.mails[0]?.raw ?? []).toString()).toContain(`In-Reply-To: ${messageId}`)
    expect(await textOf(answer.mails[0])).toContain('which address shall we use?')
    expect(await textOf(answer.mails[0])).not.toContain('Kind regards')
    expect(await notesOf(desk.store.db, (await desk.request(reference)).id)).toHaveLength(1)
  })

  it('that repeats a work item is not sent', async () => {
    const pasted = 'See here:\n\nForm beside record (* differs)\n* Customer\n      form:    A\n      record:  B'
    const answer = await writes(await held(), pasted)
    expect(answer.mails).toEqual([])
    expect(await receiptOf(answer)).toContain('it repeats a work item')
  })

  it("that holds the customer's passcode is not sent to anybody", async () => {
    const of = customers.findLast(({ pin }) => pin?.length === 4)
    const answer = await writes(await held(heldRequestFor(of!)), `The passcode is ${of?.pin ?? ''}.`)
    expect(answer.mails).toEqual([])
    expect(await receiptOf(answer)).toContain('passcode')
  })

  it('tells a company that is not registered nothing of the record, and sends it no record', async () => {
    const of = customer()
    const text = csirText({
      BTN: of.btn,
      'End user': 'The Shop On The Corner',
      'E-mail': 'nell@brackenfold-tel.example',
      Contact: 'Nell Haverstrom',
      'Requesting company': 'Brackenfold Telephone LLC',
    })
    const reference = await held({ from: 'Nell Haverstrom <nell@brackenfold-tel.example>', text, attachments: [loaFor(of)] })
    const leak = await writes(reference, `The account is in the name of ${of.customerName.toLowerCase()}.`)
    expect(leak.mails).toEqual([])
    expect(await receiptOf(leak)).toContain('not registered')
    const harmless = await writes(reference, 'Please register with us first.', 3)
    expect(purposes(harmless.mails)).toEqual([['staff-reply', 'nell@brackenfold-tel.example']])
    expect((await writes(reference, '/deliver', 4)).mails).toEqual([])
  })
})
