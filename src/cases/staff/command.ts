/** What a command of staff is, and what it reports back. */
import type { RequestRow } from '../../store/requests.ts'
import type { Incoming } from '../desk.ts'
import type { Outcome } from '../outcome.ts'

export type Ordered = { incoming: Incoming; row: RequestRow; argument: string; by: string }

/** `done` says in one sentence what happened; `refused` why nothing did. The outcome is that of the request, where there is one. */
export type CommandResult = { kind: 'done'; said: string; row: RequestRow; outcome: Outcome | null } | { kind: 'refused'; why: string }

export type Command = {
  /** As typed after the slash. */
  name: string
  about: string
  run: (ordered: Ordered) => Promise<CommandResult>
}

export const refused = (why: string): CommandResult => ({ kind: 'refused', why })
export const done = (said: string, row: RequestRow, outcome: Outcome | null = null): CommandResult => ({ kind: 'done', said, row, outcome })
