/** COPY, MOVE and EXPUNGE, with and without UID. */
import { messagesOf, packUids } from '../message-set.ts'
import { addMessage, removeMessages } from '../model.ts'
import { folderOf, selectedOf, sync } from '../session.ts'
import type { Session } from '../session.ts'
import { Refusal, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

export const copy: Verb = (session, args) => transfer(session, args, 'seq', 'copy')
export const uidCopy: Verb = (session, args) => transfer(session, args, 'uid', 'copy')
export const move: Verb = (session, args) => transfer(session, args, 'seq', 'move')
export const uidMove: Verb = (session, args) => transfer(session, args, 'uid', 'move')

async function transfer(session: Session, args: Token[], by: 'uid' | 'seq', how: 'copy' | 'move'): Promise<string> {
  const selected = selectedOf(session)
  const target = folderOf(session, textOf(args[1]))
  const messages = messagesOf(selected, textOf(args[0]), by).map(({ message }) => message)
  const copies = messages.map((message) => addMessage(target, message.bytes, message.internalDate, message.flags))
  const uids = messages.length > 0 ? `[COPYUID ${target.uidValidity} ${packUids(messages.map(uid))} ${packUids(copies.map(uid))}] ` : ''
  if (how === 'copy') return `${uids}Copied`
  if (uids) await session.write(`* OK ${uids}Moved\r\n`)
  removeMessages(selected.folder, messages)
  await sync(session)
  return 'Moved'
}

const uid = (message: { uid: number }): number => message.uid

export const expunge: Verb = (session) => removeDeleted(session, null)

export const uidExpunge: Verb = (session, args) => removeDeleted(session, textOf(args[0]))

async function removeDeleted(session: Session, set: string | null): Promise<string> {
  const selected = selectedOf(session)
  if (selected.readOnly) throw new Refusal('NO', 'Opened read-only')
  const chosen = set === null ? selected.folder.messages : messagesOf(selected, set, 'uid').map(({ message }) => message)
  removeMessages(
    selected.folder,
    chosen.filter((message) => message.flags.has('\\Deleted')),
  )
  await sync(session)
  return 'Expunged'
}
