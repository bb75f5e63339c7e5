/** csr-desk form --format FORMAT [-o PATH]: the blank CSIR form. */
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { profileOf } from '../../main.ts'
import { blankForm } from '../../records/form/blank-form.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

const formats = ['pdf', 'docx', 'xlsx', 'txt'] as const
const optionsSchema = z.object({ format: z.enum(formats, `--format must be one of ${formats.join(', ')}`), output: z.string().optional() })

export const form: Run = async ({ options, environment }) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) throw new CommandFailure(parsed.error.issues.map(({ message }) => message).join('\n'), 2)
  const { format, output } = parsed.data
  if (output === undefined && format !== 'txt') throw new CommandFailure(`a ${format} needs a file: -o PATH`, 2)
  const settings = settingsFor(environment)
  const { bytes } = await blankForm(format, { centerName: (await profileOf(settings, null)).name, centerAddress: settings.CENTER_ADDRESS })
  if (output === undefined) print(Buffer.from(bytes).toString('utf8').trimEnd())
  else await writeFile(output, bytes)
}
