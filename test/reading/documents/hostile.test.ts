import { crc32, deflateSync } from 'node:zlib'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/reading/documents/document.ts'
import { makePdf, put } from './make/pdf.ts'
import { draw, makeTiff } from './make/pictures.ts'
import { makeMsg, makeOle, makeTnef } from './make/outlook.ts'
import { gridsOf, messagesOf, pagesOf, read, textOf } from './make/read.ts'
import { makeDocx, paragraph, row, table } from './make/word.ts'
import { makeZip } from './make/zip.ts'

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 0x20)
const folder = join(import.meta.dirname, '../../../fixtures/documents')

/** Resident memory that reading adds, in megabytes. */
const costOf = async (bytes: Uint8Array): Promise<{ document: Document; megabytes: number }> => {
  const before = process.memoryUsage().rss
  const document = await read(bytes)
  return { document, megabytes: (process.memoryUsage().rss - before) / 1024 / 1024 }
}

describe('an archive that was made to fill memory', () => {
  it.each([
    ['zip that says so', (big: Buffer) => makeZip({ 'a.txt': big }), 'zip'],
    ['zip that lies about its size', (big: Buffer) => makeZip({ 'a.txt': { content: big, claim: 100 } }), 'zip'],
    ['Word file', (big: Buffer) => makeZip({ 'word/document.xml': big }), 'docx'],
    ['Word file that lies about its size', (big: Buffer) => makeZip({ 'word/document.xml': { content: big, claim: 100 } }), 'docx'],
    ['workbook', (big: Buffer) => makeZip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': big }), 'xlsx'],
  ])('%s is refused', async (_, make, format) => {
    const bytes = make(zeros(100))
    expect(bytes.length).toBeLessThan(500_000)
    const { document, megabytes } = await costOf(bytes)
    expect(document).toMatchObject({ format, parts: [] })
    expect(['too-large', 'damaged']).toContain(document.problem)
    expect(megabytes).toBeLessThan(150)
  })

  it('of many entries that are harmless one by one is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`${index}.txt`, 'x']))
    expect(await read(makeZip(many))).toMatchObject({ format: 'zip', problem: 'too-large', parts: [] })
    const large = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, zeros(6)]))
    expect(await read(makeZip(large))).toMatchObject({ format: 'zip', problem: 'too-large' })
  })

  it('of archives in archives in archives ends at the cap on depth', async () => {
    let bytes = makeZip({ 'a.txt': 'BTN' })
    for (let level = 0; level < 10; level++) bytes = makeZip({ [`${level}.zip`]: bytes })
    let document: Document | undefined = await read(bytes)
    let depth = 0
    while (document && document.problem !== 'too-large') {
      document = messagesOf(document)[0]?.documents[0]
      depth++
    }
    expect(document?.problem).toBe('too-large')
    expect(depth).toBeLessThanOrEqual(4)
  })

  it('that fans out at every level ends at the cap on documents', async () => {
    const fan = (inner: Buffer): Buffer => makeZip(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.zip`, inner])))
    const count = (document: Document): number =>
      1 +
      messagesOf(document)
        .flatMap(({ documents }) => documents)
        .filter(({ problem }) => problem !== 'too-large')
        .reduce((sum, inner) => sum + count(inner), 0)
    expect(count(await read(fan(fan(makeZip({ 'a.txt': 'BTN' }))), { documents: 40 }))).toBeLessThanOrEqual(41)
  })

  it('with names that climb out of their folder is refused', async () => {
    expect(await read(makeZip({ '../../etc/passwd': 'x' }))).toMatchObject({ format: 'zip', problem: 'damaged', parts: [] })
  })
})

describe('XML that was made to explode', () => {
  const lol = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

  it.each([
    ['Word file', (xml: string) => makeZip({ 'word/document.xml': xml })],
    ['OpenDocument text', (xml: string) => makeZip({ 'application/vnd.oasis.opendocument.text': '', 'content.xml': xml })],
    ['workbook', (xml: string) => makeZip({ 'xl/workbook.xml': xml, 'xl/worksheets/sheet1.xml': xml })],
    ['plain XML', (xml: string) => Buffer.from(xml)],
  ])('%s with entities is damaged', async (_, make) => {
    const document = await read(
      make(`<?xml version="1.0"?>${lol}<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`),
    )
    expect(document).toMatchObject({ problem: 'damaged' })
    expect(JSON.stringify(document)).not.toContain('haha')
  })

  it('an entity that reads a file of ours reads nothing', async () => {
    const document = await read('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]><d><btn>&f;</btn></d>')
    expect(document).toMatchObject({ problem: 'damaged', parts: [] })
  })

  it('twenty thousand elements inside one another are refused', async () => {
    const deep = `${'<w:sdt>'.repeat(20_000)}${'</w:sdt>'.repeat(20_000)}`
    expect(await read(makeDocx(deep))).toMatchObject({ format: 'docx', problem: 'damaged' })
    expect(await read(`<?xml version="1.0"?><a>${'<b>'.repeat(20_000)}${'</b>'.repeat(20_000)}</a>`)).toMatchObject({
      problem: 'too-large',
    })
  })

  it('tables inside tables flow into the innermost cell, and what stands in them is not lost', async () => {
    let body = paragraph('BTN 212-555-0147')
    for (let level = 0; level < 25; level++) body = table(row(`<w:tc>${body}</w:tc>`))
    const document = await read(makeDocx(body))
    expect(document.problem).toBeNull()
    expect(JSON.stringify(gridsOf(document))).toContain('BTN 212-555-0147')
  })
})

describe('a PDF that was made to fill memory or time', () => {
  const withStream = (dictionary: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>\nendobj\n4 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n'),
    ])

  it('by a stream that unfolds to gigabytes is refused', async () => {
    const { document, megabytes } = await costOf(withStream('/Filter/FlateDecode', deflateSync(zeros(150), { level: 9 })))
    expect(document).toMatchObject({ format: 'pdf', problem: 'too-large', parts: [] })
    expect(megabytes).toBeLessThan(250)
  })

  it('by a stream that is folded twice, two kilobytes long, is refused', async () => {
    const twice = deflateSync(deflateSync(zeros(150), { level: 9 }), { level: 9 })
    expect(twice.length).toBeLessThan(3000)
    expect(await read(withStream('/Filter[/FlateDecode/FlateDecode]', twice))).toMatchObject({ format: 'pdf', problem: 'too-large' })
  })

  it('by ten thousand pages gives the first twenty', async () => {
    const bytes = await makePdf((doc) => {
      for (let page = 1; page < 10_000; page++) doc.addPage()
    })
    const document = await read(bytes)
    expect(document.problem).toBe('too-large')
    expect(pagesOf(document)).toHaveLength(20)
  })

  it('by pages that are their own parents comes to an end', async () => {
    const loop =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>'
    expect(pagesOf(await read(loop)).flatMap(({ words }) => words)).toEqual([])
  })
})

describe('a picture that was made to fill memory', () => {
  it('of 400 million pixels in 25 KB is refused unread', async () => {
    const chunk = (type: string, data: Buffer): Buffer => {
      const body = Buffer.concat([Buffer.from(type), data])
      const ends = Buffer.alloc(8)
      ends.writeUInt32BE(data.length, 0)
      ends.writeUInt32BE(crc32(body), 4)
      return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
    }
    const size = Buffer.from([0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 1, 0, 0, 0, 0])
    const pixels = deflateSync(Buffer.alloc(20_000 * 2_501))
    const bytes = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
      chunk('IHDR', size),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(bytes.length).toBeLessThan(200_000)
    const { document, megabytes } = await costOf(bytes)
    expect(document).toMatchObject({ format: 'png', problem: 'too-large', parts: [] })
    expect(megabytes).toBeLessThan(100)
  })

  it('whose pages point back at the first ends', async () => {
    const page = await draw({ texts: [], boxes: [] }, 40)
    const bytes = makeTiff([{ page, x: 40, y: 40 }])
    bytes.writeUInt32LE(bytes.readUInt32LE(4), bytes.length - 4)
    expect((await read(bytes)).format).toBe('tiff')
  })
})

describe('a file that is not what it seems', () => {
  it('is read by what it contains', async () => {
    expect(await read('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff')).toMatchObject({ format: 'unknown', problem: 'unsupported', parts: [] })
    expect(await read('PK\x03\x04 but no archive')).toMatchObject({ format: 'zip', problem: 'damaged' })
    expect(await read('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 but no compound file')).toMatchObject({ format: 'ole', problem: 'damaged' })
    expect(await read('{\\rtf')).toMatchObject({ format: 'rtf', problem: 'damaged' })
    expect(await read('%PDF-1.7 but no pages')).toMatchObject({ format: 'pdf', problem: 'damaged' })
    expect(await read('\x78\x9F\x3E\x22')).toMatchObject({ format: 'tnef' })
    expect(await read('GIF89a')).toMatchObject({ format: 'gif', problem: 'damaged' })
  })

  it('of no bytes is empty, of too many too large', async () => {
    expect(await read('')).toMatchObject({ format: 'unknown', problem: 'empty', parts: [] })
    expect(await read(Buffer.alloc(2000, 0x41), { fileBytes: 1000 })).toMatchObject({ problem: 'too-large', parts: [] })
  })

  it('behind a password of Office is encrypted', async () => {
    const bytes = makeOle([
      ['EncryptedPackage', Buffer.alloc(100)],
      ['EncryptionInfo', Buffer.alloc(100)],
    ])
    expect(await read(bytes)).toMatchObject({ problem: 'encrypted', parts: [] })
  })
})

/** Small files of every format that is taken apart in our own process. */
const samples = async (): Promise<[name: string, bytes: Buffer][]> => {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['BTN', '212-555-0147'],
      ['ZIP', 2116],
    ]),
    'A',
  )
  const workbook = (bookType: 'xlsx' | 'biff8' | 'ods'): Buffer => Buffer.from(write(book, { bookType, type: 'buffer' }) as Uint8Array)
  const attached = [{ name: 'a.csv', bytes: Buffer.from('a,b,c\n1,2,3\n') }]
  return [
    ['docx', makeDocx(table(row('BTN', '212-555-0147')) + paragraph('x'))],
    ['xlsx', workbook('xlsx')],
    ['xls', workbook('biff8')],
    ['ods', workbook('ods')],
    ['msg', makeMsg({ subject: 'CSR', body: 'BTN', attached })],
    ['tnef', makeTnef({ subject: 'CSR', body: 'BTN', attached })],
    ['zip', makeZip({ 'a.csv': 'a,b,c\n1,2,3\n', 'b.txt': 'BTN' })],
    [
      'rtf',
      Buffer.from('{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\trowd\\cellx100\\cellx200\\pard\\intbl BTN\\cell 212\\cell\\row\\pard x\\par}'),
    ],
    ['pdf', Buffer.from(await makePdf((doc) => put(doc, 'BTN', 60, 100)))],
    ['tiff', makeTiff([{ page: await draw({ texts: [], boxes: [] }, 60), x: 60, y: 60 }])],
    ['doc', readFileSync(join(folder, 'two-tables.doc'))],
    [
      'png',
      await sharp({ create: { width: 500, height: 500, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    ],
  ]
}

const problems = [null, 'encrypted', 'damaged', 'unsupported', 'too-large', 'too-slow', 'empty']

describe('a file of any format', () => {
  it('cut off anywhere ends in a document with a problem or with what could be read, never in an error', async () => {
    for (const [name, bytes] of await samples()) {
      const step = Math.max(10, Math.floor(bytes.length / 40))
      for (let end = 1; end < bytes.length; end += step) {
        const document = await read(bytes.subarray(0, end))
        expect(problems, `${name} cut at ${end}`).toContain(document.problem)
      }
    }
  })

  it('with bytes changed anywhere does the same', async () => {
    const files = await samples()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (index, changes) => {
          const bytes = Buffer.from(files[index]![1])
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          expect(problems).toContain((await read(bytes)).problem)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of random bytes behind any known beginning does the same', async () => {
    const beginnings = [
      '%PDF-1.4\n',
      'PK\x03\x04',
      '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
      '{\\rtf1',
      '\x78\x9F\x3E\x22',
      'II*\0',
      'MM\0*',
      '\xFF\xD8\xFF',
      '<html>',
      '<?xml',
      '{"a":',
      'From: a\r\nMIME-Version: 1.0\r\n\r\n',
      'a,b,c\n',
      '',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 3000 }), async (beginning, rest) => {
        const document = await read(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]))
        expect(problems).toContain(document.problem)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps no name that could be taken for a path or hides its ending', async () => {
    const names = ['../../x.csv', 'C:\\temp\\y.csv', 'a\u202Efdp.csv', 'z\u200B.csv', `${'long'.repeat(2000)}.csv`]
    const { documents } = messagesOf(
      await read(makeTnef({ attached: names.map((name) => ({ name, bytes: Buffer.from('a,b,c\n1,2,3\n4,5,6\n') })) })),
    )[0]!
    for (const { name } of documents) expect(name).toMatch(/^[\w.…-]{1,120}$/u)
  })

  it('leaves the files in the fixtures folder with no problem but the one that they are there for', async () => {
    for (const name of readdirSync(folder).filter((file) => !/fax|scan/.test(file))) {
      const document = await read(readFileSync(join(folder, name)))
      expect([name, document.problem]).toEqual([name, name === 'password.pdf' ? 'encrypted' : null])
    }
  })

  it('with labels named like parts of every object reads them as text and changes nothing', async () => {
    const document = await read(makeDocx(paragraph('__proto__.polluted = 1')))
    expect(textOf(document)).toBe('__proto__.polluted = 1')
    expect('polluted' in {}).toBe(false)
  })
})
