import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gridsOf, messagesOf, read, rowsOf, textOf } from './make/read.ts'
import { makeMsg, makeTnef, storedRtf } from './make/outlook.ts'
import { makeDocx, paragraph } from './make/word.ts'
import { makeZip } from './make/zip.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/documents')
const csv = 'BTN,Name,ZIP\n2125550147,Joe,02116\n2125550148,Anna,02117\n'

const eml = (body: string, more = ''): string =>
  `Received: from a by b; Wed, 02 Dec 2026 09:00:00 -0500\r\nFrom: Joe Baker <joe@northstar.example>\r\nTo: x@y.example\r\nSubject: CSR request\r\nMIME-Version: 1.0\r\n${more}\r\n${body}`

const mixed = (boundary: string, ...parts: string[]): string =>
  eml(
    [...parts.map((part) => `--${boundary}\r\n${part}`), `--${boundary}--`].join('\r\n'),
    `Content-Type: multipart/mixed; boundary=${boundary}\r\n`,
  )

const encapsulated =
  '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;}' +
  '{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 BTN 212-555-0147 \\u8211?\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}' +
  "{\\*\\htmltag244 <b>}Caf\\'e9{\\*\\htmltag252 </b>}\\htmlrtf only rtf\\htmlrtf0 \\par}"

describe('a message that hangs on a message', () => {
  it('gives subject, sender, both bodies and its own attachments, read', async () => {
    const bytes = mixed(
      'b',
      'Content-Type: text/plain\r\n\r\nBTN 212-555-0147',
      `Content-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\n${csv}`,
    )
    const document = await read(bytes)
    const [message] = messagesOf(document)
    expect(document).toMatchObject({ format: 'message', problem: null })
    expect(message).toMatchObject({ subject: 'CSR request', from: 'Joe Baker <joe@northstar.example>', html: null })
    expect(message?.text?.trim()).toBe('BTN 212-555-0147')
    expect(message?.documents.map(({ name, format }) => [name, format])).toEqual([['a.csv', 'csv']])
    expect(rowsOf(gridsOf(message!.documents[0]!)[0])[1]).toEqual(['2125550147', 'Joe', '02116'])
  })

  it('a text form that begins with From: and Date: is no message', async () => {
    expect(await read('From: Northstar\nDate: 12/02/2026\nSubject: CSR\n\nBTN: 212-555-0147\n')).toMatchObject({ format: 'text' })
  })

  it('messages inside messages end at the cap on depth', async () => {
    let bytes = eml('innermost')
    for (let level = 0; level < 8; level++)
      bytes = mixed(`level${level}`, `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=m.eml\r\n\r\n${bytes}`)
    let [message] = messagesOf(await read(bytes))
    let depth = 0
    while (message?.documents[0]?.problem === null) {
      ;[message] = messagesOf(message.documents[0])
      depth++
    }
    expect(message?.documents[0]?.problem).toBe('too-large')
    expect(depth).toBe(3)
  })
})

describe('an Outlook message', () => {
  it('as Outlook wrote it is read', async () => {
    const document = await read(readFileSync(join(fixtures, 'request.msg')))
    expect(document).toMatchObject({ format: 'msg', problem: null })
    expect(messagesOf(document)[0]).toMatchObject({
      from: 'Elias Corvaneau <elias.corvaneau@vantroy.example>',
      subject: 'CSR request Jurgenmeier law',
      documents: [],
    })
    expect(messagesOf(document)[0]?.text).toContain('BTN: 309-555-0121\n')
  })

  it('gives its attachments by their long names, a message among them', async () => {
    const inner = makeMsg({ subject: 'inner', body: 'BTN 212-555-0147' })
    const attached = [
      { name: 'CSR form for Joe.docx', bytes: makeDocx(paragraph('BTN')) },
      { name: 'inner.msg', bytes: inner },
    ]
    const [message] = messagesOf(await read(makeMsg({ subject: 'FW', body: 'see below', attached })))
    expect(message?.documents.map(({ name, format, problem }) => [name, format, problem])).toEqual([
      ['CSR form for Joe.docx', 'docx', null],
      ['inner.msg', 'msg', null],
    ])
    expect(messagesOf(message!.documents[1]!)[0]).toMatchObject({ subject: 'inner', text: 'BTN 212-555-0147' })
  })

  it.each([
    ['msg', makeMsg],
    ['winmail.dat', makeTnef],
  ])('%s: the HTML that its RTF body wraps is taken out', async (_, make) => {
    const [message] = messagesOf(await read(make({ subject: 'CSR', rtf: storedRtf(encapsulated) })))
    expect(message?.html?.trim()).toBe('<p>BTN 212-555-0147 –</p><b>Café</b>')
  })

  it('a body that is only RTF is read as RTF', async () => {
    const [message] = messagesOf(await read(makeMsg({ subject: 'CSR', rtf: storedRtf('{\\rtf1\\ansi\\pard BTN 212-555-0147\\par}') })))
    expect(message?.documents.map(textOf)).toEqual(['BTN 212-555-0147'])
  })
})

describe('winmail.dat', () => {
  it('gives body and attachments by the names in their properties', async () => {
    const attached = [
      { name: 'CSR Wexcombe é.rtf', bytes: Buffer.from('{\\rtf1 BTN}') },
      { name: '..\\..\\evil\u202Efdp.txt', bytes: Buffer.from('BTN: 212-555-0147') },
    ]
    const document = await read(makeTnef({ subject: 'CSR', body: 'form attached', attached }))
    expect(document).toMatchObject({ format: 'tnef', problem: null })
    const [message] = messagesOf(document)
    expect(message).toMatchObject({ subject: 'CSR', text: 'form attached' })
    expect(message?.documents.map(({ name, format }) => [name, format])).toEqual([
      ['CSR Wexcombe é.rtf', 'rtf'],
      ['evilfdp.txt', 'text'],
    ])
  })

  it('with lengths that run over its end keeps what comes before', async () => {
    const bytes = makeTnef({ subject: 'CSR', body: 'form attached', attached: [{ name: 'a.txt', bytes: Buffer.from('BTN') }] })
    for (const end of [bytes.length - 1, bytes.length - 40]) {
      const document = await read(bytes.subarray(0, end))
      expect(document.problem).toBe('damaged')
      expect(messagesOf(document)[0]?.text).toBe('form attached')
    }
  })

  it('with a property count of four thousand million is finished at once', async () => {
    const bytes = makeTnef({ subject: 'CSR', body: 'x' })
    const at = bytes.indexOf(Buffer.from([0x03, 0x90, 0x06, 0x00])) + 8
    bytes.writeUInt32LE(0xffffffff, at)
    expect(await read(bytes)).toMatchObject({ format: 'tnef' })
  })
})

describe('a zip archive', () => {
  it('gives each document inside by its name, without folders and without the litter of programs', async () => {
    const bytes = makeZip({
      'CSR/one.csv': csv,
      'CSR/two.docx': makeDocx(paragraph('BTN')),
      '__MACOSX/CSR/._one.csv': 'x',
      'CSR/.DS_Store': 'x',
      'CSR/Thumbs.db': 'x',
    })
    const document = await read(bytes)
    expect(document).toMatchObject({ format: 'zip', problem: null })
    expect(messagesOf(document)[0]).toMatchObject({ subject: '', from: '', text: null, html: null })
    expect(messagesOf(document)[0]?.documents.map(({ name, format }) => [name, format])).toEqual([
      ['one.csv', 'csv'],
      ['two.docx', 'docx'],
    ])
  })

  it('with a password is named so, and its open entries are still read', async () => {
    const locked = await read(makeZip({ 'a.csv': { content: csv, encrypted: true } }))
    expect(locked).toMatchObject({ format: 'zip', problem: 'encrypted', parts: [] })
    const half = await read(makeZip({ 'a.csv': { content: csv, encrypted: true }, 'b.csv': csv }))
    expect(half.problem).toBe('encrypted')
    expect(messagesOf(half)[0]?.documents.map(({ name }) => name)).toEqual(['b.csv'])
  })

  it('of nothing is empty', async () => {
    expect(await read(makeZip({ '__MACOSX/x': 'x' }))).toMatchObject({ format: 'zip', problem: 'empty' })
  })
})

describe('an old Word file', () => {
  it('gives its tables and the text around them', async () => {
    const document = await read(readFileSync(join(fixtures, 'two-tables.doc')))
    expect(document).toMatchObject({ format: 'doc', problem: null })
    expect(rowsOf(gridsOf(document)[0])).toContainEqual(['From:', 'Kettlerun Telcom LLC (SPID 9K1R)'])
    expect(rowsOf(gridsOf(document)[1])[1]?.slice(1)).toEqual(['412 555-0104', '900 Mill Pond Blvd\nPittsburgh PA 15219'])
    expect(textOf(document)).toContain('Reference KR/CSR/2026/611')
  })
})
