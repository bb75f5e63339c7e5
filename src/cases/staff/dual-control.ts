/** Overrides need a second person where the profile says so. */
import { askApproval, awaitedApproval, grantApproval } from '../../store/verdicts.ts'
import type { Ordered } from './command.ts'

/** @returns null when the command may go on, else the sentence that says whose word is awaited. */
export const secondPersonNeeded = async ({ incoming, row, by }: Ordered, command: string): Promise<string | null> => {
  if (!incoming.desk.profile.dualControl) return null
  const awaited = await awaitedApproval(incoming.tx, row.id, command)
  if (!awaited) {
    await askApproval(incoming.tx, row.id, command, by, incoming.now)
    return `${command} needs a second person: it is done when somebody else sends it too`
  }
  if (awaited.firstBy === by) return `${command} still waits for somebody other than you`
  await grantApproval(incoming.tx, awaited.id, by)
  return null
}
