import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Control, Page } from '../../../src/reading/documents/document.ts'
import { makePdf, put } from './make/pdf.ts'
import { boxBefore, gridsOf, linesOf, pagesOf, read, rowsOf } from './make/read.ts'

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../fixtures/documents', name))

const named = (page: Page | undefined, name: string): Control | undefined => page?.controls.find((control) => control.name === name)

describe('a fillable PDF', () => {
  it('gives each field with its value and its place beside the printed label, however meaningless its name', async () => {
    const [page] = pagesOf(await read(fixture('fields-text1-text2.pdf')))
    const label = page?.words.find(({ text }) => text === 'OCN')
    const right = page?.controls.filter(
      (control) => Math.abs(control.y + control.height / 2 - label!.y - label!.height / 2) < 8 && control.x > label!.x,
    )
    expect(right?.sort((a, b) => a.x - b.x)[0]).toMatchObject({ kind: 'text', name: 'Text2', value: '9Q5C', checked: null, confidence: 1 })
    expect(named(page, 'Dropdown1')).toMatchObject({ kind: 'choice', value: 'OH' })
    expect(boxBefore(page, 'Facility')?.checked).toBe(true)
    expect(boxBefore(page, 'UNE-P')?.checked).toBe(false)
    expect(page?.controls).toHaveLength(36)
  })

  it('radio buttons of one question share their group, and one of them is pressed', async () => {
    const [page] = pagesOf(await read(fixture('radio-group.pdf')))
    expect(boxBefore(page, 'Yes')).toMatchObject({ kind: 'radio', group: 'VBC.CSR.loa', checked: false })
    expect(boxBefore(page, 'No')).toMatchObject({ kind: 'radio', group: 'VBC.CSR.loa', checked: true })
  })

  it('a number in a comb field is one value', async () => {
    const [page] = pagesOf(await read(fixture('comb-fields.pdf')))
    expect(page?.controls.map(({ value }) => value)).toEqual(expect.arrayContaining(['6125550131', '6125550155', '55401']))
  })

  it('tooltips, choices, several lines, hidden and empty fields', async () => {
    const pdf = await PDFDocument.create()
    const sheet = pdf.addPage([612, 792])
    const form = pdf.getForm()
    const text = form.createTextField('f1')
    text.enableMultiline()
    text.setText('1 Main St\nApt 4')
    text.addToPage(sheet, { x: 100, y: 700, width: 200, height: 40 })
    text.acroField.getWidgets()[0]?.dict.set(PDFName.of('TU'), PDFString.of('Service address'))
    const empty = form.createTextField('f2')
    empty.addToPage(sheet, { x: 100, y: 600, width: 200, height: 20 })
    const list = form.createDropdown('f3')
    list.addOptions(['Select one', 'UNE-P', 'VoIP'])
    list.select('Select one')
    list.addToPage(sheet, { x: 100, y: 500, width: 200, height: 20 })
    const hidden = form.createTextField('f4')
    hidden.setText('secret')
    hidden.addToPage(sheet, { x: 100, y: 400, width: 200, height: 20, hidden: true })
    const [page] = pagesOf(await read(await pdf.save()))
    expect(named(page, 'f1')).toMatchObject({ tooltip: 'Service address', value: '1 Main St\nApt 4' })
    expect([named(page, 'f1')?.x, named(page, 'f1')?.y].map((value) => Math.round(value!))).toEqual([100, 52])
    expect(named(page, 'f2')?.value).toBe('')
    expect(named(page, 'f3')).toMatchObject({ kind: 'choice', value: '' })
    expect(named(page, 'f4')).toBeUndefined()
  })

  it('after flattening, values and ticks are read from the page', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const sheet = pdf.addPage([612, 792])
    const form = pdf.getForm()
    for (const [index, [label, ticked]] of (
      [
        ['Business', true],
        ['Residence', false],
      ] as const
    ).entries()) {
      const box = form.createCheckBox(label)
      box.addToPage(sheet, { x: 60, y: 650 - index * 30, width: 12, height: 12 })
      if (ticked) box.check()
      sheet.drawText(label, { x: 80, y: 652 - index * 30, size: 10, font })
    }
    const text = form.createTextField('btn')
    text.setText('212-555-0147')
    text.addToPage(sheet, { x: 120, y: 700, width: 200, height: 20 })
    sheet.drawText('BTN', { x: 60, y: 705, size: 10, font })
    form.flatten()
    const [page] = pagesOf(await read(await pdf.save()))
    expect(page?.words.map(({ text }) => text).sort()).toEqual(['212-555-0147', 'BTN', 'Business', 'Residence'])
    expect(boxBefore(page, 'Business')?.checked).toBe(true)
    expect(boxBefore(page, 'Residence')?.checked).toBe(false)
  })

  it('on a page that is shown turned, fields lie beside their labels', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const sheet = pdf.addPage([792, 612])
    sheet.setRotation(degrees(90))
    sheet.drawText('BTN', { x: 700, y: 100, size: 10, font, rotate: degrees(90) })
    const text = pdf.getForm().createTextField('t')
    text.setText('212-555-0147')
    text.addToPage(sheet, { x: 690, y: 140, width: 20, height: 200 })
    const [page] = pagesOf(await read(await pdf.save()))
    const [label] = page?.words ?? []
    const [field] = page?.controls ?? []
    expect(page?.width).toBeLessThan(page!.height)
    expect(label?.text).toBe('BTN')
    expect(field!.x).toBeGreaterThan(label!.x + label!.width)
    expect(Math.abs(field!.y + field!.height / 2 - label!.y - label!.height / 2)).toBeLessThan(12)
  })

  it('what was typed onto a flat form with a typewriter tool is read, and an ink mark ticks a box', async () => {
    const pdf = await PDFDocument.load(
      await makePdf((doc) => {
        put(doc, 'BTN:', 60, 100)
        doc.lineWidth(0.8).rect(60, 130, 10, 10).stroke('black')
        put(doc, 'LOA', 76, 131)
        doc.lineWidth(0.8).rect(60, 160, 10, 10).stroke('black')
        put(doc, 'Fax', 76, 161)
      }),
    )
    const sheet = pdf.getPage(0)
    const note = pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [100, 680, 220, 695],
        Contents: PDFString.of('212-555-0147'),
        DA: PDFString.of('/Helv 10 Tf'),
      }),
    )
    const ink = pdf.context.register(
      pdf.context.obj({ Type: 'Annot', Subtype: 'Ink', Rect: [58, 650, 74, 664], InkList: [[60, 656, 64, 652, 72, 664]] }),
    )
    sheet.node.set(PDFName.of('Annots'), pdf.context.obj([note, ink]))
    const [page] = pagesOf(await read(await pdf.save()))
    expect(linesOf(page)).toBe('BTN: 212-555-0147\nLOA\nFax')
    expect(boxBefore(page, 'LOA')?.checked).toBe(true)
    expect(boxBefore(page, 'Fax')?.checked).toBe(false)
  })

  it('an XFA form gives labels and values of its fields', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([612, 792])
    const caption = (text: string, side = 'left'): string =>
      `<caption placement="${side}" reserve="1in"><value><text>${text}</text></value></caption>`
    const template =
      '<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1" layout="tb" locale="en_US"><pageSet><pageArea name="Page1" id="Page1"><contentArea x="0in" y="0in" w="8in" h="10in"/><medium stock="letter" short="8.5in" long="11in"/></pageArea></pageSet>' +
      '<subform w="8in" h="5in"><draw x="1in" y="0in" w="4in" h="0.3in"><ui><textEdit/></ui><value><text>Customer</text></value></draw>' +
      '<field name="N" x="2in" y="0in" w="4in" h="0.3in"><ui><textEdit/></ui></field>' +
      `<field name="B" x="1in" y="1in" w="4in" h="0.3in"><ui><textEdit/></ui>${caption('Billing number')}</field>` +
      `<field name="L" x="1in" y="2in" w="4in" h="0.3in"><ui><checkButton/></ui>${caption('LOA on file', 'right')}<items><text>1</text><text>0</text></items></field>` +
      `<field name="K" x="1in" y="3in" w="4in" h="0.3in"><ui><choiceList/></ui>${caption('Type')}<items><text>Business</text><text>Residence</text></items></field></subform></subform></template>`
    const data =
      '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><N>Joe</N><B>212-555-0147</B><L>1</L><K>Residence</K></form1></xfa:data></xfa:datasets>'
    const xdp = pdf.context.register(
      pdf.context.stream(Buffer.from(`<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">${template}${data}</xdp:xdp>`)),
    )
    pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [], XFA: xdp }))
    pdf.catalog.set(PDFName.of('NeedsRendering'), pdf.context.obj(true))
    const document = await read(await pdf.save())
    expect(rowsOf(gridsOf(document)[0])).toEqual([
      ['Customer', 'Joe'],
      ['Billing number', '212-555-0147'],
      ['☒ LOA on file'],
      ['Type', 'Residence'],
    ])
  })
})

describe('a PDF with a lock', () => {
  it('that opens with a password only is named encrypted', async () => {
    expect(await read(fixture('password.pdf'))).toMatchObject({ format: 'pdf', problem: 'encrypted', parts: [] })
    expect(await read(await makePdf((doc) => put(doc, 'BTN', 60, 100), { userPassword: 'x', pdfVersion: '1.7' }))).toMatchObject({
      problem: 'encrypted',
    })
  })

  it('that only forbids printing and changing is read', async () => {
    const document = await read(
      await makePdf((doc) => put(doc, 'BTN 212-555-0147', 60, 100), { ownerPassword: 'x', permissions: {}, pdfVersion: '1.7ext3' }),
    )
    expect(document.problem).toBeNull()
    expect(linesOf(pagesOf(document)[0])).toBe('BTN 212-555-0147')
  })
})

describe('the text of a PDF', () => {
  it('stands where it is printed, in points from the top left, bold marked', async () => {
    const bytes = await makePdf((doc) => {
      put(doc, 'Customer name', 60, 100, 'Helvetica-Bold', 10)
      put(doc, 'Joe', 200, 100)
    })
    const [page] = pagesOf(await read(bytes))
    expect(page?.words.map(({ text, bold }) => [text, bold])).toEqual([
      ['Customer', true],
      ['name', true],
      ['Joe', false],
    ])
    const [customer, , joe] = page!.words
    expect(Math.round(customer!.x)).toBe(60)
    expect(customer!.width).toBeGreaterThan(38)
    expect(customer!.width).toBeLessThan(52)
    expect(Math.round(joe!.x)).toBe(200)
    expect(joe!.y).toBeLessThan(102)
    expect(joe!.y + joe!.height).toBeGreaterThan(107)
  })

  it('words that kerning and changes of font cut into pieces are whole, and columns stay apart', async () => {
    const bytes = await makePdf((doc) => {
      doc
        .font('Helvetica')
        .fontSize(10)
        .text('212-5', 60, 100, { lineBreak: false, continued: true })
        .font('Helvetica-Bold')
        .text('55-0147', { lineBreak: false })
      put(doc, 'Name:', 300, 100)
      put(doc, 'Joe', 345, 100)
    })
    expect(linesOf(pagesOf(await read(bytes))[0]).split(/\s/)).toEqual(expect.arrayContaining(['212-555-0147', 'Name:', 'Joe']))
  })

  it('leading junk and lost page tables do not hide it', async () => {
    const bytes = Buffer.from(await makePdf((doc) => put(doc, 'BTN', 60, 100)))
    const junk = await read(Buffer.concat([Buffer.from('\r\n\r\nmail gateway says hello\r\n'), bytes]))
    expect(linesOf(pagesOf(junk)[0])).toBe('BTN')
    const table = bytes.toString('latin1').replace(/\d{10} 00000 n/g, '0000000007 00000 n')
    expect(linesOf(pagesOf(await read(table))[0])).toBe('BTN')
  })

  it('beyond the cap on pages the first are read and the rest is named too large', async () => {
    const bytes = await makePdf((doc) => {
      put(doc, '1', 60, 100)
      for (let page = 2; page <= 5; page++) put(doc.addPage(), String(page), 60, 100)
    })
    const document = await read(bytes, { pages: 3 })
    expect(document.problem).toBe('too-large')
    expect(pagesOf(document).map((page) => [page.number, linesOf(page)])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ])
  })
})
