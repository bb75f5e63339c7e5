/** The commands staff can write, one row each; `/note` and free text are read apart from them. */
import { claimCommand, releaseCommand } from './claim.ts'
import type { Command } from './command.ts'
import { deliverCommand } from './deliver-command.ts'
import { dueCommand } from './due-command.ts'
import { loaCommand } from './loa-command.ts'
import { rejectCommand } from './reject-command.ts'
import { requestLoaCommand } from './request-loa-command.ts'
import { resendCommand } from './resend-command.ts'
import { cancelCommand, holdCommand } from './small-commands.ts'

export const commands: readonly Command[] = [
  deliverCommand,
  rejectCommand,
  requestLoaCommand,
  loaCommand,
  holdCommand,
  dueCommand,
  cancelCommand,
  resendCommand,
  claimCommand,
  releaseCommand,
]

export const help = [
  ...commands.map(({ name, about }) => ({ command: `/${name}`, about })),
  { command: '/note ...', about: 'a note for the center; nothing written below it ever leaves' },
  { command: '/help', about: 'this list' },
  { command: 'any other text', about: 'goes to the requester as the reply of the center, without quotes and signature' },
]
