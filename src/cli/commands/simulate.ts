/** csr-desk simulate --world DIR PATH...: what the center would do; nothing leaves the machine. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { findLetters } from '../../simulator/find-letters.ts'
import { inFreshLife } from '../../simulator/fresh-life.ts'
import type { Line, WriteMail } from '../../simulator/simulate.ts'
import { simulateLife } from '../../simulator/simulate.ts'
import { openWorld } from '../../simulator/world.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { reportLines } from '../import-report.ts'
import { CommandFailure, print, progress } from '../terminal.ts'

const optionsSchema = z.object({
  world: z.string(),
  until: z.iso.datetime({ offset: true, error: '--until must be an instant like 2026-12-04T17:00:00-05:00' }).optional(),
  out: z.string().optional(),
  json: z.boolean().default(false),
})

const writer =
  (out: string | undefined, folder: string): WriteMail =>
  async (mail, name) => {
    if (out === undefined) return ''
    const path = join(out, folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, mail.raw)
    return path
  }

const outcomeText = ({ outcome, codes, fields, to, reference, btn }: Line['outcomes'][number]): string =>
  `  ${outcome}${codes.length > 0 ? ` ${codes.join(' ')}` : ''}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}  ${btn ?? '-'}  ${reference ?? ''}  -> ${to ?? 'nobody'}`

const lineText = (line: Line): string[] => [
  'timer' in line ? `${line.at} timer ${line.timer} ${line.reference}` : `${line.receivedAt} ${basename(line.file)}: ${line.intent}`,
  ...line.outcomes.map(outcomeText),
  ...line.mails.map(({ kind, to, subject }) => `    mail ${kind} to ${to}: ${subject}`),
]

export const simulate: Run = async ({ args, options, environment }) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) throw new CommandFailure(parsed.error.issues.map(({ message }) => message).join('\n'), 2)
  const { world: folder, until, out, json } = parsed.data
  const settings = settingsFor(environment)
  const world = await openWorld(folder, settings, environment.variables['CENTER_ADDRESS'] !== undefined)
  if ('faults' in world) throw new CommandFailure(reportLines(world.faults).join('\n'))
  const bar = progress()
  try {
    for (const path of args)
      for (const group of await findLetters(path).catch((error: unknown) => {
        throw new CommandFailure(error instanceof Error ? error.message : path)
      })) {
        bar.show(`simulating ${group.files[0] ?? ''}`)
        const end = group.until ?? (until === undefined ? null : new Date(until))
        const write = writer(out, group.scenario ? basename(dirname(group.files[0] ?? '')) : '')
        await inFreshLife(world.db, async (db) => {
          for await (const line of simulateLife(world.roomsOn(db), group.files, end, write)) {
            bar.end()
            if (json) print(JSON.stringify(line))
            else for (const text of lineText(line)) print(text)
          }
        })
      }
  } finally {
    bar.end()
    await world.close()
  }
}
