import { describe, expect, it } from 'vitest'
import { cellWith, gridsOf, read, rowsOf, textOf } from './make/read.ts'

const rtf = (
  body: string,
  head = '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fcharset204 Arial Cyr;}{\\f3\\fcharset128 MS Mincho;}}',
): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`

const tableRow = (edges: readonly number[], cells: readonly string[], definitions: readonly string[] = []): string =>
  `\\trowd${edges.map((edge, index) => `${definitions[index] ?? ''}\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\n`

const checkBox = (result: string): string =>
  `{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1${result}{\\*\\ffname Check1}}}}{\\fldrslt }}`

describe('an RTF form', () => {
  it('gives text, rows and text again, in order', async () => {
    const document = await read(
      rtf(
        `\\pard CSR request\\par ${tableRow([2000, 6000], ['{\\b BTN}', '212-555-0147'])}${tableRow([2000, 6000], ['Name', 'Joe\\line Anna'])}\\pard Thanks\\par`,
      ),
    )
    expect(document).toMatchObject({ format: 'rtf', problem: null })
    expect(document.parts.map((part) => (part.kind === 'text' ? part.text : part.kind))).toEqual(['CSR request', 'grid', 'Thanks'])
    expect(rowsOf(gridsOf(document)[0])).toEqual([
      ['BTN', '212-555-0147'],
      ['Name', 'Joe\nAnna'],
    ])
    expect(cellWith(gridsOf(document)[0], 'BTN')?.bold).toBe(true)
  })

  it('cells of different width in each row stand in the columns that their edges say', async () => {
    const rows =
      tableRow([6000], ['Part I']) +
      tableRow([2000, 6000], ['Company', 'Northstar']) +
      tableRow([2000, 4000, 6000], ['City', 'Boston', '02116'])
    const [grid] = gridsOf(await read(rtf(rows)))
    expect(rowsOf(grid)).toEqual([['Part I'], ['Company', 'Northstar'], ['City', 'Boston', '02116']])
    expect(cellWith(grid, 'Part I')?.columnSpan).toBe(3)
    expect(cellWith(grid, 'Northstar')?.columnSpan).toBe(2)
  })

  it('cells joined downwards are one', async () => {
    const rows = tableRow([2000, 6000], ['Address', '1 Main St'], ['\\clvmgf']) + tableRow([2000, 6000], ['', 'Boston'], ['\\clvmrg'])
    const [grid] = gridsOf(await read(rtf(rows)))
    expect(rowsOf(grid)).toEqual([
      ['Address', '1 Main St'],
      ['', 'Boston'],
    ])
    expect(cellWith(grid, 'Address')?.rowSpan).toBe(2)
  })

  it('a table inside a cell is a table of its own', async () => {
    const inner =
      '\\pard\\intbl\\itap2 City\\nestcell Boston\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}'
    const document = await read(
      rtf(`\\trowd\\cellx2000\\cellx6000\\pard\\intbl Address\\cell ${inner}\\pard\\intbl\\itap1\\cell\\row\\pard after\\par`),
    )
    expect(gridsOf(document).map(rowsOf)).toEqual([[['Address', '']], [['City', 'Boston']]])
  })

  it.each([
    ['accents of the code page', "Caf\\'e9 \\endash  \\ldblquote x\\rdblquote", 'Café – “x”'],
    ['Unicode with its stand-in', "Caf\\u233?\\u8212\\'97x", 'Café—x'],
    ['Unicode without stand-ins', '\\uc0 Z\\u252rich \\uc1\\u-3913?', 'Zürich •'],
    ['letters beyond the first plane', '\\u-10179?\\u-8743?', '\u{1F5D9}'],
    ['a font in another code page', "{\\f2 \\'cf\\'f0}ok", 'Прok'],
    ['double-byte letters split over escapes', "{\\f3 \\'93\\'fa\\'96\\'7b}", '日本'],
    ['braces and backslashes', '\\{a\\}\\\\b', '{a}\\b'],
  ])('%s', async (_, body, text) => {
    expect(textOf(await read(rtf(`\\pard ${body}\\par`)))).toBe(text)
  })

  it('boxes in Wingdings, as letters, as symbols and as fields, are boxes', async () => {
    const symbol = '{\\field{\\*\\fldinst SYMBOL 254 \\\\f "Wingdings" \\\\s 10}{\\fldrslt\\f1 x}}'
    const body = `{\\f1 \\'fe} yes {\\f1 o} no ${symbol} e-mail {\\f1\\u-3928 ?} fax`
    expect(textOf(await read(rtf(`\\pard ${body}\\par`)))).toBe('☒ yes ☐ no ☒ e-mail ☐ fax')
  })

  it('form fields are told: ticked, preset, untouched, chosen, typed', async () => {
    const list = (result: string): string =>
      `{\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield{\\fftype2${result}{\\*\\ffl Choose}{\\*\\ffl e-mail}{\\*\\ffl fax}}}}{\\fldrslt }}`
    const typed = '{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0{\\*\\ffname T}{\\*\\ffdeftext x}}}}{\\fldrslt 212-555-0147}}'
    const body = `${checkBox('\\ffres1\\ffdefres0')}a ${checkBox('\\ffres25\\ffdefres1')}b ${checkBox('\\ffres0\\ffdefres1')}c ${list('\\ffres2\\ffdefres0')} ${list('\\ffres25\\ffdefres0')}${typed}`
    expect(textOf(await read(rtf(`\\pard ${body}\\par`)))).toBe('☒a ☒b ☐c fax 212-555-0147')
  })

  it('hidden and deleted text is not read, nor are styles, pictures, notes and unknown places', async () => {
    const body =
      '{\\v 999}{\\deleted 888}{\\*\\unknown 777}{\\pict\\wmetafile8 010203}{\\stylesheet{\\s1 Heading;}}{\\footnote note}{\\info{\\author Joe}}BTN{\\*\\bkmkstart x}'
    expect(textOf(await read(rtf(`\\pard ${body}\\par`)))).toBe('BTN')
  })

  it('text boxes and letterheads are read', async () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn fillColor}{\\sv 1}}{\\shptxt\\pard BTN 212-555-0147\\par}}{\\shprslt{\\pard double\\par}}}'
    const document = await read(rtf(`{\\header\\pard Northstar\\par}\\pard Request${box}\\par end\\par`))
    expect(document.parts).toEqual([
      { kind: 'text', name: 'header', text: 'Northstar' },
      { kind: 'text', name: 'document', text: 'Request\nBTN 212-555-0147\nend' },
    ])
  })

  it('raw bytes of a picture are skipped even when they look like RTF', async () => {
    expect(textOf(await read(rtf('\\pard a{\\pict\\bin6 }}}}}}}b\\par')))).toBe('ab')
  })

  it('a file that breaks off keeps its beginning and says that it is damaged', async () => {
    const document = await read(rtf(`\\pard BTN 212-555-0147\\par {\\b more`).slice(0, -1))
    expect(document.problem).toBe('damaged')
    expect(textOf(document)).toBe('BTN 212-555-0147\nmore')
  })

  it('groups nested without end cost nothing', async () => {
    const document = await read(`{\\rtf1 ${'{\\b'.repeat(200_000)} x`)
    expect(document.problem).toBe('damaged')
  })
})
