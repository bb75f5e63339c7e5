import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyForm } from '../../src/reading/form.ts'
import { blankForm, formFormats } from '../../src/records/form/blank-form.ts'
import { formFields } from '../../src/records/form/form-fields.ts'
import { order, requests } from './requests.ts'

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)

const widget = z.looseObject({
  fieldName: z.string(),
  fieldType: z.string(),
  alternativeText: z.string().optional(),
  required: z.boolean(),
  hasAppearance: z.boolean(),
  rect: z.array(z.number()),
  radioButton: z.boolean().optional(),
  buttonValue: z.string().optional(),
  checkBox: z.boolean().optional(),
  multiLine: z.boolean().optional(),
})
type Widget = z.infer<typeof widget>

async function widgetsOf(bytes: Uint8Array): Promise<{ pages: number; widgets: Widget[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const page = await document.getPage(1)
  const annotations: unknown[] = await page.getAnnotations()
  const pages = document.numPages
  const widgets = annotations.map((annotation) => widget.parse(annotation))
  await task.destroy()
  return { pages, widgets }
}

describe('the blank form', () => {
  it('is named for what it is in every format', async () => {
    const forms = await Promise.all(formFormats.map((format) => blankForm(format, order)))
    expect(forms.map((form) => form.fileName)).toEqual(['CSIR-form.pdf', 'CSIR-form.docx', 'CSIR-form.xlsx', 'CSIR-form.txt'])
  })

  it('has the same bytes in two processes', () => {
    const script = join(import.meta.dirname, 'form-hashes.ts')
    const hashes = (zone: string): string => execFileSync(process.execPath, [script], { encoding: 'utf8', env: { TZ: zone } })
    expect(hashes('UTC').trim().split('\n')).toHaveLength(formFormats.length)
    expect(hashes('Asia/Tokyo')).toBe(hashes('America/New_York'))
  })

  it('never carries the passcode of a request', async () => {
    const canary = 'PIN4711CANARY'
    const prefill = { ...emptyForm(), pin: canary, remarks: 'none' }
    for (const format of formFormats) {
      const { bytes } = await blankForm(format, { ...order, prefill })
      const text =
        format === 'docx' || format === 'xlsx'
          ? Object.values(unzipSync(bytes))
              .map((one) => strFromU8(one))
              .join('')
          : strFromU8(bytes, true)
      expect(text).not.toContain(canary)
    }
    const { widgets } = await widgetsOf((await blankForm('pdf', { ...order, prefill })).bytes)
    expect(JSON.stringify(widgets)).not.toContain(canary)
  })
})

describe('the fillable PDF', () => {
  let pages: number
  let widgets: Widget[]
  beforeAll(async () => {
    const found = await widgetsOf((await blankForm('pdf', order)).bytes)
    pages = found.pages
    widgets = found.widgets
  })

  it('has one page with a field for every line of the form', () => {
    expect(pages).toBe(1)
    expect(new Set(widgets.map((one) => one.fieldName))).toEqual(new Set(formFields.map((field) => field.field.replace('.', '_'))))
  })

  it('tells with every field what belongs into it, and which must be filled in', () => {
    for (const field of formFields) {
      const own = widgets.filter((one) => one.fieldName === field.field.replace('.', '_'))
      for (const one of own) {
        expect(one.alternativeText).toContain(field.label)
        expect(one.required).toBe(field.required)
      }
    }
  })

  it('is walked with the tab key from top to bottom and from left to right', () => {
    const places = widgets.map(({ rect }) => ({ left: rect[0]!, top: -rect[3]! }))
    const sorted = places.toSorted((a, b) => (Math.abs(a.top - b.top) > 5 ? a.top - b.top : a.left - b.left))
    expect(places).toEqual(sorted)
  })

  it('shows itself in viewers that make no appearances of their own', () => {
    expect(widgets.filter((one) => !one.hasAppearance && one.fieldType === 'Tx').map((one) => one.fieldName)).toEqual([])
  })

  it('gives the words of its radio buttons to a reader that looks only at their states', () => {
    const values = (name: string): (string | undefined)[] => widgets.filter((one) => one.fieldName === name).map((one) => one.buttonValue)
    expect(values('platform')).toEqual(['UNE-P', 'UNE-L', 'VoIP', 'T1', 'Facility'])
    expect(values('accountType')).toEqual(['Business', 'Residence'])
    expect(values('preferredResponse')).toEqual(['Email', 'Fax', 'US Mail'])
  })

  it('writes a name in the letters its font has, and never fails on others', async () => {
    const prefill = { ...emptyForm(), endUserName: 'Café Łódź 漢字', requestingCompany: 'Bjørnar’s' }
    const { widgets: filled } = await widgetsOf((await blankForm('pdf', { ...order, prefill })).bytes)
    const value = (name: string): unknown => filled.find((one) => one.fieldName === name)?.['fieldValue']
    expect(value('endUserName')).toBe('Café Lódz ??')
    expect(value('requestingCompany')).toBe('Bjørnar’s')
  })
})

describe('the Word form', () => {
  it('has a content control for every field, which invites and states nothing', async () => {
    const xml = part((await blankForm('docx', order)).bytes, 'word/document.xml')
    const controls = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []
    expect(controls).toHaveLength(formFields.length)
    const texts = controls.filter((control) => !control.includes('w14:checkbox'))
    for (const control of texts) expect(control).toContain('<w:showingPlcHdr/>')
    expect(new Set(xml.match(/<w:id w:val="\d+"/g) ?? []).size).toBe(texts.length)
  })
})

describe('the workbook form', () => {
  it('can be changed only where it is filled in', async () => {
    const { bytes } = await blankForm('xlsx', order)
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="1"/)
    expect(part(bytes, 'xl/styles.xml')).toContain('<protection locked="0"')
  })

  it('offers the words of every choice and watches the length of codes', async () => {
    const sheet = part((await blankForm('xlsx', order)).bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('UNE-P,UNE-L,VoIP,T1,Facility')
    expect(sheet).toContain('Business,Residence')
    expect(sheet).toContain('yes,no')
    expect(sheet.match(/type="textLength"/g)).toHaveLength(formFields.filter((field) => field.longest !== null).length)
  })

  it('keeps a ZIP with its zeros and a name that looks like a formula as text', async () => {
    const [, request] = requests[0]!
    const prefill = { ...request, endUserName: '=1+1', serviceAddress: { ...request.serviceAddress!, zip: '02134' } }
    const { bytes } = await blankForm('xlsx', { ...order, prefill })
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(part(bytes, 'xl/sharedStrings.xml')).toContain('02134')
  })
})

describe('the text form', () => {
  it('marks what must be filled in again and keeps the rest', async () => {
    const [, request] = requests[0]!
    const text = strFromU8((await blankForm('txt', { ...order, prefill: request, faulty: ['btn'] })).bytes)
    expect(text).toContain('*** Billing telephone number (10 digits) *: \n')
    expect(text).toContain('Service street (number and street, no PO box) *: 46 N Cayuga Rd\n')
  })

  it('keeps a value of several lines in its line', async () => {
    const prefill = { ...emptyForm(), remarks: 'first\nBTN: 2125550100' }
    const text = strFromU8((await blankForm('txt', { ...order, prefill })).bytes)
    expect(text).toContain('Remarks: first BTN: 2125550100\n')
  })
})
