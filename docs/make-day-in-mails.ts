/** Writes docs/day-in-mails.md: two conversations of the sample scenarios as the simulator has them, word for word. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLetter } from '../src/letter/open-letter.ts'
import type { Letter } from '../src/letter/letter.ts'
import { readSettings } from '../src/settings.ts'
import { fillPlaceholders } from '../src/simulator/placeholders.ts'
import type { Answered } from '../src/simulator/placeholders.ts'
import { findLetters } from '../src/simulator/find-letters.ts'
import { inFreshLife } from '../src/simulator/fresh-life.ts'
import { simulateLife } from '../src/simulator/simulate.ts'
import { openWorld } from '../src/simulator/world.ts'

const root = join(import.meta.dirname, '..')
const [, , ...folders] = process.argv
const { settings } = readSettings({}, () => '')
if (settings === null) throw new Error('the default settings are wrong')
const world = await openWorld(join(root, 'fixtures/world'), settings, false)
if ('faults' in world) throw new Error('the sample world was refused')

const opened = async (raw: Uint8Array): Promise<Letter> => {
  const letter = await openLetter(raw, { trustedAuthservId: '', centerAddress: '', ownDomains: [] })
  if ('problem' in letter) throw new Error(letter.problem)
  return letter
}

const shown = (letter: Letter, when: string): string[] => [
  `**${letter.from[0]?.address ?? ''}** to **${letter.to[0]?.address ?? ''}**${when}, *${letter.subject}*`,
  '',
  '```text',
  (letter.text ?? '').trim().split('\n').slice(0, 60).join('\n'),
  '```',
  ...(letter.attachments.length > 0 ? [`Attached: ${letter.attachments.map(({ name }) => name).join(', ')}`] : []),
  '',
]

const page: string[] = [
  '# A day in mails',
  '',
  'Made by `docs/make-day-in-mails.ts` from sample scenarios; everything below is what the desk reads and writes, word for word.',
  '',
]
for (const folder of folders) {
  const [group] = await findLetters(folder)
  if (!group) continue
  const mails: Uint8Array[] = []
  await inFreshLife(world.db, async (db) => {
    const answers = new Map<string, Answered>()
    const write = (mail: { raw: Uint8Array }): Promise<string> => {
      mails.push(mail.raw)
      return Promise.resolve('')
    }
    page.push(`## ${(folder.split('/').filter(Boolean).at(-1) ?? '').replace(/^\d+-/, '').replaceAll('-', ' ')}`, '')
    for await (const line of simulateLife(world.roomsOn(db), group.files, group.until, write, answers)) {
      if ('file' in line) page.push(...shown(await opened(fillPlaceholders(await readFile(line.file), answers)), `, ${line.receivedAt}`))
      else page.push(`*The clock: ${line.timer} at ${line.at}*`, '')
      const recipients = new Set<string>()
      for (const raw of mails.splice(0)) {
        const mail = await opened(raw)
        // Agents without a list address all get the same case; one copy is shown.
        const kind = mail.subject
        if (recipients.has(kind)) continue
        recipients.add(kind)
        page.push(...shown(mail, ''))
      }
    }
  })
}
await writeFile(join(root, 'docs/day-in-mails.md'), page.join('\n'))
await world.close()
process.exit(0)
