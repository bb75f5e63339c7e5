/** npm run score -- PATH... [--world DIR]: how well letters with a right answer beside them are read and decided. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hasSample, scoreDecision, scoreScenario } from '../scoring/decision-score.ts'
import { fileReader } from '../scoring/read-file.ts'
import { scoreLetter } from '../scoring/read-score.ts'
import { addReading, emptyTally, scoresOf, tallyLines } from '../scoring/tally.ts'
import { readSettings } from '../settings.ts'
import { findLetters } from '../simulator/find-letters.ts'
import type { Group } from '../simulator/find-letters.ts'
import { openWorld } from '../simulator/world.ts'
import { complain, print } from './terminal.ts'

const shownFaults = 12

const { values, positionals } = parseArgs({ allowPositionals: true, options: { world: { type: 'string' } } })
if (positionals.length === 0) {
  complain('npm run score -- PATH... [--world DIR]: letters (.eml with .json beside them), folders of them, or scenario folders')
  process.exit(2)
}

/** The world named, the one beside the samples' folder, or our own. */
const worldFolder = (): string => {
  const beside = [1, 2, 3].map((up) => join(resolve(positionals[0] ?? ''), ...Array.from({ length: up }, () => '..'), 'world'))
  return (
    values.world ?? beside.find((folder) => existsSync(join(folder, 'accounts.jsonl'))) ?? join(import.meta.dirname, '../../fixtures/world')
  )
}

const { settings } = readSettings({}, () => '')
if (settings === null) throw new Error('the default settings are wrong')
const world = await openWorld(worldFolder(), settings, false)
if ('faults' in world) throw new Error(`the world in ${worldFolder()} could not be imported`)
const reader = await fileReader()
const tally = emptyTally()

const scoreOne = async (file: string): Promise<void> => {
  const score = await scoreLetter(file, reader.read)
  addReading(tally, score)
  const { expected, got } = score.intent
  const faults = [
    ...(expected === got ? [] : [`intent: expected ${expected}, got ${got}`]),
    ...(score.reference ? [] : ['another reference']),
    ...scoresOf(score).flatMap(({ wrong, missing }) =>
      [...wrong, ...missing].map((one) => `${one.path}: expected ${String(one.expected)}, got ${String(one.got)}`),
    ),
  ]
  const decision = await scoreDecision(world, file)
  if (decision) {
    tally.decided++
    if (decision.length === 0) tally.decidedRight++
  }
  print(
    `${faults.length === 0 ? 'read ok  ' : 'read NOT '} ${decision === null ? '            ' : decision.length === 0 ? 'decided ok  ' : 'decided NOT '} ${file}`,
  )
  for (const fault of [...faults.slice(0, shownFaults), ...(decision ?? [])]) print(`      ${fault}`)
}

const scoreGroup = async (group: Group): Promise<void> => {
  if (group.scenario) {
    const faults = await scoreScenario(world, group)
    tally.scenarios++
    if (faults.length === 0) tally.scenariosRight++
    print(`scenario ${faults.length === 0 ? 'ok ' : 'NOT'} ${dirname(group.files[0] ?? '')}`)
    for (const fault of faults) print(`      ${fault}`)
  } else for (const file of group.files) if (await hasSample(file)) await scoreOne(file)
}

for (const path of positionals)
  for (const group of await findLetters(path))
    await scoreGroup(group).catch((error: unknown) =>
      complain(`${group.files[0] ?? path}: ${error instanceof Error ? error.message : 'failed'}`),
    )
await reader.close()
await world.close()
for (const line of tallyLines(tally)) print(line)
process.exit(0)
