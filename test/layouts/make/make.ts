/** Writes the layouts into fixtures/layouts: `node test/layouts/make/make.ts [NUMBER...]`. */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { held, open } from './layouts.ts'
import { letterBytes } from './letter.ts'

const here = import.meta.dirname
const target = join(here, '../../../fixtures/layouts')
const world = readFileSync(join(here, '../../../fixtures/world/accounts.jsonl'), 'utf8')

/** Every account asked for is one of the world's, so that the layouts stay usable for more than reading. */
const check = (layout: Layout): void => {
  for (const { btn } of layout.requests)
    if (btn !== null && !world.includes(`"tn":"${btn}"`) && !world.includes(`"btn":"${btn}"`))
      throw new Error(`${layout.file}: ${btn} is nobody's`)
}

const write = async (layout: Layout, folder: string): Promise<void> => {
  check(layout)
  const read = { intent: 'csir', reference: null, requests: layout.requests, escalation: null }
  await writeFile(join(folder, `${layout.file}.eml`), letterBytes(layout.file, await layout.letter()))
  await writeFile(join(folder, `${layout.file}.json`), `${JSON.stringify({ hard: layout.hard, read, expect: [] }, null, 2)}\n`)
}

const wanted = process.argv.slice(2)
for (const [layouts, folder] of [
  [open, target],
  [held, join(target, 'held')],
] as const) {
  await mkdir(folder, { recursive: true })
  for (const layout of layouts) if (wanted.length === 0 || wanted.includes(layout.file.slice(0, 2))) await write(layout, folder)
}
