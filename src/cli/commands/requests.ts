/** csr-desk requests: the work that is open, by due time. */
import { z } from 'zod'
import { requestLine } from '../answers.ts'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print, tableLines } from '../terminal.ts'

const optionsSchema = z.object({
  all: z.boolean().default(false),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$|^1000$/, '--limit must be 1 to 1000')
    .default('50'),
  json: z.boolean().default(false),
})

export const requests: Run = async ({ options, environment }) => {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) throw new CommandFailure(parsed.error.issues.map(({ message }) => message).join('\n'), 2)
  const { all, limit, json } = parsed.data
  const rows = z.array(requestLine).parse(await askDesk(settingsFor(environment), 'requests', { all, limit }))
  if (json) for (const row of rows) print(JSON.stringify(row))
  else if (rows.length === 0) print(all ? 'no requests yet' : 'nothing is open')
  else {
    const head = ['reference', 'state', 'due', 'number', 'company', 'why']
    for (const line of tableLines([
      head,
      ...rows.map((row) => [row.reference, row.state, row.dueAt ?? '-', row.btn ?? '-', row.company, row.reason]),
    ]))
      print(line)
  }
}
