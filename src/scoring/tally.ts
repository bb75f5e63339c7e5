/** Adds up the scores of many letters. */
import type { RequestScore } from './compare.ts'
import type { LetterScore } from './read-score.ts'

export type Tally = {
  letters: number
  intents: number
  requests: number
  exact: number
  right: number
  wrong: Map<string, number>
  missing: number
  decided: number
  decidedRight: number
  scenarios: number
  scenariosRight: number
}

export const emptyTally = (): Tally => ({
  letters: 0,
  intents: 0,
  requests: 0,
  exact: 0,
  right: 0,
  wrong: new Map(),
  missing: 0,
  decided: 0,
  decidedRight: 0,
  scenarios: 0,
  scenariosRight: 0,
})

/** wtns[2125550100] counts as wtns. */
const fieldOf = (path: string): string => path.replace(/\[.*/, '')

export const scoresOf = ({ requests, escalation }: LetterScore): RequestScore[] => [...requests, ...(escalation ? [escalation] : [])]

export const addReading = (tally: Tally, score: LetterScore): void => {
  tally.letters++
  if (score.intent.expected === score.intent.got) tally.intents++
  for (const { right, wrong, missing, exact } of scoresOf(score)) {
    tally.requests++
    if (exact) tally.exact++
    tally.right += right
    tally.missing += missing.length
    for (const { path } of wrong) tally.wrong.set(fieldOf(path), (tally.wrong.get(fieldOf(path)) ?? 0) + 1)
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

export const tallyLines = (tally: Tally): string[] => {
  const wrong = [...tally.wrong.values()].reduce((sum, count) => sum + count, 0)
  const reading = [
    `letters read       ${tally.letters}, intents right ${percent(tally.intents, tally.letters)}`,
    `exact requests     ${tally.exact} of ${tally.requests}, ${percent(tally.exact, tally.requests)}`,
    `values             precision ${percent(tally.right, tally.right + wrong)}, recall ${percent(tally.right, tally.right + tally.missing + wrong)}, wrong ${wrong}, missing ${tally.missing}`,
    `wrong per field    ${[...tally.wrong].map(([field, count]) => `${field} ${count}`).join(', ') || 'none'}`,
  ]
  return [
    ...(tally.letters > 0 ? reading : []),
    ...(tally.decided > 0
      ? [`decisions right    ${tally.decidedRight} of ${tally.decided}, ${percent(tally.decidedRight, tally.decided)}`]
      : []),
    ...(tally.scenarios > 0 ? [`scenarios right    ${tally.scenariosRight} of ${tally.scenarios}`] : []),
  ]
}
