import { askForLoa } from '../ask-for-loa.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command, CommandResult, Ordered } from './command.ts'
import { done, refused } from './command.ts'

/** Asks the requester for the letter of authorization; the clock pauses. */
export const requestLoa = async ({ incoming, row, by }: Ordered): Promise<CommandResult> => {
  if (after(row.state, 'staff asked for the LOA') === null) return refused(`${row.reference} is ${row.state}`)
  const asked = await askForLoa(incoming, row, 'staff asked for the LOA', by, await causeToRequester(incoming, row))
  return done(`the letter of authorization was asked for at ${row.requesterAddress}`, asked.row, asked.outcome)
}

export const requestLoaCommand: Command = {
  name: 'request-loa',
  about: 'ask the requester for the letter of authorization',
  run: requestLoa,
}
