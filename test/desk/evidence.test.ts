import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { evidence } from '../../src/desk/evidence.ts'
import { letterRaw } from '../../src/store/letters.ts'
import { heldRequestFor, customers, requestFor } from '../support/customers.ts'
import type { TestDesk } from '../support/desk.ts'
import { startTestDesk } from '../support/desk.ts'

const marta = 'Marta Oldenkamp <marta.oldenkamp@spoc-carrier.example>'
let desk: TestDesk
beforeAll(async () => {
  desk = await startTestDesk()
})
afterAll(() => desk.close())

const filesOf = async (reference: string): Promise<Map<string, Buffer>> =>
  new Map((await evidence(desk.store.db, reference))?.files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]))

it('the evidence of a request holds its letters byte by byte, its mails, its decisions and its audit lines, and proves itself', async () => {
  const other = await desk.arrives(requestFor(customers[1]!), '2026-11-30T10:00:00-05:00')
  const asked = await desk.arrives(heldRequestFor(customers[0]!), '2026-11-30T11:00:00-05:00')
  const reference = asked.outcomes[0]?.reference ?? ''
  const answered = await desk.arrives({ from: marta, subject: `RE: [${reference}]`, text: '/deliver' }, '2026-11-30T12:00:00-05:00')
  expect(answered.mails.map(({ purpose }) => purpose)).toEqual(['delivered'])

  const files = await filesOf(reference)
  const names = [...files.keys()]
  for (const { letterId } of [asked, answered]) {
    const name = `letters/${String(letterId).padStart(6, '0')}`
    expect(files.get(`${name}.eml`)).toEqual(Buffer.from((await letterRaw(desk.store.db, letterId)) ?? []))
    expect(String(files.get(`${name}.explained.json`))).toContain('"rules"')
  }
  expect(names.filter((name) => name.startsWith('mails/')).map((name) => name.replace(/^mails\/\d+-/, ''))).toContain('delivered.eml')
  expect(names).not.toContain(`letters/${String(other.letterId).padStart(6, '0')}.eml`)

  const events = String(files.get('audit.jsonl'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event)
  expect(events).toEqual(expect.arrayContaining(['received', 'decided', 'staff', 'disclosed', 'sent']))

  const sums = String(files.get('SHA256SUMS')).trim().split('\n')
  expect(sums).toHaveLength(files.size - 1)
  for (const line of sums) {
    const [sum = '', name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      name,
    ).toBe(sum)
  }
})

it('nothing is made up where no request has the reference', async () => {
  expect(await evidence(desk.store.db, 'CSR-2020-000001')).toBeNull()
})
