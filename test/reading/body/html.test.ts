import { describe, expect, it } from 'vitest'
import type { Body } from '../../../src/reading/body/body.ts'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { aLetter, center } from '../a-letter.ts'

const body = (html: string, text: string | null = null): Body => bodiesOf(aLetter({ html, text }), center)[0]!
const lines = (html: string): string[] => body(html).lines
const cells = (html: string): string[] =>
  body(html).tables.flatMap(({ grid }) => grid.cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`))

describe('HTML lines', () => {
  it('break where a reader sees them break', () => {
    expect(lines('<div>One<br>two</div><div>three</div>four<p>five</p>')).toEqual(['One', 'two', 'three', 'four', '', 'five'])
  })

  it("take Word's paragraphs for lines and its empty ones for blank lines", () => {
    expect(lines('<p class="MsoNormal">One<o:p></o:p></p><p class="MsoNormal">&nbsp;<o:p></o:p></p><p class="MsoNormal">two</p>')).toEqual([
      'One',
      '',
      'two',
    ])
  })

  it('keep columns made of no-break spaces and of tabs', () => {
    expect(
      lines('<p class="MsoNormal">OCN&nbsp;&nbsp; 9T7G</p><p class="MsoNormal">BTN<span style="mso-tab-count:1">  </span>716-555-0141</p>'),
    ).toEqual(['OCN   9T7G', 'BTN\t716-555-0141'])
  })

  it('keep the columns of preformatted text', () => {
    expect(lines('<pre>BTN      716-555-0141\nOCN      9T7G</pre>')).toEqual(['BTN      716-555-0141', 'OCN      9T7G'])
  })

  it('show bullets, numbers and definitions', () => {
    expect(lines('<ul><li>BTN 1</li></ul><ol><li>one</li><li>two</li></ol><dl><dt>OCN</dt><dd>9T7G</dd></dl>')).toEqual([
      '• BTN 1',
      '1. one',
      '2. two',
      'OCN: 9T7G',
    ])
  })

  it('leave out what a reader does not see', () => {
    const hidden = ['display:none', 'visibility: hidden', 'font-size:0', 'font-size: 0px', 'mso-hide:all', 'max-height:0;overflow:hidden']
    for (const style of hidden) expect(lines(`<p>seen</p><div style="${style}">BTN 716-555-0199</div>`).join('')).toBe('seen')
    expect(lines('<style>p{}</style><script>x</script><!-- BTN --><p hidden>no</p><p>seen</p>').join('')).toBe('seen')
  })

  it('leave out what is crossed out', () => {
    expect(lines('<p>BTN: <s>716-555-0199</s> 716-555-0141</p><p><span style="text-decoration:line-through">old</span>new</p>')).toEqual([
      'BTN: 716-555-0141',
      '',
      'new',
    ])
  })

  it('write the address of a mailto link whose words are others', () => {
    expect(lines('<p>Send to <a href="mailto:orders@tallgrass.example?subject=x">our desk</a></p>')).toEqual([
      'Send to our desk <orders@tallgrass.example>',
    ])
    expect(lines('<p><a href="mailto:a@tallgrass.example">a@tallgrass.example</a></p>')).toEqual(['a@tallgrass.example'])
  })
})

describe('tick boxes', () => {
  it('are read from Wingdings in a style or a font tag, also as private-use characters', () => {
    expect(
      lines('<p><span style="font-family:Wingdings">þ</span> LOA <span style="font-family:&quot;Wingdings&quot;">¨</span> none</p>'),
    ).toEqual(['☒ LOA ☐ none'])
    expect(lines('<p><font face="Wingdings">x o</font> y</p>')).toEqual(['☒ ☐ y'])
    expect(lines('<p><font face="Wingdings 2">R £</font> y \uf0fe \uf0a8</p>')).toEqual(['☒ ☐ y ☒ ☐'])
  })

  it('end where another font begins', () => {
    expect(lines('<p><span style="font-family:Wingdings">þ<span style="font-family:Arial"> ox</span></span></p>')).toEqual(['☒ ox'])
  })

  it('are read from form controls', () => {
    expect(lines('<p><input type="checkbox" checked> LOA on file</p><p><input type=checkbox> attached</p>').filter(Boolean)).toEqual([
      '☒ LOA on file',
      '☐ attached',
    ])
    expect(lines('<p>OCN <input value="9T7G"> <select><option>res<option selected>bus</select></p>')).toEqual(['OCN   9T7G     bus'])
  })

  it('keep a field apart from the words that touch it', () => {
    expect(
      lines('<p><label>City</label><input value="Erie"><label>State</label><input value="PA"></p>').map((line) => line.trim()),
    ).toEqual(['City   Erie   State   PA'])
    expect(lines('<p><label>Other numbers</label><textarea>814-555-0117</textarea></p>').map((line) => line.trim())).toEqual([
      'Other numbers   814-555-0117',
    ])
  })

  it('are read from characters of any font', () => {
    expect(lines('<p>☑ yes ☐ no ✔ on file</p>')).toEqual(['☒ yes ☐ no ☒ on file'])
  })
})

describe('HTML tables', () => {
  it('that hold data become grids with their place among the lines', () => {
    const { lines: said, tables } = body(
      '<p>Please:</p><table><tr><td>BTN</td><td>716-555-0141</td></tr><tr><td>OCN</td><td>9T7G</td></tr></table><p>Nothing else.</p>',
    )
    expect(said.filter((line) => line !== '')).toEqual(['Please:', 'Nothing else.'])
    expect(said.slice(0, tables[0]?.beforeLine)).toEqual(['Please:', ''])
    expect(tables[0]?.grid.cells).toHaveLength(4)
  })

  it('keep merged cells in their columns', () => {
    expect(
      cells(
        '<table><tr><th colspan=2>Form</th><td>x</td></tr><tr><td rowspan=2>A</td><td>B</td><td>C</td></tr><tr><td>D</td><td>E</td></tr></table>',
      ),
    ).toEqual(['0,0 Form', '0,2 x', '1,0 A', '1,1 B', '1,2 C', '2,1 D', '2,2 E'])
  })

  it('that only lay out the page are read through, the data inside them is not lost', () => {
    const html =
      '<table width=600><tr><td><p>Hello,</p><table><tr><td>BTN</td><td>716-555-0141</td></tr><tr><td>OCN</td><td>9T7G</td></tr></table></td></tr></table>'
    expect(lines(html).filter(Boolean)).toEqual(['Hello,'])
    expect(cells(html)).toEqual(['0,0 BTN', '0,1 716-555-0141', '1,0 OCN', '1,1 9T7G'])
  })

  it('with one column are lines', () => {
    expect(lines('<table><tr><td>BTN: 716-555-0141</td></tr><tr><td>OCN: 9T7G</td></tr></table>')).toEqual([
      'BTN: 716-555-0141',
      'OCN: 9T7G',
    ])
  })

  it('that set two forms side by side are read one after the other', () => {
    const html =
      '<table><tr><td>Company: T<br>OCN: 9T7G<br>Contact: N</td><td>Name: P<br>BTN: 716-555-0141<br>City: Buffalo</td></tr></table>'
    expect(lines(html)).toEqual(['Company: T', 'OCN: 9T7G', 'Contact: N', 'Name: P', 'BTN: 716-555-0141', 'City: Buffalo'])
  })

  it('keep line breaks inside a cell, and know bold cells', () => {
    const [grid] = body('<table><tr><td><b>Address</b></td><td>18 Pelham Street<br>Buffalo NY 14202</td></tr></table>').tables
    expect(grid?.grid.cells.map(({ text, bold }) => [text, bold])).toEqual([
      ['Address', true],
      ['18 Pelham Street\nBuffalo NY 14202', false],
    ])
  })

  it('under the closing words are a signature', () => {
    const read = body(
      '<p>Please pull 716-555-0141.</p><p>Regards,</p><table><tr><td><img src=x></td><td>Nora Quist</td><td>585-555-0120</td></tr></table>',
    )
    expect(read.tables).toEqual([])
    expect(read.signature.join(' ')).toContain('585-555-0120')
  })
})

describe('the choice between text and HTML', () => {
  it('falls on the text where both say the same', () => {
    expect(body('<p>One  two</p>', 'One  two').lines).toEqual(['One  two'])
  })

  it('falls on HTML where it holds a table, a box or crossed-out words', () => {
    expect(body('<table><tr><td>BTN</td><td>1</td></tr></table>', 'BTN 1').tables).toHaveLength(1)
    expect(body('<p>BTN <s>0199</s> 0141</p>', 'BTN 0199 0141').lines).toEqual(['BTN 0141'])
  })

  it('falls on HTML where the text is a stub or lost its lines', () => {
    expect(body('<p>BTN: 716-555-0141</p><p>OCN: 9T7G</p>', 'Please view this message in a browser.').lines[0]).toBe('BTN: 716-555-0141')
    const rows = Array.from({ length: 9 }, (_, index) => `Field ${index}: value`)
    expect(body(rows.map((row) => `<div>${row}</div>`).join(''), rows.join(' ')).lines).toEqual(rows)
  })
})
