import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { readStaffWords, type StaffWords } from '../../../src/reading/intent/staff-commands.ts'
import { aLetter, center } from '../a-letter.ts'

const words = (text: string): StaffWords => {
  const letter = aLetter({
    subject: 'RE: [CSR-2026-000777] please look at this LOA',
    from: [{ name: 'Mia Lund', address: 'mia@carrier.example' }],
    inReplyTo: ['<1@carrier.example>'],
    text,
  })
  return readStaffWords(bodiesOf(letter, center)[0]!)
}

const signature = '\n\nMia Lund\nCSR Center | 518-555-0122\n\n> CSR-2026-000777 is waiting.\n> /deliver'

describe('what staff write by mail', () => {
  it('is commands with their arguments, in order', () => {
    expect(words(`/reject 018 endUserName\n/due 2026-12-04${signature}`).commands).toEqual([
      { name: 'reject', argument: '018 endUserName' },
      { name: 'due', argument: '2026-12-04' },
    ])
  })

  it('is never read from quoted history', () => {
    expect(words(`/loa ok${signature}`).commands).toEqual([{ name: 'loa', argument: 'ok' }])
  })

  it('is a reply for the requester, without history and signature', () => {
    expect(words(`Dear Nora,\n\nwe need a day more.\n\n/due 2026-12-04${signature}`).reply).toBe('Dear Nora,\n\nwe need a day more.')
  })

  it('is private from /note to the end', () => {
    const said = words(`Dear Nora, done.\n\n/note he sounded drunk\nreally\n\nand rude${signature}`)
    expect(said.reply).toBe('Dear Nora, done.')
    expect(said.notes).toBe('he sounded drunk\nreally\n\nand rude')
  })

  it('still obeys a command below a note', () => {
    expect(words('/note checked\n/loa ok').commands.map(({ name }) => name)).toEqual(['note', 'loa'])
  })

  it('takes no path and no fraction for a command', () => {
    expect(words('and/or 3/4\nsee /var/log for it').commands).toEqual([])
  })

  it('lets nothing below /note into the reply, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
          { maxLength: 8 },
        ),
        (lines) => {
          const own = {
            part: 'body',
            lines: ['reply', '/note', ...lines],
            tables: [],
            signature: [],
            quoted: [],
            forwarded: false,
            writer: null,
          }
          expect(readStaffWords(own).reply).toBe('reply')
        },
      ),
    )
  })
})
