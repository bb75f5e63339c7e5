import { describe, expect, it } from 'vitest'
import { gridsOf, read, rowsOf, textOf } from './make/read.ts'

const utf16 = (text: string, mark = true): Buffer => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('Café 12–14')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffCafé 12–14')],
    ['windows-1252', Buffer.from('Caf\xe9 12\x9614', 'latin1')],
    ['UTF-16 as Windows writes it', utf16('Café 12–14')],
    ['UTF-16 with the bytes swapped', utf16('Café 12–14').swap16()],
    ['UTF-16 without a mark', utf16('Cafe, customer service record', false)],
  ])('in %s is decoded', async (_, bytes) => {
    const document = await read(bytes)
    expect(document).toMatchObject({ format: 'text', problem: null })
    expect(textOf(document)).toMatch(/^(Café 12–14|Cafe, customer service record)$/)
  })

  it('keeps form feeds and columns, and gives every line end as one', async () => {
    expect(textOf(await read('PAGE 1\r\nBTN....: 2125550147\f\rPAGE 2\r\n\x1a'))).toBe('PAGE 1\nBTN....: 2125550147\f\nPAGE 2\n')
  })

  it('of prose with commas stays text', async () => {
    const prose = 'Hello,\nplease send the record of Joe, our customer.\nThank you, Anna, Bob, Carl\nHe lives at 1 Main St, Boston, MA\n'
    expect(await read(prose)).toMatchObject({ format: 'text' })
  })

  it('of labels and values stays text', async () => {
    expect(await read('BTN: 212-555-0147\nName: Joe; the baker\nAddress: 1 Main St, Boston, MA 02116\n')).toMatchObject({ format: 'text' })
  })
})

describe('a table written as text', () => {
  const rows = [
    ['BTN', 'Name', 'ZIP'],
    ['2125550147', 'Joe "the baker", Inc', '02116'],
    ['2125550148', 'Anna; Bob | Carl', '00501'],
  ]
  const quoted = (value: string): string => (/[",;|\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
  ])('with %s gives every value as it is written', async (_, delimiter) => {
    const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')
    const document = await read(text)
    expect(document).toMatchObject({ format: 'csv', problem: null })
    expect(rowsOf(gridsOf(document)[0])).toEqual(rows)
  })

  it('may be in UTF-16, name its delimiter and keep numbers from being shortened', async () => {
    const document = await read(utf16('sep=;\r\nZIP;BTN\r\n="02116";="2125550147"\r\n="00501";="2125550148"\r\n'))
    expect(rowsOf(gridsOf(document)[0])).toEqual([
      ['ZIP', 'BTN'],
      ['02116', '2125550147'],
      ['00501', '2125550148'],
    ])
  })

  it('may have a title above and lines of different length', async () => {
    const lines = [
      'CSR export of 12/02/2026',
      'BTN,Name,ZIP',
      ...Array.from({ length: 8 }, (_, index) => `212555010${index},Customer ${index},02116`),
    ]
    const document = await read(lines.join('\n'))
    expect(document.format).toBe('csv')
    expect(rowsOf(gridsOf(document)[0])[0]).toEqual(['CSR export of 12/02/2026'])
  })

  it('may be labels and values, two in a line', async () => {
    const document = await read('BTN,212-555-0147\nCustomer,Joe\nStreet,"1 Main St, Apt 4"\nZIP,02116\n')
    expect(rowsOf(gridsOf(document)[0])[2]).toEqual(['Street', '1 Main St, Apt 4'])
  })

  it('with a quote that never ends is still read', async () => {
    const document = await read('a,b,c\n1,2,3\n4,5,6\n7,8,"9\n')
    expect(document).toMatchObject({ format: 'csv', problem: null })
  })
})

describe('HTML and data files', () => {
  it('HTML that calls itself a workbook gives its table', async () => {
    const document = await read(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><p>Request</p><table><tr><td>BTN</td><td>212-555-0147</td></tr><tr><td>ZIP</td><td>02116</td></tr></table></body></html>',
    )
    expect(document.format).toBe('html')
    expect(rowsOf(gridsOf(document)[0])).toEqual([
      ['BTN', '212-555-0147'],
      ['ZIP', '02116'],
    ])
    expect(textOf(document)).toBe('Request')
  })

  it('HTML in an old charset is decoded by what it says', async () => {
    expect(textOf(await read('<html><head><meta charset="iso-8859-1"></head><body>Caf\xe9</body></html>'))).toBe('Café')
  })

  it('XML becomes names and values, in the words of a person', async () => {
    const xml =
      '<?xml version="1.0"?><csr xmlns="urn:x"><requestingCompany>Northstar</requestingCompany><end_user><name>Joe</name><BTN>2125550147</BTN></end_user></csr>'
    expect(rowsOf(gridsOf(await read(xml))[0])).toEqual([
      ['requesting Company', 'Northstar'],
      ['name', 'Joe'],
      ['BTN', '2125550147'],
    ])
  })

  it('XFDF and FDF, the data of a PDF form without the form, give the names of the fields', async () => {
    const xfdf =
      '<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields><field name="BTN"><value>212-555-0147</value></field><field name="LOA"><value>Yes</value></field></fields></xfdf>'
    expect(rowsOf(gridsOf(await read(xfdf))[0])).toEqual([
      ['BTN', '212-555-0147'],
      ['LOA', 'Yes'],
    ])
    const fdf =
      '%FDF-1.2\n1 0 obj <</FDF <</Fields [<</T (BTN) /V (212-555-0147)>> <</V /Yes /T (LOA)>> <</T (Fax) /V /Off>> <</T (Name) /V (Joe \\(Sr\\))>>]>>>> endobj'
    expect(rowsOf(gridsOf(await read(fdf))[0])).toEqual([
      ['BTN', '212-555-0147'],
      ['LOA', '☒'],
      ['Fax', '☐'],
      ['Name', 'Joe (Sr)'],
    ])
  })

  it('JSON is a list of labels, and a list of records is a table', async () => {
    expect(rowsOf(gridsOf(await read('{"btn":"2125550147","address":{"street":"1 Main St"},"lines":["a","b"]}'))[0])).toEqual([
      ['btn', '2125550147'],
      ['street', '1 Main St'],
      ['lines', 'a\nb'],
    ])
    expect(rowsOf(gridsOf(await read('{"orders":[{"btn":"1","__proto__":"x"},{"btn":"2","zip":"02116"}]}'))[0])).toEqual([
      ['btn', 'proto', 'zip'],
      ['1', 'x', ''],
      ['2', '', '02116'],
    ])
  })

  it('business cards and signatures are known and say nothing', async () => {
    expect(await read('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Joe\r\nEND:VCARD\r\n')).toMatchObject({ format: 'vcard', problem: null, parts: [] })
    expect(await read('0\x82\x01\x00\x06\x09*\x86H\x86\xF7\x0D\x01\x07\x02\xa0')).toMatchObject({
      format: 'signature',
      problem: null,
      parts: [],
    })
    expect(await read('-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n')).toMatchObject({
      format: 'signature',
      problem: null,
    })
    expect(await read('-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n')).toMatchObject({ problem: 'encrypted' })
    expect(await read('0\x82\x01\x00\x06\x09*\x86H\x86\xF7\x0D\x01\x07\x03\xa0')).toMatchObject({ problem: 'encrypted' })
  })
})
