/** csr-desk show REF: one request with its clock, mails and notes. */
import { z } from 'zod'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { outline } from '../outline.ts'
import { CommandFailure, print } from '../terminal.ts'

export const show: Run = async ({ args, options, environment }) => {
  const reference = (args[0] ?? '').toUpperCase()
  const { json } = z.object({ json: z.boolean().default(false) }).parse(options)
  const found = await askDesk(settingsFor(environment), 'show', { reference })
  if (found === null) throw new CommandFailure(`no request is known under ${reference}; csr-desk requests --all lists them`)
  if (json) print(JSON.stringify(found))
  else for (const line of outline(found)) print(line)
}
