import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csirText } from '../support/letter.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startTestDesk()
})
afterAll(() => desk.close())

let hour = 0
/** Each letter an hour after the last, so that no budget of an earlier test speaks in a later one. */
const next = (): string => new Date(Date.UTC(2026, 10, 30, 13 + hour++)).toISOString()
beforeEach(() => {
  hour += 24
})

describe('a new request', () => {
  it('of a partner that agrees with the record gets the record, at the contact address, at once', async () => {
    const { outcomes, mails, staffMails } = await desk.arrives({ text: csirText() }, next())
    expect(outcomes).toMatchObject([{ outcome: 'deliver', account: '8311992106', to: 'vdimitrakos@halcyondrift.example' }])
    expect(mails.map(({ purpose, recipient, status }) => [purpose, recipient, status])).toEqual([
      ['delivered', 'vdimitrakos@halcyondrift.example', 'sent'],
    ])
    expect(staffMails).toEqual([])
    const raw = Buffer.from(mails[0]?.raw ?? []).toString('latin1')
    expect(raw).toMatch(/Content-Type: application\/pdf/)
    expect(raw).toMatch(/Auto-Submitted: auto-replied/i)
    expect(mails[0]?.subject).toMatch(/^\[CSR-2026-\d{6}\]/)
  })

  it('whose customer is another one is rejected with 018 and the field, and the record is not told', async () => {
    const { outcomes, mails } = await desk.arrives({ text: csirText({ 'End user': 'Northcoast Tax & Payroll' }) }, next())
    expect(outcomes).toMatchObject([{ outcome: 'reject', codes: ['018'], fields: ['endUserName'], account: null }])
    expect(mails.map(({ purpose }) => purpose)).toEqual(['rejected'])
    expect(await textOf(mails[0])).toContain('>>> End user name:')
    expect(await textOf(mails[0])).not.toMatch(/tanakura/i)
  })

  it('with faults of two kinds names them all in one rejection, the requester side first', async () => {
    const { outcomes } = await desk.arrives(
      { text: csirText({ Phone: '555-0165', 'LOA on file': 'no', 'Service address': '167 South State Street, Cleveland OH' }) },
      next(),
    )
    expect(outcomes[0]).toMatchObject({ outcome: 'reject', codes: ['501', '003'] })
    expect(outcomes[0]?.fields.toSorted()).toEqual(['contactPhone', 'loaOnFile', 'serviceAddress.zip'])
  })

  it('twice within two days is a duplicate, and the answer names the first', async () => {
    const text = csirText({
      BTN: '414-555-0104',
      'End user': '4th Street Plover Coin Wash',
      'Service address': '219 West 4th Street, Milwaukee WI 53202',
    })
    const first = await desk.arrives({ text }, next())
    const second = await desk.arrives({ text: `Once more, please.\n\n${text}` }, next())
    expect(first.outcomes[0]?.outcome).toBe('deliver')
    expect(second.outcomes).toMatchObject([{ outcome: 'reject', codes: ['200'], fields: [] }])
    expect(await textOf(second.mails[0])).toContain(first.outcomes[0]?.reference)
  })

  it('of nobody who is proven gets no mail at all, and staff see it', async () => {
    const { outcomes, mails, staffMails } = await desk.arrives({ dmarc: 'fail', text: csirText() }, next())
    expect(outcomes).toMatchObject([{ outcome: 'hold', to: null }])
    expect(mails).toEqual([])
    expect(staffMails.length).toBeGreaterThan(0)
  })

  it('of a stranger gets the same answer for a customer and for nobody', async () => {
    const ask = async (btn: string) => {
      const from = 'Nell Haverstrom <nell@brackenfold-tel.example>'
      const text = csirText({
        BTN: btn,
        'E-mail': 'nell@brackenfold-tel.example',
        Contact: 'Nell Haverstrom',
        'Requesting company': 'Brackenfold Telephone LLC',
      })
      const { mails, outcomes } = await desk.arrives({ from, text }, next())
      return {
        outcome: outcomes[0]?.outcome,
        text: (await textOf(mails[0]))
          .replace(/CSR-2026-\d{6}/g, 'REF')
          .replaceAll(btn, 'NUMBER')
          .replace(/by [A-Z][a-z]{2} .*? E[SD]T/g, 'by THEN'),
      }
    }
    const customer = await ask('216-555-0177')
    const nobody = await ask('208-555-0199')
    expect(customer).toMatchObject({ outcome: 'request_loa' })
    expect(nobody).toEqual(customer)
  })

  it('that wants its record at a foreign domain is held and acknowledged, and the record goes nowhere', async () => {
    const text = csirText({
      BTN: '512-555-0160',
      'End user': 'Undercliffe Feed & Seed',
      'Service address': '366 Cartwright Blvd, Austin TX 78701',
      'E-mail': 'orders@lonestar-installs.example',
    })
    const { outcomes, mails, staffMails } = await desk.arrives({ text }, next())
    expect(outcomes).toMatchObject([{ outcome: 'hold', to: 'vdimitrakos@halcyondrift.example' }])
    expect(mails.map(({ purpose }) => purpose)).toEqual(['acknowledged'])
    expect(await textOf(mails[0])).toMatch(/Answer due/)
    expect(staffMails.map(({ purpose }) => purpose)).toContain('staff-case')
    expect(await textOf(staffMails[0])).toContain('UNDERCLIFFE')
  })
})

describe('machines', () => {
  it.each([
    ['out of office', { subject: 'Automatic reply: CSR', headers: ['Auto-Submitted: auto-replied'] }],
    ['a list', { headers: ['Precedence: list', 'List-Id: <lnp.lists.example>'] }],
  ])('%s gets no answer, whatever it says', async (_, words) => {
    const { outcomes, mails, staffMails } = await desk.arrives({ ...words, text: csirText() }, next())
    expect(outcomes).toMatchObject([{ outcome: 'ignore', to: null }])
    expect([...mails, ...staffMails]).toEqual([])
  })

  it('two desks that answer one another stop: a thread has a budget', async () => {
    let inReplyTo: string | undefined
    let answers = 0
    for (let turn = 0; turn < 12; turn++) {
      const { mails } = await desk.arrives(
        { subject: 'Status of my requests', text: `What is the status of CSR-2020-00000${turn % 9}?`, ...(inReplyTo ? { inReplyTo } : {}) },
        next(),
      )
      answers += mails.length
      inReplyTo = mails[0]?.messageId ?? inReplyTo
    }
    expect(answers).toBe(6)
  })
})

describe('a question about the state of a request', () => {
  it('that nobody knows is answered with the number that was asked about', async () => {
    const { outcomes, mails } = await desk.arrives(
      { subject: 'CSR status', text: 'What is the status of our CSR request for 317-555-0119?' },
      next(),
    )
    expect(outcomes).toMatchObject([{ outcome: 'answer', btn: '3175550119', reference: null, to: 'vdimitrakos@halcyondrift.example' }])
    expect(await textOf(mails[0])).toMatch(/We know no request of your company under: 317-555-0119/)
  })
})

describe('the same message', () => {
  it('arriving twice is one letter', async () => {
    const at = next()
    const words = {
      messageId: '<once@halcyondrift.example>',
      text: csirText({
        BTN: '860-555-0186',
        'End user': 'Birkeshaw Printing LLC',
        'Service address': '4698 Old US Highway 41, Suite 300, Hartford CT 06103',
      }),
      at,
    }
    const first = await desk.arrives(words, at)
    const second = await desk.arrives(words, at)
    expect(first.outcomes[0]?.outcome).toBe('deliver')
    expect(second.outcomes).toMatchObject([{ outcome: 'ignore', to: null }])
    expect(second.mails).toEqual([])
  })

  it('sent first by a forger hides nothing: the honest one is answered', async () => {
    const at = next()
    const words = {
      messageId: '<mine@halcyondrift.example>',
      text: csirText({ BTN: '216-555-0141', 'End user': 'A X Q Fasteners', 'Service address': '2471 Mill Pond St, Cleveland OH 44114' }),
      at,
    }
    const forged = await desk.arrives({ ...words, dmarc: 'fail' }, at)
    const honest = await desk.arrives(words, at)
    expect(forged.mails).toEqual([])
    expect(honest.outcomes[0]?.outcome).toBe('deliver')
    const again = await desk.arrives(words, at)
    expect(again.outcomes).toMatchObject([{ outcome: 'ignore', to: null }])
  })

  it('id with other content is another letter', async () => {
    const at = next()
    const messageId = '<reused@halcyondrift.example>'
    await desk.arrives({ messageId, text: csirText({ BTN: '208-555-0101' }), at }, at)
    const { outcomes } = await desk.arrives({ messageId, text: csirText({ BTN: '208-555-0102' }), at }, at)
    expect(outcomes).toMatchObject([{ outcome: 'reject', codes: ['001'] }])
  })
})
