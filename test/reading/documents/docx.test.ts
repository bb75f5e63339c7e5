import { describe, expect, it } from 'vitest'
import { Document as Docx, CheckBox, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { cellWith, gridsOf, read, rowsOf, textOf } from './make/read.ts'
import { cell, control, makeDocx, paragraph, row, run, table } from './make/word.ts'
import { makeZip } from './make/zip.ts'

const tick = (state: 0 | 1): string => `<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`
const field = (instruction: string, data: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('a Word form', () => {
  it('keeps paragraphs and tables in the order in which they are read', async () => {
    const document = await read(
      makeDocx(paragraph('CSR request') + table(row('BTN', '212-555-0147')) + paragraph('Thank you') + table(row('PIN', ''))),
    )
    expect(document).toMatchObject({ format: 'docx', problem: null })
    expect(document.parts.map((part) => (part.kind === 'text' ? part.text : part.kind))).toEqual([
      'CSR request',
      'grid',
      'Thank you',
      'grid',
    ])
  })

  it('joined cells stand once, at their top left, and what is beside and below them keeps its column', async () => {
    const grid = table(
      row(cell('Part I', '<w:gridSpan w:val="3"/>')),
      row(cell('Address', '<w:vMerge w:val="restart"/>'), cell('1 Main St', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), 'Boston', '02116'),
    )
    const [read1] = gridsOf(await read(makeDocx(grid)))
    expect(rowsOf(read1)).toEqual([['Part I'], ['Address', '1 Main St'], ['', 'Boston', '02116']])
    expect(cellWith(read1, 'Part I')).toMatchObject({ columnSpan: 3, rowSpan: 1 })
    expect(cellWith(read1, 'Address')).toMatchObject({ columnSpan: 1, rowSpan: 2 })
  })

  it('an untouched content control says nothing, a filled one what was typed', async () => {
    const body =
      paragraph('Fax: ', control('<w:showingPlcHdr/><w:text/>', run('Click or tap here to enter text.'))) +
      paragraph('OCN: ', control('<w:text/>', run('9P3W'))) +
      paragraph('State: ', control('<w:dropDownList><w:listItem w:displayText="NJ"/></w:dropDownList>', run('NJ')))
    expect(textOf(await read(makeDocx(body)))).toBe('Fax:\nOCN: 9P3W\nState: NJ')
  })

  it('an untouched control that is a whole cell leaves the cell empty and in its place', async () => {
    const body = table(row('Contact', control('<w:showingPlcHdr/>', cell('Click here')), 'Phone', '212-555-0150'))
    expect(rowsOf(gridsOf(await read(makeDocx(body)))[0])).toEqual([['Contact', '', 'Phone', '212-555-0150']])
  })

  it('a tick box says its state, whatever sign its designer chose for it', async () => {
    const body = paragraph(control(tick(1), run('✓')), ' Business ', control(tick(0), run('o')), ' Residence')
    expect(textOf(await read(makeDocx(body)))).toBe('☒ Business ☐ Residence')
  })

  it('form fields of Word 97 are told: ticked by hand, ticked by default, chosen from a list, typed', async () => {
    const body = paragraph(
      field('FORMCHECKBOX', '<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>'),
      'LOA ',
      field('FORMCHECKBOX', '<w:checkBox><w:default w:val="1"/></w:checkBox>'),
      'Business ',
      field('FORMCHECKBOX', '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'),
      'Residence ',
      field(
        'FORMDROPDOWN',
        '<w:ddList><w:result w:val="2"/><w:listEntry w:val="Choose one"/><w:listEntry w:val="e-mail"/><w:listEntry w:val="fax"/></w:ddList>',
      ),
      field('FORMDROPDOWN', '<w:ddList><w:listEntry w:val="Choose one"/><w:listEntry w:val="UNE-P"/></w:ddList>'),
      ' / ',
      field('FORMTEXT', '<w:textInput/>', run('212-555-0147')),
    )
    expect(textOf(await read(makeDocx(body)))).toBe('☒LOA ☒Business ☐Residence fax / 212-555-0147')
  })

  it('Wingdings boxes are boxes, as a symbol and as letters of that font', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings"/>'
    const body = paragraph(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
      ' yes ',
      run('o', wingdings),
      ' no ',
      run('\u00a3', '<w:rFonts w:ascii="Wingdings 2"/>'),
      ' later',
    )
    expect(textOf(await read(makeDocx(body)))).toBe('☒ yes ☐ no ☐ later')
  })

  it('deleted text and rows are gone, inserted text is there, hidden text is not', async () => {
    const body =
      paragraph(
        '<w:del><w:r><w:delText>212-555-0100</w:delText><w:tab/></w:r></w:del>',
        '<w:ins>' + run('212-555-0147') + '</w:ins>',
        run('secret', '<w:vanish/>'),
      ) + table(row('<w:trPr><w:del w:id="1"/></w:trPr>', 'old', 'row'), row('new', 'row'))
    const document = await read(makeDocx(body))
    expect(textOf(document)).toBe('212-555-0147')
    expect(rowsOf(gridsOf(document)[0])).toEqual([['new', 'row']])
  })

  it('a text box follows the paragraph it hangs on and is not read twice', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('BTN 212-555-0147')}</wps:txbx></mc:Choice><mc:Fallback>${box('BTN 212-555-0147')}</mc:Fallback></mc:AlternateContent></w:r>`
    expect(textOf(await read(makeDocx(paragraph('Request', drawing, ' form') + paragraph('End'))))).toBe(
      'Request form\nBTN 212-555-0147\nEnd',
    )
  })

  it('headers and footers are told apart from the body, and one that stands on several pages is told once', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr>${paragraph('Northstar Telecom')}</w:hdr>`,
      'word/header2.xml': `<w:hdr>${paragraph('Northstar Telecom')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph('Form 12')}</w:ftr>`,
    }
    const document = await read(makeDocx(paragraph('Body'), parts))
    expect(document.parts).toEqual([
      { kind: 'text', name: 'header', text: 'Northstar Telecom' },
      { kind: 'text', name: 'document', text: 'Body' },
      { kind: 'text', name: 'footer', text: 'Form 12' },
    ])
  })

  it('a table inside a cell is a table of its own after the outer one', async () => {
    const inner = table(row('City', 'Boston'))
    const document = await read(makeDocx(table(row(cell(inner + paragraph('Address')), 'x'))))
    expect(gridsOf(document).map(rowsOf)).toEqual([[['Address', 'x']], [['City', 'Boston']]])
  })

  it('labels in bold are marked as such, also by style', async () => {
    const styles = '<w:styles><w:style w:styleId="Label"><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    const body = table(
      row(
        cell(paragraph(run('BTN', '<w:b/>'))),
        cell(paragraph('<w:pPr><w:pStyle w:val="Label"/></w:pPr>', 'Name')),
        cell(paragraph(run('Joe', '<w:b w:val="0"/>'))),
      ),
    )
    const [grid] = gridsOf(await read(makeDocx(body, { 'word/styles.xml': styles })))
    expect(grid?.cells.map(({ text, bold }) => [text, bold])).toEqual([
      ['BTN', true],
      ['Name', true],
      ['Joe', false],
    ])
  })

  it('a form written by a library is read back', async () => {
    const line = (label: string, value: string): TableRow =>
      new TableRow({
        children: [
          new TableCell({ children: [new Paragraph({ children: [new TextRun(label)] })] }),
          new TableCell({ children: [new Paragraph(value)] }),
        ],
      })
    const file = new Docx({
      sections: [
        {
          children: [
            new Table({ rows: [line('BTN', '212-555-0147'), line('Name', 'Joe’s Diner')] }),
            new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(' LOA on file')] }),
          ],
        },
      ],
    })
    const document = await read(await Packer.toBuffer(file))
    expect(rowsOf(gridsOf(document)[0])).toEqual([
      ['BTN', '212-555-0147'],
      ['Name', 'Joe’s Diner'],
    ])
    expect(textOf(document)).toBe('☒ LOA on file')
  })

  it('XML that breaks off keeps what stands before the break and says that it is damaged', async () => {
    const file = makeZip({
      'word/document.xml': '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>BTN 212-555-0147</w:t></w:r></w:p><w:p><w:r>',
    })
    const document = await read(file)
    expect(document).toMatchObject({ format: 'docx', problem: 'damaged' })
    expect(textOf(document)).toBe('BTN 212-555-0147')
  })
})
