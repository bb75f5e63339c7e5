/** What a member of staff writes by mail (POLICY 8): commands, text for the requester, and notes that never leave. */
import type { Reading, StaffCommand } from '../form.ts'
import type { Body } from '../body/body.ts'

export type StaffWords = NonNullable<Reading['agent']>

const command = /^\s*\/([a-z][a-z-]{0,30})\b[ \t]*(.*)$/i

/**
 * Commands in order, the reply for the requester and the notes. Quoted history and the signature are no part of it.
 * Below `/note` everything is a note to the end of the mail: what is meant for colleagues must never reach the requester.
 */
export const readStaffWords = (own: Body): StaffWords => {
  const commands: StaffCommand[] = []
  const reply: string[] = []
  const notes: string[] = []
  let inNotes = false
  for (const line of own.lines) {
    const [, name, argument = ''] = command.exec(line.slice(0, 2_000)) ?? []
    if (name !== undefined) {
      commands.push({ name: name.toLowerCase(), argument: argument.trim() })
      inNotes ||= name.toLowerCase() === 'note'
      if (name.toLowerCase() === 'note' && argument.trim() !== '') notes.push(argument.trim())
    } else (inNotes ? notes : reply).push(line)
  }
  return { commands, reply: tidy(reply), notes: tidy(notes) }
}

const tidy = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
