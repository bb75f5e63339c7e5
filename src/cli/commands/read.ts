/** csr-desk read FILE... [--json]: what stands in each letter. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { createCage } from '../../cage/cage.ts'
import { readKept } from '../../intake/read-kept.ts'
import { firstValue, headerSection } from '../../letter/header-fields.ts'
import { receivedDate } from '../../letter/received-date.ts'
import { readingJson } from '../../reading/json.ts'
import { readingSettings } from '../../main.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, complain, print } from '../terminal.ts'
import { readingText } from '../reading-text.ts'

const optionsSchema = z.object({ json: z.boolean().default(false) })

const letterBytes = (file: string): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new CommandFailure(`${file}: cannot be read`)
  })

export const read: Run = async ({ args, options, environment }) => {
  const { json } = optionsSchema.parse(options)
  const given = settingsFor(environment)
  // Without a setting the border is the one the center's domain suggests: reading releases nothing.
  const settings = { ...given, TRUSTED_AUTHSERV_ID: given.TRUSTED_AUTHSERV_ID || `mx.${given.CENTER_ADDRESS.split('@')[1] ?? ''}` }
  const cage = createCage({ size: 1 })
  let failed = false
  try {
    for (const file of args) {
      const raw = await letterBytes(file)
      const { openSettings, readOptions } = readingSettings(settings, null, [])
      const receivedAt = receivedDate(firstValue(headerSection(raw), 'received')) ?? new Date()
      const result = await readKept(cage, raw, openSettings, readOptions, receivedAt)
      if (result.kind !== 'read') {
        failed = true
        complain(`${file}: ${result.reason}`)
      } else if (json) print(readingJson(file, result.reading))
      else for (const line of readingText(file, result.letter, result.reading)) print(line)
    }
  } finally {
    await cage.close()
  }
  if (failed) throw new CommandFailure('some letters could not be read')
}
