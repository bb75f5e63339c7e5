/** Decides letters and scenarios in the simulator and compares with the samples beside them. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inFreshLife } from '../simulator/fresh-life.ts'
import type { Group } from '../simulator/find-letters.ts'
import type { Line } from '../simulator/simulate.ts'
import { simulateLife } from '../simulator/simulate.ts'
import type { World } from '../simulator/world.ts'
import { outcomesDiffer } from './compare-outcomes.ts'
import type { ExpectedOutcome, Scenario } from './sample.ts'
import { readSample, readScenario } from './sample.ts'

const noMails = (): Promise<string> => Promise.resolve('')

const linesOf = async (world: World, group: Group): Promise<Line[]> => {
  const lines: Line[] = []
  await inFreshLife(world.db, async (db) => {
    for await (const line of simulateLife(world.roomsOn(db), group.files, group.until, noMails)) lines.push(line)
  })
  return lines
}

const minute = (instant: string): number => Math.floor(Date.parse(instant) / 60_000)

const eventDifferences = (event: Scenario['events'][number], line: Line | undefined): string[] => {
  if (!line) return ['nothing happened']
  if ('letter' in event)
    return 'file' in line && basename(line.file) === event.letter
      ? outcomesDiffer(event.expect, line.outcomes)
      : [`another event came first: ${'timer' in line ? line.timer : line.file}`]
  if (!('timer' in line) || line.timer !== event.timer) return [`another event came first: ${'timer' in line ? line.timer : line.file}`]
  const late = minute(line.at) === minute(event.at) ? [] : [`at ${line.at}, expected ${event.at}`]
  return [...late, ...outcomesDiffer(event.expect, line.outcomes)]
}

const nameOf = (event: Scenario['events'][number]): string => ('letter' in event ? event.letter : event.timer)

/** @returns what differs, one sentence each; [] when every event came out right. */
export const scoreScenario = async (world: World, group: Group): Promise<string[]> => {
  const { events } = await readScenario(join(dirname(group.files[0] ?? ''), 'scenario.json'))
  const lines = await linesOf(world, group)
  const extra = lines.slice(events.length).map((line) => `not expected: ${'timer' in line ? `${line.timer} at ${line.at}` : line.file}`)
  return [
    ...events.flatMap((event, index) => eventDifferences(event, lines[index]).map((difference) => `${nameOf(event)}: ${difference}`)),
    ...extra,
  ]
}

/** @returns the differences, or null where the sample says nothing of the decision. */
export const scoreDecision = async (world: World, file: string): Promise<string[] | null> => {
  const expected: ExpectedOutcome[] = (await readSample(file.replace(/\.eml$/, '.json'))).expect
  if (expected.length === 0) return null
  const [line] = await linesOf(world, { files: [file], until: null, scenario: false })
  return outcomesDiffer(expected, line?.outcomes ?? [])
}

/** Whether a right answer lies beside a letter. */
export const hasSample = (file: string): Promise<boolean> =>
  readFile(file.replace(/\.eml$/, '.json')).then(
    () => true,
    () => false,
  )
