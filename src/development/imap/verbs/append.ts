/** APPEND mailbox [flags] [date] literal. */
import { addMessage } from '../model.ts'
import { folderOf, sync } from '../session.ts'
import { Refusal, listOf, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

export const append: Verb = async (session, args) => {
  const folder = folderOf(session, textOf(args[0]))
  const message = args.at(-1)
  if (args.length < 2 || message?.kind !== 'string') throw new Refusal('BAD', 'Expected a message')
  const options = args.slice(1, -1)
  const flags = options.find((option) => option.kind === 'list')
  const stored = addMessage(folder, message.value, dateOf(options) ?? new Date(), flags ? listOf(flags).map(textOf) : [])
  await sync(session)
  return `[APPENDUID ${folder.uidValidity} ${stored.uid}] Appended`
}

function dateOf(options: Token[]): Date | null {
  const written = options.find((option) => option.kind === 'string')
  if (!written) return null
  const date = new Date(
    textOf(written)
      .trim()
      .replace(/^(\d+)-(\w+)-(\d+)/, '$1 $2 $3'),
  )
  if (Number.isNaN(date.getTime())) throw new Refusal('BAD', 'Bad date')
  return date
}
