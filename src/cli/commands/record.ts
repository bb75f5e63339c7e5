/** csr-desk record BTN-OR-ACCOUNT --format FORMAT [-o PATH]: prints one record. */
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { modelFor } from '../../case-printer.ts'
import { profileOf } from '../../main.ts'
import { account as accountSchema } from '../../records/account.ts'
import { createPrinter } from '../../records/print/printer.ts'
import { recordFormats } from '../../records/print/print-record.ts'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

const optionsSchema = z.object({
  format: z.enum(recordFormats, `--format must be one of ${recordFormats.join(', ')}`),
  output: z.string().optional(),
})
const pairs = z.array(z.tuple([z.string(), z.string()]))
const answerSchema = z.object({ account: accountSchema, usoc: pairs, fid: pairs })
const onTerminal = new Set(['json', 'txt'])

export const record: Run = async ({ args, options, environment }) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) throw new CommandFailure(parsed.error.issues.map(({ message }) => message).join('\n'), 2)
  const { format, output } = parsed.data
  if (output === undefined && !onTerminal.has(format)) throw new CommandFailure(`a ${format} needs a file: -o PATH`, 2)
  const settings = settingsFor(environment)
  const found = await askDesk(settings, 'account', { number: args[0] ?? '' })
  if (found === null)
    throw new CommandFailure(`no account is known under ${args[0] ?? ''}: give a billing telephone number or an account number`)
  const { account, usoc, fid } = answerSchema.parse(found)
  const model = modelFor(await profileOf(settings, null), { usoc: new Map(usoc), fid: new Map(fid) })(account, {
    toCompany: '', attention: null, companyCode: null, requesterRef: null, ourReference: null, preparedAt: new Date().toISOString(), notOnThisAccount: [],
  }) // prettier-ignore
  const { bytes } = await createPrinter().print(model, format)
  if (output === undefined) print(Buffer.from(bytes).toString('utf8').trimEnd())
  else await writeFile(output, bytes)
}
