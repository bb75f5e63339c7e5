import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Transition } from '../../src/cases/states.ts'
import { after, diagram, transitions } from '../../src/cases/states.ts'
import { changeState } from '../../src/cases/change-state.ts'
import { accounts, audit, numberRanges } from '../../src/store/schema.ts'
import type { RequestState } from '../../src/store/requests.ts'
import type { ReferenceServer } from '../records-source/reference-server.ts'
import { startReferenceServer } from '../records-source/reference-server.ts'
import { customers, heldRequestFor, loaFor, requestFor, resellerRequestFor } from '../support/customers.ts'
import type { Answer, TestDesk } from '../support/desk.ts'
import { startTestDesk } from '../support/desk.ts'
import type { LetterWords } from '../support/letter.ts'

const states: readonly RequestState[] = ['held', 'awaiting_loa', 'loa_review', 'delivered', 'rejected', 'cancelled']
const isName = (name: string): name is Transition => Object.hasOwn(transitions, name)
const names = Object.keys(transitions).filter(isName)

const reachable = (): Set<RequestState> => {
  const reached = new Set<RequestState>()
  const waiting: (RequestState | null)[] = [null]
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
    for (const name of names) {
      const next = after(state, name)
      if (next === null || reached.has(next)) continue
      reached.add(next)
      waiting.push(next)
    }
  return reached
}

describe('the life of a request, as a table', () => {
  it('reaches every state from the beginning', () => {
    expect([...reachable()].sort()).toEqual([...states].sort())
  })

  it('can end from every open state with the record, a rejection and a cancellation', () => {
    for (const state of ['held', 'awaiting_loa', 'loa_review'] as const)
      expect(new Set(names.map((name) => after(state, name)))).toEqual(
        new Set([
          null,
          'delivered',
          'rejected',
          'cancelled',
          'held',
          ...(state === 'loa_review' || state === 'held' ? ['awaiting_loa'] : ['loa_review']),
        ]),
      )
  })

  it('never leaves a cancellation, leaves a rejection only for the record that staff send, and a delivery for nothing', () => {
    const leaves = (state: RequestState) => names.filter((name) => after(state, name) !== null && after(state, name) !== state)
    expect(leaves('cancelled')).toEqual([])
    expect(leaves('rejected')).toEqual(['staff sent the record'])
    expect(leaves('delivered')).toEqual([])
  })

  it('begins with six transitions only, none of which begins anything later', () => {
    const beginnings = names.filter((name) => after(null, name) !== null)
    expect(beginnings).toHaveLength(6)
    for (const name of beginnings) for (const state of states) expect(after(state, name)).toBeNull()
  })

  it('is drawn with every transition by its name', () => {
    for (const name of names) expect(diagram()).toContain(`: ${name}`)
    expect(diagram().split('\n')).toHaveLength(1 + 3 + names.reduce((sum, name) => sum + transitions[name].from.length, 0))
  })
})

describe('the life of a request, in letters', () => {
  let server: ReferenceServer
  let desk: TestDesk
  let day = Date.parse('2026-12-01T10:00:00-05:00')
  let next = 0
  const customer = () => customers[next++ % customers.length]!
  const agent = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'

  beforeAll(async () => {
    server = await startReferenceServer()
    desk = await startTestDesk(() => ({
      agentsAddress: 'agents@spoc-carrier.example',
      records: { source: 'http', url: server.url, timeoutMs: 5_000, tries: 1, maxAnswerMb: 4, breaker: { failures: 1_000, openMs: 0 } },
    }))
    await desk.store.db.delete(accounts)
    await desk.store.db.delete(numberRanges)
  })
  afterAll(async () => {
    await desk.close()
    await server.close()
  })

  const arrives = (words: LetterWords): Promise<Answer> => desk.arrives(words, new Date((day += 20 * 60_000)).toISOString())
  const referenceOf = ({ outcomes }: Answer): string => outcomes[0]?.reference ?? ''
  const command = (reference: string, text: string, more: LetterWords = {}): Promise<Answer> =>
    arrives({ from: agent, subject: `RE: [${reference}] A request waits for you`, text, ...more })
  const done = async (): Promise<Map<string, string[]>> => {
    const seen = new Map<string, string[]>()
    for (const { event, reference, details } of await desk.store.db.select().from(audit)) {
      const transition: unknown = JSON.parse(details)
      if (event !== 'state' || typeof transition !== 'object' || transition === null || !('transition' in transition)) continue
      const name = String(transition.transition)
      seen.set(name, [...(seen.get(name) ?? []), reference ?? ''])
    }
    return seen
  }
  const held = async (): Promise<string> => referenceOf(await arrives(heldRequestFor(customer())))
  const waiting = async (): Promise<string> => referenceOf(await arrives(resellerRequestFor(customer())))
  const handIn = async (reference: string, of = customers[next - 1]!): Promise<Answer> =>
    arrives({
      from: 'Neil Mallinford <neil.mallinford@ampleroute.example>',
      subject: `LOA for ${reference}`,
      text: `please find the LOA for ${reference} attached`,
      attachments: [loaFor(of)],
    })

  it('takes every transition of the table, each with one line in the audit log', { timeout: 120_000 }, async () => {
    const sent = await arrives(requestFor(customer()))
    await arrives(requestFor(customer(), { 'End user': 'Quite Another Company' }))
    const again = { subject: `RE: ${sent.mails[0]?.subject ?? ''}`, inReplyTo: sent.mails[0]?.messageId ?? '' }
    await arrives({ ...again, text: `Please resend the record for ${referenceOf(sent)}.` })
    await bounce(sent)

    const whole = customer()
    await arrives({ ...resellerRequestFor(whole), attachments: [loaFor(whole)] })
    const asked = await waiting()
    await handIn(asked)
    await command(asked, '/loa ok')
    const wrong = referenceOf(await arrives(resellerRequestFor(customer(), { 'End user': 'Quite Another Company' })))
    await handIn(wrong)
    await command(wrong, '/loa ok')
    const foreign = referenceOf(await arrives(resellerRequestFor(customer(), { 'E-mail': 'neil@contractor.example' })))
    await handIn(foreign)
    await command(foreign, '/loa ok')
    const dropped = await waiting()
    await arrives({
      from: 'Neil Mallinford <neil.mallinford@ampleroute.example>',
      subject: `Cancel ${dropped}`,
      text: `Please cancel ${dropped}.`,
    })
    await waiting()

    await command(await held(), '/deliver')
    await command(await held(), '/reject 018 endUserName')
    await command(await held(), '/request-loa')
    await command(await held(), '/hold I call them')
    await command(await held(), '/cancel')
    day += 8 * 86_400_000
    await desk.runUntil(new Date(day).toISOString())

    const during = async (words: LetterWords): Promise<void> => {
      server.fail('status 500')
      await arrives(words)
      server.fail(null)
      day += 3 * 3_600_000
      await desk.runUntil(new Date(day).toISOString())
    }
    await during(requestFor(customer()))
    await during(requestFor(customer(), { 'End user': 'Quite Another Company' }))
    await during(heldRequestFor(customer()))

    const seen = await done()
    expect([...seen.keys()].filter((name) => !isName(name))).toEqual([])
    expect(names.filter((name) => !seen.has(name))).toEqual(['records answered, LOA asked'])
    expect(seen.get('record bounced')).toEqual([referenceOf(sent)])
    expect(seen.get('LOA never came')).toHaveLength(2)
  })

  const bounce = ({ mails: [mail] }: Answer): Promise<Answer> => {
    const raw = [
      'Return-Path: <>',
      `Received: from mail.halcyondrift.example by mx.spoc-carrier.example with ESMTPS; ${new Date((day += 60_000)).toUTCString().replace('GMT', '+0000')}`,
      'From: MAILER-DAEMON@halcyondrift.example',
      'To: csr-center@spoc-carrier.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <bounce-of-a-record@halcyondrift.example>',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.halcyondrift.example',
      '',
      `Final-Recipient: rfc822; ${mail?.recipient ?? ''}`,
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${mail?.messageId ?? ''}`,
      '',
      '--b--',
      '',
    ].join('\r\n')
    return desk.arrives(Buffer.from(raw), new Date(day).toISOString())
  }

  it('asks for the LOA after an outage where the profile draws every request', async () => {
    const drawn = await startTestDesk(({ loa }) => ({
      loa: { ...loa, randomShare: 1 },
      records: { source: 'http', url: server.url, timeoutMs: 5_000, tries: 1, maxAnswerMb: 4, breaker: { failures: 1_000, openMs: 0 } },
    }))
    server.fail('status 500')
    const { outcomes } = await drawn.arrives(requestFor(customers[0]!), '2026-12-01T10:00:00-05:00')
    server.fail(null)
    await drawn.runUntil('2026-12-01T11:00:00-05:00')
    expect(outcomes).toMatchObject([{ outcome: 'hold' }])
    expect(await drawn.request(outcomes[0]?.reference)).toMatchObject({ state: 'awaiting_loa', dueAt: null })
    await drawn.close()
  })

  it('refuses every transition that the table does not allow, and changes nothing', async () => {
    const reference = referenceOf(await arrives(requestFor(customer())))
    const row = await desk.request(reference)
    expect(row.state).toBe('delivered')
    for (const name of names.filter((one) => after('delivered', one) === null))
      await expect(desk.work(new Date(day).toISOString(), (work) => changeState(work, row, name, 'a test'))).rejects.toThrow(name)
    expect(await desk.request(reference)).toEqual(row)
  })
})
