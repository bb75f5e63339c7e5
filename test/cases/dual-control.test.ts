import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldRequestFor, loaFor, requestFor, resellerRequestFor } from '../support/customers.ts'
import type { Answer, TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import { ownWeeks } from '../support/own-weeks.ts'

const marta = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'
const calvin = 'Calvin Prendervane <calvin.prendervane@spoc-carrier.example>'

let desk: TestDesk
const { at, customer, turn } = ownWeeks()
beforeAll(async () => {
  desk = await startTestDesk(() => ({ dualControl: true }))
})
afterAll(() => desk.close())

const writes = (from: string, reference: string, text: string, hours: number): Promise<Answer> =>
  desk.arrives({ from, subject: `RE: [${reference}]`, text }, at(hours))
const receiptOf = async ({ staffMails }: Answer): Promise<string> =>
  (await textOf(staffMails.find(({ purpose }) => purpose === 'staff-receipt'))).replaceAll(/\s+/g, ' ')

describe('where overrides need a second person', () => {
  it('a record against a 018 leaves when somebody else sends the command too, and the others are asked for it', async () => {
    const asked = await desk.arrives(requestFor(customer(), { 'End user': 'Quite Another Company' }), at(1))
    const reference = asked.outcomes[0]?.reference ?? ''
    expect(asked.outcomes).toMatchObject([{ outcome: 'reject', codes: ['018'] }])

    const first = await writes(marta, reference, '/deliver', 2)
    expect(first.mails).toEqual([])
    expect(await receiptOf(first)).toContain('/deliver needs a second person, because the policy rejects with 018')
    const alerts = first.staffMails.filter(({ purpose }) => purpose === 'staff-alert')
    expect(alerts.map(({ recipient }) => recipient)).toContain('calvin.prendervane@spoc-carrier.example')
    expect(alerts.map(({ recipient }) => recipient)).not.toContain('marta.oldenkamp@spoc-carrier.example')
    expect(await textOf(alerts[0])).toContain('/deliver')

    const impatient = await writes(marta, reference, '/deliver', 3)
    expect(impatient.mails).toEqual([])
    expect(await receiptOf(impatient)).toContain('still waits for somebody other than you')
    const second = await writes(calvin, reference, '/deliver', 4)
    expect(second.mails.map(({ purpose }) => purpose)).toEqual(['delivered'])
    expect(await desk.request(reference)).toMatchObject({ state: 'delivered' })
  })

  it('a word given more than a week ago counts no longer, and the next one is the first', async () => {
    const asked = await desk.arrives(requestFor(customer(), { 'End user': 'Quite Another Company' }), at(1))
    const reference = asked.outcomes[0]?.reference ?? ''
    await writes(marta, reference, '/deliver', 2)
    const late = await writes(calvin, reference, '/deliver', 2 + 8 * 24)
    expect(late.mails).toEqual([])
    expect(await receiptOf(late)).toContain('/deliver needs a second person')
    const second = await writes(marta, reference, '/deliver', 3 + 8 * 24)
    expect(second.mails.map(({ purpose }) => purpose)).toEqual(['delivered'])
    turn()
  })

  it('a record that is only held for its address overrides nothing, and one person is enough', async () => {
    const { outcomes } = await desk.arrives(heldRequestFor(customer()), at(1))
    const done = await writes(marta, outcomes[0]?.reference ?? '', '/deliver', 2)
    expect(done.mails.map(({ purpose }) => purpose)).toEqual(['delivered'])
  })

  it('a letter of authorization is accepted by two', async () => {
    const of = customer()
    const { outcomes } = await desk.arrives(resellerRequestFor(of), at(1))
    const reference = outcomes[0]?.reference ?? ''
    await desk.arrives(
      {
        from: 'Neil Mallinford <neil.mallinford@ampleroute.example>',
        subject: `LOA ${reference}`,
        text: 'LOA attached.',
        attachments: [loaFor(of)],
      },
      at(2),
    )
    expect((await writes(marta, reference, '/loa ok', 3)).mails).toEqual([])
    expect(await desk.request(reference)).toMatchObject({ state: 'loa_review' })
    expect((await writes(calvin, reference, '/loa ok', 4)).mails.map(({ purpose }) => purpose)).toEqual(['delivered'])
  })

  it('the words of one are not the words of another command', async () => {
    const { outcomes } = await desk.arrives(resellerRequestFor(customer()), at(1))
    const reference = outcomes[0]?.reference ?? ''
    await writes(marta, reference, '/loa ok', 2)
    expect((await writes(calvin, reference, '/deliver', 3)).mails).toEqual([])
    expect(await desk.request(reference)).toMatchObject({ state: 'awaiting_loa' })
  })
})
