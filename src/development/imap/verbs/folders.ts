/** Verbs about folders: ENABLE, NAMESPACE, LIST, LSUB, STATUS, CREATE, DELETE, SUBSCRIBE. */
import { quote } from '../mime/quote.ts'
import { createFolder, findFolder } from '../model.ts'
import type { Folder } from '../model.ts'
import { accountOf, folderOf } from '../session.ts'
import type { Session } from '../session.ts'
import { Refusal, listOf, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

const SPECIAL = new Map([
  ['Sent', '\\Sent'],
  ['Drafts', '\\Drafts'],
  ['Trash', '\\Trash'],
])

export const enable: Verb = async (session) => {
  await session.write('* ENABLED\r\n')
  return 'Nothing to enable'
}

export const namespace: Verb = async (session) => {
  await session.write('* NAMESPACE (("" "/")) NIL NIL\r\n')
  return 'Done'
}

export const list: Verb = (session, args) => listing(session, args, 'LIST')

export const lsub: Verb = (session, args) => listing(session, args, 'LSUB')

async function listing(session: Session, args: Token[], verb: string): Promise<string> {
  // Extended LIST puts selection options first and RETURN options last (RFC 5258); both may be ignored.
  const [reference, pattern] = args.filter((arg, index) => !(index === 0 && arg.kind === 'list'))
  const patterns = pattern?.kind === 'list' ? pattern.items.map(textOf) : [textOf(pattern)]
  if (patterns.includes('')) await session.write(`* ${verb} (\\Noselect) "/" ""\r\n`)
  const matches = patterns.map((text) => toExpression(textOf(reference) + text))
  const names = [...accountOf(session).folders.keys()].filter((name) => matches.some((match) => match.test(name)))
  const lines = names.map((name) => `* ${verb} (${['\\HasNoChildren', SPECIAL.get(name) ?? ''].join(' ').trim()}) "/" ${quote(name)}\r\n`)
  await session.write(lines.join(''))
  return 'Done'
}

function toExpression(pattern: string): RegExp {
  const escaped = pattern.slice(0, 1000).replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\*+/g, '.*').replace(/%+/g, '[^/]*')}$`, /^inbox$/i.test(pattern) ? 'i' : '')
}

export const status: Verb = async (session, args) => {
  const folder = folderOf(session, textOf(args[0]))
  const items = listOf(args[1]).map((item) => textOf(item).toUpperCase())
  const values = items.map((item) => `${item} ${statusValue(folder, item)}`)
  await session.write(`* STATUS ${quote(folder.name)} (${values.join(' ')})\r\n`)
  return 'Done'
}

function statusValue(folder: Folder, item: string): number {
  if (item === 'MESSAGES') return folder.messages.length
  if (item === 'UIDNEXT') return folder.uidNext
  if (item === 'UIDVALIDITY') return folder.uidValidity
  if (item === 'UNSEEN') return folder.messages.filter((message) => !message.flags.has('\\Seen')).length
  if (item === 'RECENT') return 0
  throw new Refusal('BAD', 'Unknown status item')
}

export const create: Verb = (session, args) => {
  const account = accountOf(session)
  const name = textOf(args[0]).replace(/\/$/, '')
  if (name === '' || findFolder(account, name)) throw new Refusal('NO', '[ALREADYEXISTS] There is such a mailbox')
  createFolder(account, name, session.newUidValidity())
  return Promise.resolve('Created')
}

export const remove: Verb = (session, args) => {
  const folder = folderOf(session, textOf(args[0]))
  if (folder.name === 'INBOX') throw new Refusal('NO', 'INBOX stays')
  accountOf(session).folders.delete(folder.name)
  return Promise.resolve('Deleted')
}

/** Every folder counts as subscribed. */
export const subscribe: Verb = (session, args) => {
  folderOf(session, textOf(args[0]))
  return Promise.resolve('Done')
}
