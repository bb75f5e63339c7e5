import { describe, expect, it } from 'vitest'
import { joinCombs } from '../../../src/reading/documents/pdf/combs.ts'
import type { Word } from '../../../src/reading/documents/document.ts'

const at = (x: number, text: string, width = 6): Word => ({ text, x, y: 100, width, height: 10, bold: false, confidence: 1 })
/** One character per cell of fourteen points; blanks leave a cell empty. */
const comb = (x: number, text: string): Word[] => Array.from(text).flatMap((one, cell) => (one === ' ' ? [] : [at(x + cell * 14, one)]))
const texts = (words: Word[]): string[] => joinCombs(words).map(({ text }) => text)

describe('characters in cells', () => {
  it('are one word, however few', () => {
    expect(texts(comb(100, '624'))).toEqual(['624'])
    expect(texts(comb(100, 'IA'))).toEqual(['IA'])
    expect(texts(comb(100, '3195550187'))).toEqual(['3195550187'])
  })

  it('keep the cells left empty between two words', () => {
    expect(texts(comb(100, 'BIRCH LANTERN'))).toEqual(['BIRCH LANTERN'])
  })

  it('in groups are a telephone number or a date', () => {
    expect(texts([...comb(100, '319'), at(146, '-', 3), ...comb(154, '555'), at(200, '-', 3), ...comb(208, '0187')])).toEqual([
      '319-555-0187',
    ])
    expect(texts([...comb(100, '11'), ...comb(140, '18'), ...comb(180, '2026')])).toEqual(['11/18/2026'])
  })

  it('of two fields stay two words', () => {
    expect(texts([...comb(100, '9T4V'), ...comb(190, 'TGV')])).toEqual(['9T4V', 'TGV'])
  })

  it('are not initials in running text', () => {
    expect(texts([at(100, 'J'), at(108, 'R'), at(117, 'Ewing', 25)])).toEqual(['J', 'R', 'Ewing'])
  })
})
