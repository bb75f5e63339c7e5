/** Whatever a mail of staff is made of: what is meant for the center never stands in a mail to somebody outside. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLetter } from '../../src/letter/open-letter.ts'
import type { OutboxRow } from '../../src/store/outbox.ts'
import { requests } from '../../src/store/schema.ts'
import { customers, requestFor } from '../support/customers.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk, textOf } from '../support/desk.ts'
import { rawLetter } from '../support/letter.ts'

const runs = 100
const hours = 3_600_000
const customer = customers.find(({ btn }) => btn === '4015550157')!
/** What the requester never wrote: of the record, of the work item, of the notes, of the signature. */
const inner = [
  customer.accountNumber,
  customer.customerName,
  customer.pin ?? 'no passcode',
  'Form beside record',
  'What the rules said',
  'name-agrees',
  'smells of fishing',
  '518-555-0108',
]

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const htmlLines = (text: string): string => text.split('\n').map((line) => `<div>${escape(line) || '<br>'}</div>`).join('\n') // prettier-ignore
const wrote = 'On Mon, Nov 30, 2026 at 9:00 AM CSR Center <csr-center@spoc-carrier.example> wrote:'
const header =
  'From: CSR Center <csr-center@spoc-carrier.example>\nSent: Monday, November 30, 2026 9:00 AM\nTo: Marta Oldenkamp\nSubject: A request waits for you'

type Style = { html: boolean; of: (own: string, item: string) => string }
const styles: Record<string, Style> = {
  'marks under an attribution': { html: false, of: (own, item) => `${own}\n\n${wrote}\n${item.replaceAll(/^/gm, '> ')}\n` },
  'marks alone': { html: false, of: (own, item) => `${own}\n\n${item.replaceAll(/^/gm, '> ')}\n` },
  'marks above the answer': { html: false, of: (own, item) => `${item.replaceAll(/^/gm, '> ')}\n\n${own}\n` },
  'an Outlook header': { html: false, of: (own, item) => `${own}\n\n${header}\n\n${item}\n` },
  'an original message': { html: false, of: (own, item) => `${own}\n\n-----Original Message-----\n${header}\n\n${item}\n` },
  'no mark at all': { html: false, of: (own, item) => `${own}\n\n${item}\n` },
  'a Gmail quote': {
    html: true,
    of: (own, item) =>
      `<div dir="ltr">${htmlLines(own)}</div><div class="gmail_quote"><div class="gmail_attr">${escape(wrote)}<br></div><blockquote class="gmail_quote">${htmlLines(item)}</blockquote></div>`,
  },
  'an Outlook border': {
    html: true,
    of: (own, item) =>
      `<div class="WordSection1">${htmlLines(own)}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">${htmlLines(header)}</div>${htmlLines(item)}</div>`,
  },
}

const mail = fc.record({
  style: fc.constantFrom(...Object.keys(styles)),
  reply: fc.constantFrom('', 'We are looking into it.', 'Dear Vince,\n\nwhich name is on the bill?'),
  commands: fc.array(
    fc.constantFrom('/deliver', '/reject 018 endUserName', '/reject 018 name HUYNHDAO BROS PHYSICAL THERAPY LTD', '/request-loa', '/hold smells of fishing', '/due 2027-12-30', '/cancel', '/claim', '/loa ok', '/help', '/nonsense 405169'),
    { maxLength: 3 },
  ), // prettier-ignore
  note: fc.constantFrom('', '/note smells of fishing', '/note\nsmells of fishing, passcode 405169\n\nHUYNHDAO BROS PHYSICAL THERAPY LTD is the name', '  /NOTE: smells of fishing'),
  commandsFirst: fc.boolean(),
  signature: fc.constantFrom('', '\n-- \nMarta Oldenkamp\n518-555-0108', '\nBest regards,\n\nMarta Oldenkamp\nCSR Center | 518-555-0108'),
}) // prettier-ignore

type Mail = typeof mail extends fc.Arbitrary<infer T> ? T : never

const written = ({ style, reply, commands, note, commandsFirst, signature }: Mail, item: string): { html: boolean; body: string } => {
  const orders = commands.join('\n')
  const own = [...(commandsFirst ? [orders, reply] : [reply, orders]), note, signature].filter((part) => part !== '').join('\n')
  const { html, of } = styles[style]!
  return { html, body: of(own, item) }
}

const everythingIn = async (sent: OutboxRow): Promise<string> => {
  const opened = await openLetter(sent.raw, { trustedAuthservId: '', centerAddress: '', ownDomains: [] })
  return 'problem' in opened ? Buffer.from(sent.raw).toString() : [opened.subject, opened.text ?? '', opened.html ?? ''].join('\n')
}

describe('of a mail of staff', () => {
  let desk: TestDesk
  let now = Date.parse('2026-11-30T09:00:00-05:00')
  beforeAll(async () => {
    desk = await startTestDesk(() => ({ agentsAddress: 'agents@spoc-carrier.example' }))
  })
  afterAll(() => desk.close())

  const arrives = (words: Parameters<TestDesk['arrives']>[0]) => desk.arrives(words, new Date((now += 2 * hours)).toISOString())

  it('no note, no work item, no signature and no value of the record gets outside', { timeout: 300_000 }, async () => {
    let outside = 0
    let words = 0
    await fc.assert(
      fc.asyncProperty(mail, async (made) => {
        // Every run asks for the same number.
        await desk.store.db.update(requests).set({ state: 'cancelled' })
        const asked = await arrives(requestFor(customer, { 'End user': 'Huynhdao Bros Physical Therapy Services' }))
        const [work] = asked.staffMails
        const item = await textOf(work)
        expect(item).toContain(customer.accountNumber)
        const { html, body } = written(made, item)
        const raw = rawLetter({
          from: 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>',
          subject: `RE: ${work?.subject ?? ''}`,
          text: body,
          at: new Date(now + 2 * hours).toISOString(),
        })
        const { mails } = await arrives(
          html ? Buffer.from(Buffer.from(raw).toString().replace('Content-Type: text/plain', 'Content-Type: text/html')) : raw,
        )
        for (const sent of [...asked.mails, ...mails]) {
          const text = await everythingIn(sent)
          for (const secret of inner) expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
        }
        outside += mails.length
        words += mails.filter(({ purpose }) => purpose === 'staff-reply').length
      }),
      { numRuns: runs },
    )
    expect(outside).toBeGreaterThan(runs / 3)
    expect(words).toBeGreaterThan(runs / 10)
  })
})
