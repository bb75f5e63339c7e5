/** Runs scenario folders through the simulator on one world, each in a life of its own that is rolled back. */
import { uncaged } from '../../src/cage/uncaged.ts'
import { buildDesk, readingSettings, staffAddressesOf } from '../../src/main.ts'
import { readSettings } from '../../src/settings.ts'
import { outcomesDiffer } from '../../src/scoring/compare-outcomes.ts'
import type { Scenario } from '../../src/scoring/sample.ts'
import { findLetters } from '../../src/simulator/find-letters.ts'
import { inFreshLife } from '../../src/simulator/fresh-life.ts'
import type { Line } from '../../src/simulator/simulate.ts'
import { simulateLife } from '../../src/simulator/simulate.ts'
import { worldStore } from '../store/database.ts'

export type ScenarioWorld = { linesOf(folder: string): Promise<Line[]>; close(): Promise<void> }

export const openScenarioWorld = async (): Promise<ScenarioWorld> => {
  const store = await worldStore()
  const { settings } = readSettings(
    {
      CENTER_ADDRESS: 'csr-center@spoc-carrier.example',
      TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example',
      PLUS_ADDRESSING: 'yes',
      SIGNING_KEY: 'k'.repeat(40),
    },
    () => '',
  )
  if (settings === null) throw new Error('the test settings are wrong')
  const desk = await buildDesk({ settings, db: store.db, jobs: { enqueue: () => Promise.reject(new Error('a life brings its queue')) } })
  const cage = await uncaged()
  const read = readingSettings(settings, desk.profile, await staffAddressesOf(store.db))
  return {
    linesOf: async (folder) => {
      const lines: Line[] = []
      for (const { files, until } of await findLetters(folder))
        await inFreshLife(store.db, async (db) => {
          const rooms = { db, cage, deskWith: (jobs: typeof desk.jobs) => ({ ...desk, jobs }), ...read }
          for await (const line of simulateLife(rooms, files, until, () => Promise.resolve(''))) lines.push(line)
        })
      return lines
    },
    close: async () => {
      await cage.close()
      await store.close()
    },
  }
}

const nameOf = (line: Line | undefined): string =>
  line === undefined ? 'nothing' : 'timer' in line ? `${line.timer} of ${line.btn ?? '-'}` : (line.file.split('/').at(-1) ?? '')

const minute = (instant: string): number => Math.floor(new Date(instant).getTime() / 60_000)

/** What came out otherwise than a careful clerk says, event by event, in words. */
export const scenarioDifferences = ({ events }: Scenario, lines: readonly Line[]): string[] => [
  ...events.flatMap((event, index) => {
    const line = lines[index]
    const name = 'letter' in event ? event.letter : `${event.timer} of ${event.btn ?? '-'}`
    if (line === undefined || nameOf(line) !== name) return [`${index + 1}: ${name} expected, ${nameOf(line)} came`]
    const late = 'at' in event && 'at' in line && minute(event.at) !== minute(line.at) ? [`${name}: fired at ${line.at}`] : []
    return [...late, ...outcomesDiffer(event.expect, line.outcomes).map((difference) => `${name}: ${difference}`)]
  }),
  ...lines.slice(events.length).map((line) => `${nameOf(line)} came and was not expected`),
]
