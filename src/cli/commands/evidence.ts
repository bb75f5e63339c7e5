/** csr-desk evidence REF -o FILE.zip: everything about one request, for an auditor or a complaint. */
import { writeFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

const answerSchema = z.object({ files: z.array(z.object({ name: z.string(), base64: z.string() })) })

/** The same evidence is the same file. */
const noTime = new Date('1980-01-01T00:00:00')

export const evidence: Run = async ({ args, options, environment }) => {
  const reference = (args[0] ?? '').toUpperCase()
  const { output } = z.object({ output: z.string() }).parse(options)
  const found = await askDesk(settingsFor(environment), 'evidence', { reference })
  if (found === null) throw new CommandFailure(`no request is known under ${reference}; csr-desk requests --all lists them`)
  const { files } = answerSchema.parse(found)
  const entries = Object.fromEntries(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]))
  await writeFile(output, zipSync(entries, { mtime: noTime }), { mode: 0o600 })
  print(`${output}: ${files.length} files about ${reference}; sha256sum --check SHA256SUMS proves them`)
}
