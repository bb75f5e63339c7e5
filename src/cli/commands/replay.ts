/** csr-desk replay LETTER: what today's code, policy and records would decide about a letter that came before. */
import { z } from 'zod'
import { askDesk } from '../ask-desk.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { outline } from '../outline.ts'
import { CommandFailure, print } from '../terminal.ts'

const answerSchema = z.union([
  z.object({ refused: z.string() }),
  z.object({ letter: z.number(), then: z.unknown(), now: z.unknown(), differences: z.array(z.string()), sent: z.boolean() }),
])

export const replay: Run = async ({ args, options, environment }) => {
  const letter = args[0] ?? ''
  const { json, send } = z.object({ json: z.boolean().default(false), send: z.boolean().default(false) }).parse(options)
  const found = await askDesk(settingsFor(environment, ['SIGNING_KEY']), 'replay', { letter, send })
  if (found === null) throw new CommandFailure(`no letter is known as ${letter}; give its number or its Message-ID`)
  const answer = answerSchema.parse(found)
  if ('refused' in answer) throw new CommandFailure(`letter ${letter}: ${answer.refused}`)
  if (json) {
    print(JSON.stringify(answer))
    return
  }
  const { differences, sent, ...judged } = answer
  for (const line of outline(judged)) print(line)
  print(differences.length === 0 ? 'the same as then' : `${differences.length} differences`)
  for (const line of differences) print(`  ${line}`)
  print(sent ? 'given to the desk once more; its answer leaves as soon as a desk runs' : 'nothing was changed and nothing was sent')
}
