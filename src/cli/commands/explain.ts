/** csr-desk explain LETTER: why a letter got its answer. */
import { z } from 'zod'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { outline } from '../outline.ts'
import { CommandFailure, print } from '../terminal.ts'

export const explain: Run = async ({ args, options, environment }) => {
  const letter = args[0] ?? ''
  const { json } = z.object({ json: z.boolean().default(false) }).parse(options)
  const found = await askDesk(settingsFor(environment), 'explain', { letter })
  if (found === null) throw new CommandFailure(`no letter is known as ${letter}; give its number or its Message-ID`)
  if (json) print(JSON.stringify(found))
  else for (const line of outline(found)) print(line)
}
