/** Which letters a path names: one file, a folder of independent letters, or a scenario whose letters share one life. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { firstValue, headerSection } from '../letter/header-fields.ts'
import { receivedDate } from '../letter/received-date.ts'

export type Group = { files: string[]; until: Date | null; scenario: boolean }

const scenarioSchema = z.object({
  until: z.iso.datetime({ offset: true }).optional(),
  events: z.array(z.object({ letter: z.string().optional() })),
})

const arrival = async (file: string): Promise<number> =>
  receivedDate(firstValue(headerSection(await readFile(file)), 'received'))?.getTime() ?? 0

const inOrderOfArrival = async (files: readonly string[]): Promise<string[]> => {
  const timed = await Promise.all(files.map(async (file) => ({ file, at: await arrival(file) })))
  return timed.sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1)).map(({ file }) => file)
}

const scenarioOf = async (folder: string): Promise<Group> => {
  const scenario = scenarioSchema.parse(JSON.parse(await readFile(join(folder, 'scenario.json'), 'utf8')))
  const files = scenario.events.flatMap(({ letter }) => (letter === undefined ? [] : [join(folder, letter)]))
  return { files, until: scenario.until === undefined ? null : new Date(scenario.until), scenario: true }
}

/** A folder of scenario folders gives one group each. @throws naming a path that does not exist or holds no letter. */
export const findLetters = async (path: string): Promise<Group[]> => {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Error(`${path}: no such file or folder`)
  if (!found.isDirectory()) return [{ files: [path], until: null, scenario: false }]
  const names = (await readdir(path)).sort()
  if (names.includes('scenario.json')) return [await scenarioOf(path)]
  const letters = names.filter((name) => name.endsWith('.eml')).map((name) => join(path, name))
  if (letters.length > 0) return (await inOrderOfArrival(letters)).map((file) => ({ files: [file], until: null, scenario: false }))
  const inner = []
  for (const name of names) if ((await stat(join(path, name))).isDirectory()) inner.push(...(await findLetters(join(path, name))))
  if (inner.length === 0) throw new Error(`${path}: holds no letters (.eml)`)
  return inner
}
