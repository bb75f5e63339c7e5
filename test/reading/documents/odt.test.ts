import { describe, expect, it } from 'vitest'
import { cellWith, gridsOf, read, rowsOf, textOf } from './make/read.ts'
import { makeZip } from './make/zip.ts'

const names = ['office', 'text', 'table', 'style', 'fo', 'draw', 'form', 'field', 'loext', 'manifest']
  .map((name) => `xmlns:${name}="x"`)
  .join(' ')
const mimetype = 'application/vnd.oasis.opendocument.text'

const content = (body: string, styles = '', forms = ''): string =>
  `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>` +
  `<office:forms>${forms}</office:forms>${body}</office:text></office:body></office:document-content>`

const makeOdt = (body: string, styles = '', forms = '', more: Record<string, string> = {}): Buffer =>
  // The real files keep the type unpacked at the front; its letters are what tells them apart.
  Buffer.concat([makeZip({ [mimetype]: '', 'content.xml': content(body, styles, forms), ...more })])

describe('an OpenDocument text', () => {
  it('gives paragraphs and tables in order, joined cells once', async () => {
    const table =
      '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Part I</text:p></table:table-cell><table:covered-table-cell/></table:table-row>' +
      '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Address</text:p></table:table-cell><table:table-cell><text:p>1 Main St</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:covered-table-cell/><table:table-cell><text:p>Boston</text:p></table:table-cell></table:table-row></table:table>'
    const document = await read(
      makeOdt(`<text:h>CSR request</text:h>${table}<text:p>Thanks<text:s text:c="2"/>a<text:tab/>b<text:line-break/>c</text:p>`),
    )
    expect(document).toMatchObject({ format: 'odt', problem: null })
    expect(rowsOf(gridsOf(document)[0])).toEqual([['Part I'], ['Address', '1 Main St'], ['', 'Boston']])
    expect(cellWith(gridsOf(document)[0], 'Address')?.rowSpan).toBe(2)
    expect(textOf(document)).toBe('CSR request\nThanks  a\tb\nc')
  })

  it('bold, symbol fonts and hidden text come from styles', async () => {
    const styles =
      '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="W"><style:text-properties style:font-name="Wingdings"/></style:style>' +
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    const body =
      '<table:table><table:table-row><table:table-cell><text:p><text:span text:style-name="B">LOA</text:span></text:p></table:table-cell>' +
      '<table:table-cell><text:p><text:span text:style-name="W">þ</text:span> yes<text:span text:style-name="H">secret</text:span></text:p></table:table-cell></table:table-row></table:table>'
    const [grid] = gridsOf(await read(makeOdt(body, styles)))
    expect(grid?.cells.map(({ text, bold }) => [text, bold])).toEqual([
      ['LOA', true],
      ['☒ yes', false],
    ])
  })

  it('form controls, fields that came from Word, content controls and placeholders are told', async () => {
    const forms =
      '<form:form><form:checkbox form:id="c1" form:label="LOA on file" form:current-state="checked"/><form:text form:id="c2" form:current-value="212-555-0147"/>' +
      '<form:listbox form:id="c3"><form:option form:label="fax"/><form:option form:label="e-mail" form:current-selected="true"/></form:listbox></form:form>'
    const mark =
      '<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark>'
    const placeholder =
      '<loext:content-control loext:showing-place-holder="true">Click to enter</loext:content-control><text:placeholder>type here</text:placeholder>'
    const body = `<text:p><draw:control draw:control="c1"/> / <draw:control draw:control="c2"/> / <draw:control draw:control="c3"/></text:p><text:p>${mark} business${placeholder}</text:p>`
    expect(textOf(await read(makeOdt(body, '', forms)))).toBe('☒ LOA on file / 212-555-0147 / e-mail\n☒ business')
  })

  it('deleted text is gone; text boxes, header and footer are read', async () => {
    const tracked =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>212-555-0100</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const styles = `<office:document-styles ${names}><style:header><text:p>Northstar</text:p></style:header><style:footer><text:p>Form 12</text:p></style:footer></office:document-styles>`
    const document = await read(
      makeOdt(
        `${tracked}<text:p>Request<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame></text:p>`,
        '',
        '',
        { 'styles.xml': styles },
      ),
    )
    expect(document.parts.map((part) => (part.kind === 'text' ? [part.name, part.text] : []))).toEqual([
      ['header', 'Northstar'],
      ['document', 'Request\nin a box'],
      ['footer', 'Form 12'],
    ])
  })

  it('with a password is named so; as one flat file it is read', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="x"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect(await read(makeOdt('', '', '', { 'META-INF/manifest.xml': manifest }))).toMatchObject({
      format: 'odt',
      problem: 'encrypted',
      parts: [],
    })
    const flat = content('<text:p>BTN</text:p>')
      .replaceAll('office:document-content', 'office:document')
      .replace('xmlns:text', `office:mimetype="${mimetype}" xmlns:text`)
    expect(textOf(await read(flat))).toBe('BTN')
  })
})
