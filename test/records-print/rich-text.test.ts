import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineWidth, runsOf, wrap } from '../../src/records/print/pdf/rich-text.ts'
import type { Line, Span } from '../../src/records/print/pdf/rich-text.ts'
import { setText } from '../../src/records/print/pdf/set-text.ts'
import { loadTypeface } from '../../src/records/print/pdf/typeface.ts'

const typeface = loadTypeface()
const span = (text: string, weight: Span['weight'] = 'regular', color = '#000000'): Span => ({ text, weight, color })
const setting = (width: number) => ({ typeface, size: 8, width })
const words = (lines: Line[]): string[] => lines.map((line) => line.map((piece) => piece.text).join(''))

describe('text that is broken into lines', () => {
  it('stays whole where it fits', () => {
    expect(words(wrap([span('PRI bearer channel, voice and data')], setting(200)))).toEqual(['PRI bearer channel, voice and data'])
  })

  it('is broken between words', () => {
    const lines = words(wrap([span('Interstate access charge paid by the line’s user')], setting(90)))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe('Interstate access charge paid by the line’s user')
    for (const line of lines) expect(line).not.toMatch(/^ /)
  })

  it('is broken inside a word only where the word is wider than the line', () => {
    const lines = wrap([span('X'.repeat(200))], setting(60))
    expect(lines.length).toBeGreaterThan(3)
    expect(words(lines).join('')).toBe('X'.repeat(200))
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(60)
  })

  it('begins a new line at a line break', () => {
    expect(words(wrap([span('Main listing'), span('\nListed')], setting(200)))).toEqual(['Main listing', 'Listed'])
  })

  it('lets a blank hang over the end of a line', () => {
    const width = typeface.regular.width('TTB', 8)
    expect(words(wrap([span('TTB '), span('9ZR')], setting(width)))).toEqual(['TTB ', '9ZR'])
  })

  it('joins neighbors of one look and keeps others apart', () => {
    const [line] = wrap([span('/PIC ', 'regular', '#888888'), span('0222 and more')], setting(400))
    const runs = runsOf(line!, { x: 10, y: 20, size: 8 })
    expect(runs.map((run) => run.text)).toEqual(['/PIC ', '0222 and more'])
    expect(runs[1]?.x).toBeCloseTo(10 + typeface.regular.width('/PIC ', 8))
  })

  it('loses no letter and never gets wider than its column, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('regular', 'semibold')), { maxLength: 6 }),
        fc.integer({ min: 30, max: 300 }),
        (parts, width) => {
          const spans = parts.map(([text, weight]) => span(text, weight))
          const lines = wrap(spans, setting(width))
          expect(words(lines).join('')).toBe(parts.map(([text]) => text.replaceAll('\n', '')).join(''))
          for (const line of lines) {
            const blank = line.at(-1)?.text.endsWith(' ') ? typeface.semibold.width(' ', 8) : 0
            if (line.length > 1 || (line[0]?.text.length ?? 0) > 2) expect(lineWidth(line)).toBeLessThanOrEqual(width + blank + 1e-6)
          }
        },
      ),
    )
  })
})

describe('text that is set into a column', () => {
  it('ends at the right edge where it is aligned right', () => {
    const { runs } = setText([span('25')], { typeface, x: 100, width: 18, size: 8, leading: 10, align: 'right' })
    expect(runs[0]!.x + typeface.regular.width('25', 8)).toBeCloseTo(118)
  })

  it('has one baseline per line, a leading apart', () => {
    const { runs, lines, height } = setText([span('one\ntwo\nthree')], { typeface, x: 0, width: 100, size: 8, leading: 10 })
    expect(lines).toBe(3)
    expect(height).toBe(30)
    expect(runs.map((run) => Math.round((run.y - runs[0]!.y) * 10) / 10)).toEqual([0, 10, 20])
  })
})

describe('the typeface', () => {
  it('sets every digit equally wide, so that columns of numbers stand in line', () => {
    for (const face of [typeface.regular, typeface.semibold]) {
      const widths = Array.from('0123456789', (digit) => face.width(digit, 10))
      expect(new Set(widths).size).toBe(1)
    }
  })

  it('measures a text as the sum of its words with their blanks', () => {
    const { regular } = typeface
    expect(regular.width('AV To 11', 9)).toBeCloseTo(regular.width('AV ', 9) + regular.width('To ', 9) + regular.width('11', 9))
  })

  it('has the letters that names and arrows need', () => {
    for (const letter of Array.from('ÑñéøüłŽ→–’☒'))
      expect(typeface.regular.font.hasGlyphForCodePoint(letter.codePointAt(0)!)).toBe(letter !== '☒')
  })
})
