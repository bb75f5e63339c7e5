import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Group, Page, Piece, Table } from '../../src/records/print/pdf/block.ts'
import { paginate } from '../../src/records/print/pdf/flow.ts'

const frame = { top: 60, bottom: 560 }
const room = frame.bottom - frame.top

/** A block that can be told apart by its text. */
const block = (name: string, height: number): Block => ({
  height,
  shapes: [],
  leaves: [{ tag: 'P', scope: null, runs: [{ x: 0, y: 0, text: name, weight: 'regular', size: 8, color: '#000000' }] }],
})
const nameOf = (one: Block): string => one.leaves[0]?.runs[0]?.text ?? ''
const names = (pages: Page[]): string[][] => pages.map((page) => page.map((placed) => nameOf(placed.block)))

const text = (name: string, height = 20): Piece => ({ kind: 'block', block: block(name, height), keepWithNext: false })
const title = (name: string, height = 20): Piece => ({ kind: 'block', block: block(name, height), keepWithNext: true })
const blank = (height: number): Piece => ({ kind: 'block', block: { height, shapes: [], leaves: [] }, keepWithNext: true })

const group = (name: string, rows: number, height = 10, headRows = 1): Group => ({
  rows: Array.from({ length: rows }, (_, at) => block(`${name}.${at}`, height)),
  headRows,
  continued: (row) => block(`${nameOf(row)} of ${name}`, row.height),
})
const table = (name: string, groups: Group[]): Table => ({ head: block(`${name} head`, 14), again: block(`${name} again`, 24), groups })
const piece = (of: Table): Piece => ({ kind: 'table', table: of })

describe('pieces set down the pages', () => {
  it('stay on one page as long as they fit exactly', () => {
    expect(names(paginate([text('a', room / 2), text('b', room / 2)], frame))).toEqual([['a', 'b']])
  })

  it('begin a new page where one point is missing', () => {
    expect(names(paginate([text('a', room / 2), text('b', room / 2 + 1)], frame))).toEqual([['a'], ['b']])
  })

  it('take a heading along to the page of what it heads', () => {
    expect(names(paginate([text('a', room - 30), title('heading', 20), text('b', 20)], frame))).toEqual([['a'], ['heading', 'b']])
  })

  it('take two headings along together', () => {
    const pages = paginate([text('a', room - 50), title('section', 20), title('part', 20), text('b', 20)], frame)
    expect(names(pages)).toEqual([['a'], ['section', 'part', 'b']])
  })

  it('leave white space out at the head of a page', () => {
    const pages = paginate([text('a', room), blank(30), text('b', 20)], frame)
    expect(pages[1]?.map((placed) => placed.y)).toEqual([frame.top])
  })

  it('take a heading along to the page of its table’s first rows', () => {
    const pages = paginate([text('a', room - 50), title('heading', 20), piece(table('t', [group('g', 4)]))], frame)
    expect(names(pages)).toEqual([['a'], ['heading', 't head', 'g.0', 'g.1', 'g.2', 'g.3']])
  })

  it('are set even where one of them is taller than a page', () => {
    expect(names(paginate([text('a'), text('giant', room * 2), text('b')], frame))).toEqual([['a'], ['giant'], ['b']])
  })

  it('make one page of nothing', () => {
    expect(paginate([], frame)).toHaveLength(1)
  })
})

describe('a table that goes on', () => {
  it('says its head again, as an artifact', () => {
    const pages = paginate([piece(table('t', [group('g', 20, 20), group('h', 20, 20)]))], frame)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1)) expect(page[0]).toMatchObject({ repeated: true, y: frame.top })
    expect(
      pages
        .flat()
        .filter((placed) => placed.repeated)
        .map((placed) => nameOf(placed.block)),
    ).toEqual(pages.slice(1).map(() => 't again'))
  })

  it('keeps a small group whole', () => {
    const pages = paginate([text('a', room - 60), piece(table('t', [group('g', 2), group('h', 8)]))], frame)
    expect(names(pages)[0]).toEqual(['a', 't head', 'g.0', 'g.1'])
    expect(names(pages)[1]).toEqual(['t again', ...Array.from({ length: 8 }, (_, at) => `h.${at}`)])
  })

  it('divides a large group and says whose rows go on', () => {
    const pages = paginate([piece(table('t', [group('g', 80, 10)]))], frame)
    expect(names(pages)[1]?.slice(0, 3)).toEqual(['t again', 'g.48 of g', 'g.49'])
  })

  it('leaves no lone row of a divided group on the next page', () => {
    const rows = Math.floor((room - 14) / 10) + 1
    const pages = paginate([piece(table('t', [group('g', rows, 10)]))], frame)
    expect(names(pages)[1]).toHaveLength(3)
  })

  it('keeps the first rows of a large group together where the text beside them needs it', () => {
    const head = 12
    const pages = paginate([text('a', room - 14 - 60), piece(table('t', [group('g', 60, 10, head)]))], frame)
    expect(names(pages)[0]).toEqual(['a'])
  })
})

const anyGroup = fc.record({
  rows: fc.integer({ min: 1, max: 70 }),
  height: fc.integer({ min: 8, max: 30 }),
  headRows: fc.integer({ min: 0, max: 4 }),
})
const anyPiece = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), height: fc.integer({ min: 5, max: 200 }) }),
  fc.record({ kind: fc.constant('title' as const), height: fc.integer({ min: 10, max: 30 }) }),
  fc.record({ kind: fc.constant('table' as const), groups: fc.array(anyGroup, { minLength: 1, maxLength: 8 }) }),
)
type AnyPiece = typeof anyPiece extends fc.Arbitrary<infer T> ? T : never

const made = (all: AnyPiece[]): Piece[] =>
  all.map((one, at) => {
    if (one.kind === 'text') return text(`text${at}`, one.height)
    if (one.kind === 'title') return title(`title${at}`, one.height)
    return piece(
      table(
        `table${at}`,
        one.groups.map((of, row) => group(`g${at}-${row}`, of.rows, of.height, of.headRows)),
      ),
    )
  })

/** Every block in the order it was given, without what is only said again. */
const given = (pieces: Piece[]): string[] =>
  pieces.flatMap((one) =>
    one.kind === 'block' ? [nameOf(one.block)] : [nameOf(one.table.head), ...one.table.groups.flatMap((of) => of.rows.map(nameOf))],
  )

describe('any pieces', () => {
  it('are all set, once and in order', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (all) => {
        const pieces = made(all)
        const set = paginate(pieces, frame).flatMap((page) => page.filter((placed) => !placed.repeated))
        expect(set.map((placed) => nameOf(placed.block).replace(/ of .*/, ''))).toEqual(given(pieces))
      }),
    )
  })

  it('never reach below the foot of a page, nor into one another', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (all) => {
        for (const page of paginate(made(all), frame)) {
          page.forEach((placed, at) => {
            expect(placed.y + placed.block.height).toBeLessThanOrEqual(frame.bottom + 1e-6)
            const next = page[at + 1]
            if (next) expect(next.y).toBeGreaterThanOrEqual(placed.y + placed.block.height - 1e-6)
          })
        }
      }),
    )
  })

  it('never end a page with a heading or with the head of a table', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (all) => {
        const pieces = [...made(all), text('last')]
        for (const page of paginate(pieces, frame).slice(0, -1)) {
          expect(nameOf(page.at(-1)!.block)).not.toMatch(/^title|head$|again$/)
        }
      }),
    )
  })

  it('say whose rows go on wherever a page begins inside a group', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (all) => {
        for (const page of paginate(made(all), frame)) {
          const [first, second] = page
          if (!first?.repeated || !second) continue
          expect(nameOf(second.block)).toMatch(/\.0$| of g/)
        }
      }),
    )
  })
})
