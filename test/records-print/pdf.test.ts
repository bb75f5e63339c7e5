import { beforeAll, describe, expect, it } from 'vitest'
import { printPdf } from '../../src/records/print/pdf.ts'
import { loadTypeface } from '../../src/records/print/pdf/typeface.ts'
import type { RecordModel } from '../../src/records/print/record.ts'
import { rangeWords, tnWords } from '../../src/records/print/wording/telephone.ts'
import { nodesOf, readPdf, squeezed } from './read-pdf.ts'
import type { ReadPdf } from './read-pdf.ts'
import { county, modelOf, sampleAccount, sampleAccounts } from './world.ts'

const typeface = loadTypeface()
const read = (model: RecordModel): Promise<ReadPdf> => readPdf(printPdf(model, typeface).bytes)
const textOf = (pdf: ReadPdf): string => pdf.pages.map((page) => page.text).join('')

/** What must stand in the text in this order: every line with every code, quantity and word. */
const serviceOf = (model: RecordModel): string[] =>
  model.locations.flatMap((location) =>
    location.lines.flatMap((line) =>
      line.items.flatMap((item, at) => [
        ...(at === 0 ? [tnWords(line.tn)] : []),
        squeezed(`${item.quantity}${item.usoc ?? '–'}${item.description}`),
        ...item.qualifiers.map(({ fid }) => `/${fid}`),
      ]),
    ),
  )

function missingInOrder(text: string, wanted: string[]): string[] {
  let from = text.indexOf(squeezed('Service and equipment'))
  return wanted.filter((piece) => {
    const found = text.indexOf(piece, from)
    if (found >= 0) from = found + piece.length
    return found < 0
  })
}

const listingsOf = (model: RecordModel): string[] =>
  model.listings.flatMap((listing) => [listing.name, listing.address, tnWords(listing.tn), listing.directory].map(squeezed))
const rangesOf = (model: RecordModel): string[] =>
  model.trunks.flatMap((trunk) => [trunk.circuitId, ...trunk.didRanges.map(rangeWords)].map(squeezed))

const headings = [
  'Service and equipment',
  'Hunting groups',
  'Trunks and DID ranges',
  'Blocks',
  'Circuits',
  'Freezes',
  'Listings',
  'Billing',
].map(squeezed)

describe('a printed record, read back with another library', () => {
  it('holds every line, code, quantity, listing and DID range, and leaves no heading at the foot of a page', async () => {
    const faults: string[] = []
    for (const account of sampleAccounts.filter(
      ({ lines, trunks }, at) => lines.length <= 40 && (at % 3 === 0 || lines.length > 6 || trunks.length > 0),
    )) {
      const model = modelOf(account)
      const pdf = await read(model)
      const text = textOf(pdf)
      const lost = [
        ...missingInOrder(text, serviceOf(model)),
        ...[...listingsOf(model), ...rangesOf(model)].filter((piece) => !text.includes(piece)),
      ]
      const orphans = pdf.pages.filter((page) => headings.some((heading) => page.text.endsWith(heading)))
      if (lost.length > 0 || orphans.length > 0) faults.push(`${account.accountNumber}: ${lost.join(', ')} ${orphans.length}`)
    }
    expect(faults).toEqual([])
  })

  it('holds every line and code of an account of 230 lines', async () => {
    const model = modelOf(county(230))
    expect(missingInOrder(textOf(await read(model)), serviceOf(model))).toEqual([])
  })

  it('says again whose rows go on after a page break', async () => {
    const account = sampleAccount('7165550149')
    const [line] = account.lines
    const features = Array.from({ length: 150 }, () => ({ usoc: 'TTB', quantity: 1 }))
    const pdf = await read(modelOf({ ...account, lines: [{ ...line!, features }] }))
    const later = pdf.pages.slice(1, -1)
    expect(later.length).toBeGreaterThan(0)
    for (const page of later) {
      expect(page.text).toContain(`${tnWords(line!.tn)}continued`)
      expect(page.artifacts).toContain(squeezed('Location 1: 46 N CAYUGA RD STE 100, WILLIAMSVILLE NY 14221 continued'))
    }
  })
})

describe('every page of a printed record', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await read(modelOf(sampleAccount('7185550100')))
  })

  it('names the BTN, the page and the references outside the text', () => {
    pdf.pages.forEach((page, at) => {
      expect(page.artifacts).toContain('BTN718-555-0100')
      expect(page.artifacts).toContain(`Page${at + 1}of${pdf.pages.length}`)
      expect(page.artifacts).toContain('CSR-2026-004317yourrefNSX-20481')
      expect(page.text).not.toContain(`Page${at + 1}of`)
    })
  })

  it('has a tag tree with headings and tables of rows and cells', () => {
    const trees = pdf.pages.map((page) => page.tree)
    expect(trees.flatMap((tree) => nodesOf(tree, 'H1'))).toHaveLength(1)
    expect(trees.flatMap((tree) => nodesOf(tree, 'H2')).length).toBeGreaterThan(4)
    const rows = trees.flatMap((tree) => nodesOf(tree, 'Table')).flatMap((table) => nodesOf(table, 'TR'))
    expect(rows.length).toBeGreaterThan(200)
    for (const row of rows) expect(nodesOf(row, 'TH').length + nodesOf(row, 'TD').length).toBeGreaterThan(1)
    expect(rows.some((row) => nodesOf(row, 'TH').length === 1 && nodesOf(row, 'TD').length === 4)).toBe(true)
  })

  it('has a title and a language for a screen reader', () => {
    expect(pdf.title).toBe('Customer service record 718-555-0100 564')
    expect(pdf.lang).toBe('en-US')
  })
})

describe('what can make an order fail', () => {
  const first = async (btn: string, asked: string[] = []): Promise<string> =>
    (await read(modelOf(sampleAccount(btn), { notOnThisAccount: asked }))).pages[0]?.text ?? ''

  it.each([
    ['6155550170', 'An order is pending. Order RQ23351 is due Dec 21, 2026.'],
    ['6155550170', '3 lines are frozen.'],
    ['3155550154', 'Send the LSR to the incumbent.'],
    ['9375550127', 'Service is suspended.'],
    ['6175550107', 'Disconnect is pending.'],
    ['4145550116', 'One number cannot be ported.'],
    ['7165552000', 'Early termination may cost.'],
    ['6145552000', 'The BTN only names the bill.'],
    ['2165550104', 'Customer of a reseller.'],
  ])('stands in the box on the first page of %s: %s', async (btn, sentence) => {
    const text = await first(btn)
    expect(text).toContain(squeezed(sentence))
    expect(text).toContain(squeezed('Before you write the LSR'))
  })

  it('is said to be nothing where nothing is known', async () => {
    expect(await first('7165550149')).toContain(squeezed('Clear to port. Nothing on this account is known to stop a port'))
  })

  it('names numbers that were asked for and are not on the account', async () => {
    const text = await first('7165550149', ['2125550199'])
    expect(text).toContain(squeezed('One number asked for is not on this account.'))
    expect(text).toContain('212-555-0199')
  })
})
