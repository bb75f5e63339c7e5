/** csr-desk audit verify: walks the hash chain. */
import { z } from 'zod'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

const answerSchema = z.discriminatedUnion('whole', [
  z.object({ whole: z.literal(true), lines: z.number() }),
  z.object({ whole: z.literal(false), seq: z.number(), fault: z.string() }),
])

export const audit: Run = async ({ args, environment }) => {
  if (args[0] !== 'verify') throw new CommandFailure('say: csr-desk audit verify', 2)
  const result = answerSchema.parse(await askDesk(settingsFor(environment), 'audit', {}))
  if (!result.whole) throw new CommandFailure(`the audit log is broken at line ${result.seq}: ${result.fault}`)
  print(`the audit log is whole: ${result.lines} lines`)
}
