/** STORE and UID STORE. */
import { messagesOf } from '../message-set.ts'
import { announce } from '../model.ts'
import type { StoredMessage } from '../model.ts'
import { flagList, selectedOf } from '../session.ts'
import type { Session } from '../session.ts'
import { Refusal, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

export const store: Verb = (session, args) => storeBy(session, args, 'seq')

export const uidStore: Verb = (session, args) => storeBy(session, args, 'uid')

async function storeBy(session: Session, args: Token[], by: 'uid' | 'seq'): Promise<string> {
  const selected = selectedOf(session)
  if (selected.readOnly) throw new Refusal('NO', 'Opened read-only')
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(args[1]))
  if (!match) throw new Refusal('BAD', 'Unknown store item')
  const flags = args.slice(2).flatMap((token) => (token.kind === 'list' ? token.items.map(textOf) : [textOf(token)]))
  for (const { seq, message } of messagesOf(selected, textOf(args[0]), by)) {
    setFlags(message, match[1] ?? '', flags)
    const entry = selected.view[seq - 1]
    if (entry) entry.flags = flagList(message)
    if (match[2] === undefined) await session.write(`* ${seq} FETCH (UID ${message.uid} FLAGS (${flagList(message)}))\r\n`)
  }
  announce(selected.folder)
  return 'Done'
}

function setFlags(message: StoredMessage, how: string, flags: string[]): void {
  if (how === '') message.flags.clear()
  for (const flag of flags) {
    if (how === '-') message.flags.delete(flag)
    else message.flags.add(flag)
  }
}
