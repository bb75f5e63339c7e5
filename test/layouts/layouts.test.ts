import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Difference, RequestScore } from '../../src/scoring/compare.ts'
import type { ReadFile } from '../../src/scoring/read-file.ts'
import { fileReader } from '../../src/scoring/read-file.ts'
import type { LetterScore } from '../../src/scoring/read-score.ts'
import { scoreLetter } from '../../src/scoring/read-score.ts'

const open = join(import.meta.dirname, '../../fixtures/layouts')
const held = join(open, 'held')
const others = join(open, 'others')
/** Forms by other hands are read whole, and next to nothing on them is read wrongly. */
const floors = {
  open: { exact: 0.9, wrong: 0.005 },
  held: { exact: 0.9, wrong: 0.005 },
  others: { exact: 0.9, wrong: 0.005 },
}

const shown = ({ path, expected, got }: Difference): string => `${path}: expected ${expected ?? 'nothing'}, got ${got ?? 'nothing'}`
const faults = ({ wrong, missing }: RequestScore): string[] => [...wrong, ...missing].map(shown)
/** What a person needs to see when a half falls below the bar. */
const report = (scores: LetterScore[]): string =>
  scores
    .map(({ file, requests }) => ({ file: file.split('/').at(-1) ?? file, lines: requests.flatMap(faults) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ file, lines }) => [file, ...lines.slice(0, 12).map((line) => `  ${line}`)].join('\n'))
    .join('\n')

let readFileOf: ReadFile
let close: () => Promise<void>
beforeAll(async () => {
  const reader = await fileReader()
  readFileOf = reader.read
  close = reader.close
})
afterAll(() => close())

describe.each([
  ['twenty, open from the first', 20, open, floors.open],
  ['twenty, held back until the code was written', 20, held, floors.held],
  ['sixty, by three further hands', 60, others, floors.others],
])('forms as other carriers make them: %s', (_, count, folder, floor) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml')).sort() // prettier-ignore
  let scores: LetterScore[] = []
  beforeAll(async () => {
    scores = []
    for (const file of files) scores.push(await scoreLetter(join(folder, file), readFileOf))
  })
  const all = (): RequestScore[] => scores.flatMap(({ requests }) => requests)
  const sum = (count: (score: RequestScore) => number): number => all().reduce((total, score) => total + count(score), 0)

  it('each letter is understood as a request for records', () => {
    expect(files).toHaveLength(count)
    expect(scores.filter(({ intent }) => intent.got !== 'csir').map(({ file }) => file)).toEqual([])
  })

  it('nine requests of ten, at least, are read without one wrong or missing value', () => {
    const exact = all().filter((score) => score.exact).length / all().length
    expect(exact, report(scores)).toBeGreaterThanOrEqual(floor.exact)
  })

  it('of the values given, next to none are wrong', () => {
    const wrong = sum((score) => score.wrong.length)
    expect(wrong / (wrong + sum((score) => score.right)), report(scores)).toBeLessThanOrEqual(floor.wrong)
  })

  it('no account number of a telephone is taken for another', () => {
    const wrong = scores.filter(({ requests }) => requests.some((score) => score.wrong.some(({ path }) => path === 'btn')))
    expect(wrong.map(({ file }) => file), report(scores)).toEqual([]) // prettier-ignore
  })
})
