/** "I have it": while one member of staff has a case, nothing that another one writes reaches the requester. */
import type { RequestRow } from '../../store/requests.ts'
import { updateRequest } from '../../store/requests.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'

/** The commands that are open to everybody. */
const open = new Set(['claim', 'release', 'note', 'help'])

/** Why a command or a text of this member waits, or null. */
export const keptBy = (row: RequestRow, by: string, command: string): string | null =>
  row.claimedBy === null || row.claimedBy === by || open.has(command)
    ? null
    : `${row.claimedBy} has it; /release gives it back to everybody`

export const claimCommand: Command = {
  name: 'claim',
  about: 'I have it: nobody else answers until you release it',
  run: async ({ incoming, row, by }) => {
    if (row.claimedBy !== null && row.claimedBy !== by) return refused(`${row.claimedBy} has it already`)
    return done('you have it', await updateRequest(incoming.tx, row.id, { claimedBy: by, changedAt: incoming.now }))
  },
}

export const releaseCommand: Command = {
  name: 'release',
  about: 'give it back to everybody',
  run: async ({ incoming, row }) =>
    done('given back', await updateRequest(incoming.tx, row.id, { claimedBy: null, changedAt: incoming.now })),
}
