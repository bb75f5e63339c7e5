import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Document, Page } from '../../../src/reading/documents/document.ts'
import { createRecognizer } from '../../../src/reading/documents/picture/recognizer.ts'
import { readDocument } from '../../../src/reading/documents/read.ts'
import { defaultLimits, type Limits } from '../../../src/reading/documents/reader.ts'
import { asJpeg, asPng, draw, faxed, makeTiff, resized, type Sheet } from './make/pictures.ts'
import { boxBefore, linesOf, pagesOf } from './make/read.ts'

const recognizer = createRecognizer()
afterAll(() => recognizer.close())

const see = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> =>
  readDocument({ name: 'scan', declaredType: '', bytes }, { ...defaultLimits, recognizedMilliseconds: 300_000, ...limits }, recognizer)

const form: Sheet = {
  texts: [
    ['CUSTOMER SERVICE RECORD REQUEST', 150, 60],
    ['Requesting company', 60, 110],
    ['Northstar Telecom', 220, 110],
    ['Billing number', 60, 140],
    ['212-555-0147', 220, 140],
    ['Customer', 60, 170],
    ['Harbor Light Bakery', 220, 170],
    ['Service address', 60, 200],
    ['41 Main Street, Boston MA 02116', 220, 200],
    ['Letter of authorization on file', 90, 241],
    ['Business', 90, 271],
    ['Residence', 220, 271],
    ['Authorized by Delia Danforth on November 25 2026', 60, 320],
    ['Please send the record to the address above as soon as you can.', 60, 350],
  ],
  boxes: [
    { x: 60, y: 230, mark: 'hook' },
    { x: 60, y: 260, mark: 'cross' },
    { x: 190, y: 260, mark: 'none' },
  ],
  lines: [
    [60, 116, 500, 116],
    [60, 146, 500, 146],
    [60, 176, 500, 176],
  ],
}

const expectForm = (page: Page | undefined): void => {
  const text = linesOf(page)
  for (const value of ['Northstar Telecom', '212-555-0147', 'Harbor Light Bakery', '02116']) expect(text).toContain(value)
  expect(boxBefore(page, 'Letter')?.checked).toBe(true)
  expect(boxBefore(page, 'Business')?.checked).toBe(true)
  expect(boxBefore(page, 'Residence')?.checked).toBe(false)
  expect(page?.controls).toHaveLength(3)
  expect(page?.scanned).toBe(true)
}

describe('a picture of a form', () => {
  it('gives its words with place and confidence, and its tick boxes', async () => {
    const document = await see(await asPng(await draw(form)))
    expect(document).toMatchObject({ format: 'png', problem: null })
    const [page] = pagesOf(document)
    expectForm(page)
    const number = page?.words.find(({ text }) => text === '212-555-0147')
    expect(number?.confidence).toBeGreaterThan(0.8)
    expect(number?.confidence).toBeLessThan(1)
    expect(Math.abs(number!.x - 220)).toBeLessThan(4)
    expect(Math.abs(number!.y + number!.height - 140)).toBeLessThan(4)
  })

  it.each([
    ['crooked by two degrees', 2],
    ['upside down', 180],
    ['on its side', 90],
    ['on its other side', 270],
  ])('is read when it lies %s', async (_, turn) => {
    const [page] = pagesOf(await see(await asPng(await draw(form, 200, turn))))
    expectForm(page)
  })

  it('from a coarse screenshot is read', async () => {
    const [page] = pagesOf(await see(await asPng(await draw(form, 96))))
    expect(linesOf(page)).toContain('212-555-0147')
  })

  it('photographed with a shadow over one half is read', async () => {
    const page = await draw(form, 300)
    const shaded = page.gray.map((value, index) => Math.round(value * (0.35 + (0.6 * (index % page.width)) / page.width)))
    const document = await see(await asJpeg({ ...page, gray: Buffer.from(shaded) }))
    expect(document.format).toBe('jpeg')
    expectForm(pagesOf(document)[0])
  })

  it('with circles to choose from tells which has the dot, and an O among the letters is a letter', async () => {
    const sheet: Sheet = {
      texts: [
        ['Is a signed letter of authorization on file?', 60, 110],
        ['Yes, we hold it', 80, 141],
        ['No, it will follow', 240, 141],
        ['Mail the record to P O Box 4914, Savannah GA 31401', 60, 180],
        ['Thank you for your help with this request.', 60, 210],
      ],
      boxes: [
        { x: 60, y: 130, mark: 'ring' },
        { x: 220, y: 130, mark: 'dot' },
      ],
    }
    const [page] = pagesOf(await see(await asPng(await draw(sheet))))
    expect(page?.controls).toHaveLength(2)
    expect([boxBefore(page, 'Yes,')?.checked, boxBefore(page, 'No,')?.checked]).toEqual([false, true])
    expect(linesOf(page)).toMatch(/P O Box 4914/)
  })

  it('of a logo or an icon is skipped without being looked at', async () => {
    const logo = await asPng(await resized(await draw(form), 300, 120))
    expect(await see(logo)).toMatchObject({ format: 'png', problem: null, parts: [] })
  })
})

describe('a fax', () => {
  it('of three pages is read, crooked and speckled as it came', async () => {
    const document = await see(readFileSync(join(import.meta.dirname, '../../../fixtures/documents/fax-three-pages.tif')))
    expect(document).toMatchObject({ format: 'tiff', problem: null })
    const [, page] = pagesOf(document)
    const text = linesOf(page)
    for (const value of ['912-555-0105', 'csr-requests@ridgewend.example', 'STONECUTTER', '31401', '11/25/2026'])
      expect(text).toContain(value)
    expect([boxBefore(page, 'LOA')?.checked, boxBefore(page, 'E-mail')?.checked, boxBefore(page, 'U.S.')?.checked]).toEqual([
      true,
      true,
      false,
    ])
    expect(page?.controls).toHaveLength(5)
    expect(linesOf(pagesOf(document)[2])).toContain('912-555-0198')
  })

  it('in standard resolution, with half as many lines as dots, is stretched to what was on paper', async () => {
    const page = await draw(form, 204)
    const [read] = pagesOf(await see(makeTiff([{ page: faxed(await resized(page, 1728, 1078)), x: 204, y: 98 }])))
    expect(Math.round(read!.height)).toBe(792)
    const text = linesOf(read)
    for (const value of ['212-555-0147', 'Harbor Light Bakery']) expect(text).toContain(value)
    expect(boxBefore(read, 'Business')?.checked).toBe(true)
    expect(boxBefore(read, 'Residence')?.checked).toBe(false)
  })

  it('has as many pages as may be recognised; more are named too large, and the first are kept', async () => {
    const page = faxed(await draw(form, 204))
    const document = await see(makeTiff([page, page, page].map((one) => ({ page: one, x: 204, y: 204 }))), { recognizedPages: 1 })
    expect(document.problem).toBe('too-large')
    expect(pagesOf(document)).toHaveLength(1)
  })

  it('that takes too long keeps the pages read by then', async () => {
    const page = faxed(await draw(form, 204))
    const document = await see(makeTiff([page, page].map((one) => ({ page: one, x: 204, y: 204 }))), { recognizedMilliseconds: 50 })
    expect(document).toMatchObject({ format: 'tiff', problem: 'too-slow' })
  })

  it('of an empty sheet has a page without words', async () => {
    const [page] = pagesOf(await see(makeTiff([{ page: faxed(await draw({ texts: [], boxes: [] }, 204), 0.0001), x: 204, y: 204 }])))
    expect(page?.words).toEqual([])
  })
})

describe('a PDF that is only a picture', () => {
  it('filled in by pen is read', async () => {
    const document = await see(readFileSync(join(import.meta.dirname, '../../../fixtures/documents/scan-filled-by-pen.pdf')))
    const [page] = pagesOf(document)
    const text = linesOf(page)
    for (const value of ['608-555-0118', 'Millrace Veterinary Clinic', '53703', 'ruth.birkeshaw@blueheddle.example'])
      expect(text).toContain(value)
    expect([boxBefore(page, 'Letter'), boxBefore(page, 'Business'), boxBefore(page, 'Residence')].map((box) => box?.checked)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('with fields laid over it keeps the fields and reads the labels', async () => {
    const pdf = await PDFDocument.create()
    const sheet = pdf.addPage([612, 792])
    const blank = { ...form, texts: form.texts.filter(([, x]) => x < 200), boxes: [] }
    sheet.drawImage(await pdf.embedPng(await asPng(await draw(blank))), { x: 0, y: 0, width: 612, height: 792 })
    const field = pdf.getForm().createTextField('Text1')
    field.setText('617-555-0100')
    field.addToPage(sheet, { x: 218, y: 648, width: 150, height: 16 })
    const [page] = pagesOf(await see(await pdf.save()))
    expect(page?.controls).toEqual([expect.objectContaining({ kind: 'text', value: '617-555-0100' })])
    expect(linesOf(page)).toContain('Billing number')
    expect(linesOf(page)).not.toContain('617')
  })

  it('with a text layer of the scanner: where layer and picture disagree about digits, the number is doubtful', async () => {
    const pdf = await PDFDocument.create()
    const sheet = pdf.addPage([612, 792])
    sheet.drawImage(await pdf.embedPng(await asPng(await draw(form))), { x: 0, y: 0, width: 612, height: 792 })
    const layer = `BT 3 Tr /F1 11 Tf 1 0 0 1 220 652 Tm (212-555-0741) Tj 1 0 0 1 220 622 Tm (Harbor) Tj ET`
    const font = pdf.context.register(pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
    sheet.node.setFontDictionary(PDFName.of('F1'), font)
    sheet.node.addContentStream(pdf.context.register(pdf.context.stream(layer)))
    const [page] = pagesOf(await see(await pdf.save()))
    const word = (text: string): number | undefined => page?.words.find((one) => one.text === text)?.confidence
    expect(word('212-555-0147')).toBeLessThanOrEqual(0.7)
    expect(word('Harbor')).toBeGreaterThan(0.96)
    expect(word('212-555-0741')).toBeUndefined()
  })
})
