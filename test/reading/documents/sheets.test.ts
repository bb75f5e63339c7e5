import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { cellWith, gridsOf, read, rowsOf } from './make/read.ts'
import { makeZip } from './make/zip.ts'

const bookOf = (sheets: Record<string, WorkSheet>): WorkBook => {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return book
}

const asFile = (book: WorkBook, bookType: 'xlsx' | 'xlsb' | 'biff8' | 'biff5' | 'ods' | 'xlml' = 'xlsx'): Buffer => {
  const bytes: unknown = write(book, { bookType, type: 'buffer', cellStyles: true })
  return bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0)
}

/** One row per number format: raw value, format, what the clerk must read. */
const numbers = [
  [2125550147, '[<=9999999]###-####;(###) ###-####', '(212) 555-0147'],
  [2125550147, '000-000-0000', '212-555-0147'],
  [2125550147, 'General', '2125550147'],
  [2125550147, '#,##0', '2125550147'],
  [831000991234, 'General', '831000991234'],
  [831000991234, '0.00E+00', '831000991234'],
  [2116, '00000', '02116'],
  [21164711, '00000-0000', '02116-4711'],
  [46358, 'm/d/yy', '2026-12-02'],
  [46358, 'd-mmm-yyyy', '2026-12-02'],
  [46358, '[$-409]mmmm d, yyyy;@', '2026-12-02'],
  [46358.5625, 'm/d/yy h:mm', '2026-12-02 13:30'],
  [0.5625, 'h:mm AM/PM', '13:30'],
  [478, '000', '478'],
  [12, '0" lines"', '12 lines'],
  [0.1 + 0.2, 'General', '0.3'],
] as const

const formatted = (): WorkSheet => {
  const sheet = utils.aoa_to_sheet(numbers.map(([value]) => ['value', value]))
  for (const [row, [, format]] of numbers.entries()) Object.assign(sheet[`B${row + 1}`] as object, { z: format })
  return sheet
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook of one sheet with that XML inside; further parts by path. */
const rawWorkbook = (sheet: string, parts: Record<string, string> = {}): Buffer =>
  makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/xl/workbook.xml" ContentType="${openXml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${openXml}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="CSR &amp; LOA" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    ...parts,
  })

const textCells = (...texts: string[]): string =>
  `<sheetData><row r="1">${texts.map((text, index) => `<c r="${'ABC'[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row></sheetData>`

describe('a workbook', () => {
  it.each(['xlsx', 'xlsb', 'biff8', 'xlml'] as const)(
    '%s: telephone numbers, ZIP codes and dates are told as the sheet shows them, and no digit is lost',
    async (type) => {
      const document = await read(asFile(bookOf({ Sheet1: formatted() }), type))
      expect(document.problem).toBeNull()
      expect(rowsOf(gridsOf(document)[0]).map((row) => row[1])).toEqual(numbers.map(([, , text]) => text))
    },
  )

  it.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsx'],
    ['biff8', 'xls'],
    ['biff5', 'xls'],
    ['ods', 'ods'],
    ['xlml', 'xls'],
  ] as const)('%s is known by its content', async (type, format) => {
    const sheet = utils.aoa_to_sheet([
      ['BTN', '212-555-0147'],
      ['Name', 'Café “Zoë”'],
    ])
    const document = await read(asFile(bookOf({ Request: sheet }), type))
    expect(document).toMatchObject({ format, problem: null })
    expect(gridsOf(document)[0]?.name).toBe('Request')
    expect(rowsOf(gridsOf(document)[0])[0]).toEqual(['BTN', '212-555-0147'])
  })

  it('dates count from 1904 where the workbook says so', async () => {
    const sheet = utils.aoa_to_sheet([['Date', 44896]])
    Object.assign(sheet['B1'] as object, { z: 'yyyy-mm-dd' })
    const book = bookOf({ A: sheet })
    book.Workbook = { WBProps: { date1904: true } }
    expect(rowsOf(gridsOf(await read(asFile(book)))[0])).toEqual([['Date', '2026-12-02']])
  })

  it('merged cells stand once with their spans; hidden rows, columns and sheets are not read', async () => {
    const sheet = utils.aoa_to_sheet([
      ['CSR request', '', ''],
      ['BTN', 'old', '212-555-0147'],
      ['hidden', 'x', 'y'],
      ['Name', 'old', 'Joe'],
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
    sheet['!cols'] = [{}, { hidden: true }, {}]
    sheet['!rows'] = [{}, {}, { hidden: true }, {}]
    const book = bookOf({ Form: sheet, Lists: utils.aoa_to_sheet([['UNE-P'], ['UNE-L']]), Deep: utils.aoa_to_sheet([['x']]) })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] }
    const grids = gridsOf(await read(asFile(book)))
    expect(grids.map(({ name }) => name)).toEqual(['Form'])
    expect(cellWith(grids[0], 'CSR request')).toMatchObject({ row: 0, column: 0, columnSpan: 3 })
    expect(rowsOf(grids[0])).toEqual([['CSR request'], ['BTN', '', '212-555-0147'], [], ['Name', '', 'Joe']])
  })

  it('truth values are words, errors are nothing', async () => {
    const sheet = utils.aoa_to_sheet([
      ['LOA on file', true],
      ['Fax', false],
      ['Total', null],
    ])
    sheet['B3'] = { t: 'e', v: 0x2a }
    expect(rowsOf(gridsOf(await read(asFile(bookOf({ A: sheet }))))[0])).toEqual([['LOA on file', 'TRUE'], ['Fax', 'FALSE'], ['Total']])
  })

  it('a tick box drawn over a cell is told in that cell', async () => {
    const shape = (anchor: string, label: string, checked: string): string =>
      `<v:shape id="_x0000_s1"><v:textbox style='x'><div style='text-align:left'><font face="Segoe UI">${label}</font></div></v:textbox>` +
      `<x:ClientData ObjectType="Checkbox"><x:Anchor>${anchor}</x:Anchor>${checked}</x:ClientData></v:shape>`
    const file = rawWorkbook(textCells('LOA', 'see below'), {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
      'xl/drawings/vmlDrawing1.vml': `<xml>${shape('1, 15, 0, 2, 2, 3, 1, 2', 'on file', '<x:Checked>1</x:Checked>')}${shape('2, 15, 1, 2, 3, 3, 2, 2', 'to<br>follow', '')}</xml>`,
    })
    expect(rowsOf(gridsOf(await read(file))[0])).toEqual([
      ['LOA', '☒ on file see below'],
      ['', '', '☐ tofollow'],
    ])
  })

  it('a sheet that claims a million rows costs no more than its cells', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'
    const document = await read(
      rawWorkbook(`<dimension ref="A1:XFD1048576"/>${textCells('BTN', '212-555-0147').replace('</sheetData>', `${far}</sheetData>`)}`),
    )
    expect(rowsOf(gridsOf(document)[0])).toEqual([['BTN', '212-555-0147']])
  })

  it('beyond the cap the first cells are kept and the rest is named too large', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => [index, 'x'])
    const document = await read(asFile(bookOf({ A: utils.aoa_to_sheet(rows) })), { cells: 50 })
    expect(document.problem).toBe('too-large')
    expect(gridsOf(document)[0]?.cells).toHaveLength(50)
  })

  it('names that are keys of every object are names of sheets and columns like any other', async () => {
    const sheet = utils.aoa_to_sheet([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ])
    const document = await read(asFile(bookOf({ constructor: sheet, toString: sheet })))
    expect(gridsOf(document).map(rowsOf)).toEqual([
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
