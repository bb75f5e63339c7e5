import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileReader } from '../../../src/scoring/read-file.ts'
import type { LetterScore } from '../../../src/scoring/read-score.ts'
import { scoreLetter } from '../../../src/scoring/read-score.ts'

const folder = join(import.meta.dirname, '../../../fixtures/unseen')

describe('letters by more than a hundred other hands', () => {
  let scores: LetterScore[] = []
  beforeAll(async () => {
    const reader = await fileReader()
    for (const name of readdirSync(folder)
      .filter((one) => one.endsWith('.eml'))
      .sort())
      scores.push(await scoreLetter(join(folder, name), reader.read))
    await reader.close()
  })
  afterAll(() => {
    scores = []
  })
  const names = (which: (score: LetterScore) => boolean): string[] => scores.filter(which).map(({ file }) => file.split('/').at(-1) ?? file)

  it('are understood: what each wants', () => {
    const missed = names(({ intent }) => intent.got !== intent.expected)
    expect(missed.length / scores.length, missed.join('\n')).toBeLessThanOrEqual(0.02)
  })

  it('nine requests of ten are read without one wrong or missing value', () => {
    const requests = scores.flatMap((score) => score.requests)
    const exact = requests.filter((one) => one.exact).length / requests.length
    expect(exact, names((score) => score.requests.some((one) => !one.exact)).join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  it('next to no value is wrong, and no account number of a telephone is taken for another', () => {
    const requests = scores.flatMap((score) => score.requests)
    const wrong = requests.flatMap((one) => one.wrong)
    const right = requests.reduce((total, one) => total + one.right, 0)
    expect(wrong.length / (wrong.length + right), wrong.map(({ path }) => path).join(', ')).toBeLessThanOrEqual(0.005)
    expect(wrong.filter(({ path }) => path === 'btn')).toEqual([])
  })
})
