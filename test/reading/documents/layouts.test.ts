import Papa from 'papaparse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '../../../src/reading/documents/archive/pack.ts'
import { zipNames } from '../../../src/reading/documents/archive/names.ts'
import { unpack } from '../../../src/reading/documents/archive/unpack.ts'
import { GridBuilder } from '../../../src/reading/documents/grid/builder.ts'
import { Compound } from '../../../src/reading/documents/ole/compound.ts'
import { printedBoxes } from '../../../src/reading/documents/picture/boxes.ts'
import { coarse, inkOf } from '../../../src/reading/documents/picture/ink.ts'
import { turned } from '../../../src/reading/documents/picture/raster.ts'
import { liesOnSide, skewOf } from '../../../src/reading/documents/picture/skew.ts'
import { defaultLimits } from '../../../src/reading/documents/reader.ts'
import { makeOle } from './make/outlook.ts'
import { boxStyles, makePdf, put } from './make/pdf.ts'
import { draw, faxed, type Sheet } from './make/pictures.ts'
import { boxBefore, gridsOf, pagesOf, read, rowsOf } from './make/read.ts'
import { cell, makeDocx, paragraph, row, table } from './make/word.ts'

/** Words of a form in any script that has no meaning for the formats themselves. */
const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9'.éß&@/-]{0,14}$/).filter((text) => !/^[Xx]$/.test(text))
const value = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('any table', () => {
  it('of words is the same after CSV with any delimiter', async () => {
    const rows = fc
      .integer({ min: 3, max: 6 })
      .chain((columns) => fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (cells, delimiter) => {
        const document = await read(Buffer.from(Papa.unparse(cells, { delimiter, quotes: true })))
        expect(document.format).toBe('csv')
        expect(rowsOf(gridsOf(document)[0])).toEqual(cells)
      }),
      { numRuns: 60 },
    )
  })

  it('of words is the same after Word', async () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (cells) => {
        const document = await read(makeDocx(table(...cells.map((line) => row(...line.map((text) => cell(paragraph(escape(text)))))))))
        expect(rowsOf(gridsOf(document)[0])).toEqual(cells)
      }),
      { numRuns: 60 },
    )
  })

  it('with joined cells has no two cells in one place', () => {
    const anyCell = fc.record({ text: word, columnSpan: fc.integer({ min: 1, max: 3 }), rowSpan: fc.integer({ min: 1, max: 3 }) })
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const builder = new GridBuilder(1000)
        for (const cells of rows) {
          builder.nextRow()
          for (const one of cells) builder.place(one)
        }
        const starts = (builder.finish('t')?.cells ?? []).map(({ row: line, column }) => `${line}:${column}`)
        expect(new Set(starts).size).toBe(starts.length)
      }),
    )
  })

  it('keeps a label to the left of its value below a cell that reaches down', () => {
    const builder = new GridBuilder(10)
    builder.nextRow()
    builder.place({ text: 'Address', rowSpan: 2 })
    builder.place({ text: '1 Main St' })
    builder.nextRow()
    builder.place({ text: 'Boston' })
    expect(builder.finish('t')?.cells.find(({ text }) => text === 'Boston')).toMatchObject({ row: 1, column: 1 })
  })
})

describe('any container', () => {
  const file = fc.tuple(fc.stringMatching(/^[a-z]{1,12}(\/[a-z]{1,8}){0,2}\.xml$/), fc.uint8Array({ maxLength: 6000 }))

  it('that we pack can be unpacked again, and its names are seen without opening it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ([name]) => name, minLength: 1, maxLength: 12 }), async (files) => {
        const entries = new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]))
        const zip = pack(entries)
        const { inflatedBytes, documents, recognizedPages, recognizedMilliseconds } = defaultLimits
        const unpacked = await unpack(
          zip,
          { limits: defaultLimits, allowance: { inflatedBytes, documents, recognizedPages, recognizedMilliseconds } },
          () => true,
        )
        expect(unpacked).toEqual({ entries, problem: null })
        expect(zipNames(zip)).toEqual([...entries.keys()])
        expect(zipNames(zip.subarray(0, zip.length - 30))).toEqual([...entries.keys()])
      }),
      { numRuns: 40 },
    )
  })

  it('of the OLE kind gives its streams, the small ones and those of megabytes', () => {
    for (const size of [1, 63, 64, 4095, 4096, 4097, 70_000, 3_000_000]) {
      const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 31) & 0xff))
      const compound = new Compound(
        makeOle([
          ['WordDocument', bytes],
          ['Other', Buffer.from('x')],
        ]),
      )
      expect(compound.stream('WordDocument')?.equals(bytes), String(size)).toBe(true)
      expect(compound.top.map(({ name }) => name)).toEqual(expect.arrayContaining(['WordDocument', 'Other']))
      expect(compound.stream('Missing')).toBeNull()
    }
  })

  it('of the OLE kind with any bytes of its tables changed comes to an end', () => {
    const whole = makeOle([
      ['WordDocument', Buffer.alloc(9000, 1)],
      ['1Table', Buffer.alloc(300, 2)],
    ])
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length / 4 - 1), fc.nat(0xffffffff)), { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = Buffer.from(whole)
        for (const [word32, value32] of changes) bytes.writeUInt32LE(value32, word32 * 4)
        const compound = new Compound(bytes)
        for (const { name } of compound.top) expect(compound.stream(name)?.length ?? 0).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('any form printed as PDF', () => {
  it('gives each box with its state beside its label, wherever and however it is drawn', async () => {
    const line = fc.record({
      style: fc.nat(boxStyles.length - 1),
      ticked: fc.boolean(),
      x: fc.integer({ min: 40, max: 400 }),
      gap: fc.integer({ min: 14, max: 24 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const bytes = await makePdf((doc) => {
          for (const [index, { style, ticked, x, gap }] of lines.entries()) {
            const y = 60 + index * 40
            boxStyles[style]![ticked ? 'tick' : 'empty'](doc, x, y)
            put(doc, `Label${index}`, x + gap, y + 1)
          }
        })
        const [page] = pagesOf(await read(bytes))
        expect(lines.map((_, index) => boxBefore(page, `Label${index}`)?.checked)).toEqual(lines.map(({ ticked }) => ticked))
        expect(page?.controls).toHaveLength(lines.length)
      }),
      { numRuns: 25 },
    )
  })

  it('gives each word within a point or two of where it was printed', async () => {
    const printed = fc.record({ text: word, x: fc.integer({ min: 30, max: 420 }), size: fc.integer({ min: 7, max: 14 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(printed, { minLength: 1, maxLength: 15 }), async (words) => {
        const bytes = await makePdf((doc) => {
          for (const [index, { text, x, size }] of words.entries()) put(doc, text, x, 40 + index * 30, 'Helvetica', size)
        })
        const [page] = pagesOf(await read(bytes))
        for (const [index, { text, x, size }] of words.entries()) {
          const found = page?.words.find((one) => Math.abs(one.y + one.height * 0.8 - (40 + index * 30 + size * 0.72)) < 5)
          expect(found?.text).toBe(text)
          expect(Math.abs(found!.x - x)).toBeLessThan(1)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('any form that was scanned', () => {
  const sheet: Sheet = {
    texts: Array.from(
      { length: 24 },
      (_, index) =>
        [
          ['A letter of authorization', 'numbers and service address', 'on file with us since', 'the customer of record has']
            .map((part, turn) => part.slice((index * (turn + 3)) % 11))
            .join(' '),
          60,
          60 + index * 28,
        ] as const,
    ),
    boxes: [],
  }

  it('is turned back by the angle at which it lay', async () => {
    const page = await draw(sheet, 150)
    for (const angle of [-4.5, -2, -0.5, 0, 0.3, 1.7, 4]) {
      const found = skewOf(coarse(inkOf(await turned(page, angle)), 3))
      expect(Math.abs(found + angle), `turned by ${angle}`).toBeLessThan(0.35)
    }
    expect(liesOnSide(coarse(inkOf(page), 3))).toBe(false)
    expect(liesOnSide(coarse(inkOf(await turned(page, 90)), 3))).toBe(true)
  })

  it('shows each box where it was printed, empty or ticked, through the specks of a fax', async () => {
    const box = fc.record({ mark: fc.constantFrom('none', 'cross', 'hook', 'full'), x: fc.integer({ min: 60, max: 80 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(box, { minLength: 2, maxLength: 8 }).filter((boxes) => boxes.some(({ mark }) => mark !== 'full')),
        async (boxes) => {
          const placed = boxes.map(({ mark, x }, index) => ({ mark, x, y: 100 + index * 40 }))
          const found = printedBoxes(inkOf(faxed(await draw({ texts: [], boxes: placed, lines: [[40, 90, 560, 90]] }))), 200)
          expect(found).toHaveLength(boxes.length)
          for (const [index, { mark, x, y }] of placed.entries()) {
            expect(Math.abs(found[index]!.left - (x * 200) / 72)).toBeLessThan(5)
            expect(Math.abs(found[index]!.top - (y * 200) / 72)).toBeLessThan(5)
            expect(found[index]!.filled > 0.085, mark).toBe(mark !== 'none')
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})
