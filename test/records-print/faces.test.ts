import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Account } from '../../src/records/account.ts'
import { recordModel } from '../../src/records/print/model.ts'
import { recordFormats } from '../../src/records/print/print-record.ts'
import { createPrinter } from '../../src/records/print/printer.ts'
import { recordModelSchema } from '../../src/records/print/record.ts'
import { readPdf } from './read-pdf.ts'
import { issue, modelOf, sampleAccount, sampleAccounts, words } from './world.ts'

const printer = createPrinter()
const bytesOf = async (account: Account, format: (typeof recordFormats)[number]): Promise<Uint8Array> =>
  (await printer.print(modelOf(account), format)).bytes
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const canary = 'CANARY7Q'
/** Canaries in every field that must not appear, and in fields no account should have. */
function marked(account: Account): Account {
  const billing = Object.assign({}, account.billing, { lastPayment: canary, creditClass: canary })
  return Object.assign({}, account, {
    pin: `PIN${canary}`,
    authorizedPersons: [`PERSON${canary}`],
    alsoKnownAs: [`ALIAS${canary}`],
    billing: Object.assign(billing, { address: Object.assign({}, billing.address, { card: canary }) }),
    lines: account.lines.map((line) => Object.assign({}, line, { calls: [canary], voicemailPassword: canary })),
    listings: account.listings.map((listing) => Object.assign({}, listing, { ssn: canary })),
    pendingOrder: Object.assign({ number: 'TX41186', due: '2026-11-27' }, { deposit: canary }),
    callDetail: [canary],
  })
}

describe('the four faces of a record', () => {
  it('are named by our reference and nothing of the customer', async () => {
    const names = await Promise.all(
      recordFormats.map(async (format) => (await printer.print(modelOf(sampleAccount('7165550149')), format)).fileName),
    )
    expect(names).toEqual(['CSR-2026-004317.pdf', 'CSR-2026-004317.xlsx', 'CSR-2026-004317.json', 'CSR-2026-004317.txt'])
  })

  it('are named without a path or a header line where the reference holds one', async () => {
    const model = modelOf(sampleAccount('7165550149'), { ourReference: '../CSR-1\r\nBcc: x' })
    expect((await printer.print(model, 'txt')).fileName).toBe('CSR-1Bccx.txt')
  })

  it('keep what must not be printed to themselves', async () => {
    const account = marked(sampleAccount('7165550149'))
    for (const format of recordFormats) {
      expect(await readable(await bytesOf(account, format), format)).not.toContain(canary)
    }
    expect(modelOf(account).identification.pinOnAccount).toBe(true)
  })

  it('mask the account number where the carrier does not show it', async () => {
    const account = sampleAccount('7165550149')
    const model = recordModel(account, issue, words, { layout: 'compact', showAccountNumber: false })
    for (const format of recordFormats) {
      const { bytes } = await printer.print(model, format)
      expect(await readable(bytes, format)).not.toContain(account.accountNumber)
    }
  })

  it('have the same bytes in two processes', () => {
    const script = join(import.meta.dirname, 'print-hashes.ts')
    const hashes = (zone: string): string =>
      execFileSync(process.execPath, [script, '7185550100'], {
        encoding: 'utf8',
        env: { TZ: zone, LANG: zone === 'UTC' ? 'C' : 'de_DE.UTF-8' },
      })
    const first = hashes('UTC')
    expect(first.trim().split('\n')).toHaveLength(recordFormats.length)
    expect(hashes('Asia/Tokyo')).toBe(first)
  })

  it('have the same bytes the second time from one printer', async () => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await bytesOf(sampleAccount('7185550100'), 'pdf'))
        .digest('hex')
    const before = await hash()
    await bytesOf(sampleAccount('6155550170'), 'pdf')
    expect(await hash()).toBe(before)
  })
})

async function readable(bytes: Uint8Array, format: (typeof recordFormats)[number]): Promise<string> {
  if (format === 'pdf') {
    const { pages, title } = await readPdf(bytes)
    return title + pages.map((page) => page.text + page.artifacts).join('')
  }
  if (format === 'xlsx') return JSON.stringify(XLSX.read(bytes, { dense: true, bookProps: true }))
  return textOf(bytes)
}

describe('the record as data', () => {
  it('keeps to the published schema for every account of the sample world', async () => {
    for (const account of sampleAccounts.filter((one) => one.lines.length <= 40)) {
      const data: unknown = JSON.parse(textOf(await bytesOf(account, 'json')))
      expect(recordModelSchema.parse(data).identification.btn).toBe(account.btn)
    }
  })

  it('has a published schema that is the one it is made from', () => {
    const published: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../fixtures/record-schema/record.schema.json'), 'utf8'),
    )
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(recordModelSchema))))
  })
})

describe('the record as text', () => {
  const lines = async (btn: string): Promise<string[]> => textOf(await bytesOf(sampleAccount(btn), 'txt')).split('\n')

  it('is at most 83 columns wide for every account', async () => {
    const wide: string[] = []
    for (const account of sampleAccounts.filter((one) => one.lines.length <= 40)) {
      const text = textOf(await bytesOf(account, 'txt'))
      if (text.split('\n').some((line) => line.length > 83)) wide.push(account.accountNumber)
    }
    expect(wide).toEqual([])
  })

  it('begins each page with its number, the BTN and the references', async () => {
    const pages = (await lines('7185550100')).join('\n').split('\f')
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
      expect(page).toContain('718 555-0100 564')
      expect(page).toContain('your NSX-20481, our CSR-2026-004317')
      expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
    })
  })

  it('gives quantity, code, English and qualifiers in the classic order', async () => {
    expect(await lines('7165550149')).toContain('    1 1FB    BUSINESS LINE, FLAT RATE        /TN 716 555-0149 /PIC 0719')
  })

  it('carries no control character of a name to the printer', async () => {
    const account = { ...sampleAccount('7165550149'), customerName: 'HARBOR\fSTREET\u001b[2J BAKERY' }
    const text = textOf(await bytesOf(account, 'txt'))
    expect(text.split('\f')).toHaveLength(2)
    expect(text).not.toContain('\u001b')
  })
})

describe('the record as a workbook', () => {
  let book: XLSX.WorkBook
  let workbook: Uint8Array
  const rows = (sheet: string): unknown[][] => XLSX.utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1 })
  beforeAll(async () => {
    const account = sampleAccount('7165552000')
    workbook = await bytesOf({ ...account, customerName: '=HYPERLINK("http://x.example")' }, 'xlsx')
    book = XLSX.read(workbook, { cellFormula: true })
  })

  it('has five sheets', () => {
    expect(book.SheetNames).toEqual(['Summary', 'Lines', 'Features', 'Trunks & DID', 'Listings'])
  })

  it('has every line, every code and every DID range as text', () => {
    const account = sampleAccount('7165552000')
    expect(rows('Lines')).toHaveLength(1 + account.lines.length)
    expect(rows('Features')).toHaveLength(1 + account.lines.reduce((sum, line) => sum + 1 + line.features.length, 0))
    expect(
      rows('Trunks & DID')
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(['716-555-2100', '716-555-2750', '716-555-2160'])
    expect(rows('Lines')[1]?.[7]).toBe('0222')
  })

  it('keeps the head of every table in sight', () => {
    const entry = z.object({ content: z.instanceof(Uint8Array) })
    const { files } = z.object({ files: z.record(z.string(), z.unknown()) }).parse(XLSX.read(workbook, { bookFiles: true }))
    const tables = Object.entries(files).filter(([name]) => /worksheets.sheet[2-5]\.xml$/.test(name))
    expect(tables).toHaveLength(4)
    for (const [, file] of tables) expect(textOf(entry.parse(file).content)).toContain('state="frozen"')
  })

  it('has a filter over the head of every table', () => {
    for (const sheet of ['Lines', 'Features', 'Trunks & DID', 'Listings']) expect(book.Sheets[sheet]?.['!autofilter']?.ref).toMatch(/^A1:/)
  })

  it('takes a name that looks like a formula as text', () => {
    const cell = rows('Summary').find((row) => row[0] === 'Customer')
    expect(cell?.[1]).toBe('=HYPERLINK("http://x.example")')
    for (const sheet of Object.values(book.Sheets)) {
      expect(Object.values(sheet).some((one) => typeof one === 'object' && one !== null && 'f' in one)).toBe(false)
    }
  })

  it('keeps every cell within what a cell may hold, with 2,000 numbers not on the account', async () => {
    const asked = Array.from({ length: 2000 }, (_, at) => `212555${String(at).padStart(4, '0')}`)
    const { bytes } = await printer.print(modelOf(sampleAccount('7165550149'), { notOnThisAccount: asked }), 'xlsx')
    const summary: unknown[][] = XLSX.utils.sheet_to_json(XLSX.read(bytes).Sheets['Summary'] ?? {}, { header: 1 })
    expect(Math.max(...summary.flat().map((cell) => String(cell).length))).toBeLessThan(32_767)
    expect(JSON.stringify(summary)).toContain('212-555-1999')
  })
})
