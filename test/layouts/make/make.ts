/** Writes the layouts into fixtures/layouts: `node test/layouts/make/make.ts [NUMBER...]`. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { letterBytes } from './letter.ts'

const here = import.meta.dirname
const target = join(here, '../../../fixtures/layouts')
const world = readFileSync(join(here, '../../../fixtures/world/accounts.jsonl'), 'utf8')

/** Every account asked for is one of the world's, so that the layouts stay usable for more than reading. */
const check = (layout: Layout): void => {
  for (const { btn } of layout.requests) if (btn !== null && !world.includes(`"tn":"${btn}"`) && !world.includes(`"btn":"${btn}"`)) throw new Error(`${layout.file}: ${btn} is nobody's`)
}

const write = async (layout: Layout, folder: string): Promise<void> => {
  check(layout)
  const read = { intent: 'csir', reference: null, requests: layout.requests, escalation: null }
  await writeFile(join(folder, `${layout.file}.eml`), letterBytes(layout.file, await layout.letter()))
  await writeFile(join(folder, `${layout.file}.json`), `${JSON.stringify({ hard: layout.hard, read, expect: [] }, null, 2)}\n`)
}

const wanted = process.argv.slice(2)
for (const [from, to] of [
  ['open', target],
  ['held', join(target, 'held')],
] as const) {
  await mkdir(to, { recursive: true })
  for (const name of readdirSync(join(here, from)).sort()) {
    if (wanted.length > 0 && !wanted.includes(name.slice(0, 2))) continue
    const module: unknown = await import(join(here, from, name))
    if (typeof module !== 'object' || module === null || !('layout' in module)) throw new Error(`${name} has no layout`)
    await write(module.layout as Layout, to)
    console.log(name)
  }
}
