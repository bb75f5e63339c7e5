import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readScenario } from '../../src/scoring/sample.ts'
import type { ScenarioWorld } from '../support/scenario-lines.ts'
import { openScenarioWorld, scenarioDifferences } from '../support/scenario-lines.ts'

const root = join(import.meta.dirname, '../..')
const titled = z.object({ hard: z.string() })

const scenariosIn = (folder: string): { path: string; hard: string }[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'scenario.json')))
    .map((path) => ({ path, hard: titled.parse(JSON.parse(readFileSync(join(path, 'scenario.json'), 'utf8'))).hard }))

const own = join(root, 'fixtures/scenarios')
const shared = join(root, '../shared/letters/scenarios')

let world: ScenarioWorld
beforeAll(async () => {
  world = await openScenarioWorld()
})
afterAll(() => world.close())

const comesOut = async ({ path }: { path: string }): Promise<void> => {
  const scenario = await readScenario(join(path, 'scenario.json'))
  expect(scenarioDifferences(scenario, await world.linesOf(path))).toEqual([])
}

describe('a conversation of our own', () => {
  it('is one of twenty', () => {
    expect(scenariosIn(own).length).toBeGreaterThanOrEqual(20)
  })

  for (const scenario of scenariosIn(own)) it(scenario.hard, () => comesOut(scenario))
})

describe.runIf(existsSync(shared))('a sample conversation', () => {
  for (const scenario of existsSync(shared) ? scenariosIn(shared) : []) it(scenario.hard, () => comesOut(scenario))
})
