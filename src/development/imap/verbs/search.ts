/** SEARCH and UID SEARCH, with the keys that mail programs use. */
import { messagesOf } from '../message-set.ts'
import type { Numbered } from '../message-set.ts'
import { parsePart } from '../mime/part.ts'
import { selectedOf } from '../session.ts'
import type { Selected, Session } from '../session.ts'
import { Refusal, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import type { Verb } from './verb.ts'

type Test = (entry: Numbered) => boolean

export const search: Verb = (session, args) => searchBy(session, args, 'seq')

export const uidSearch: Verb = (session, args) => searchBy(session, args, 'uid')

async function searchBy(session: Session, args: Token[], by: 'uid' | 'seq'): Promise<string> {
  const selected = selectedOf(session)
  const keys = textOf(args[0] ?? { kind: 'atom', value: 'ALL' }).toUpperCase() === 'CHARSET' ? args.slice(2) : args
  const test = allOf(selected, [...keys])
  const all = selected.view.map(({ message }, index) => ({ seq: index + 1, message }))
  const found = all.filter(test).map((entry) => (by === 'uid' ? entry.message.uid : entry.seq))
  const told = session.faults.search?.(found) ?? found
  await session.write(`* SEARCH${told.map((number) => ` ${number}`).join('')}\r\n`)
  return 'Done'
}

function allOf(selected: Selected, keys: Token[]): Test {
  const tests: Test[] = []
  while (keys.length > 0) tests.push(oneKey(selected, keys))
  return (entry) => tests.every((test) => test(entry))
}

const FLAG_KEYS = new Map([
  ['SEEN', '\\Seen'],
  ['DELETED', '\\Deleted'],
  ['ANSWERED', '\\Answered'],
  ['FLAGGED', '\\Flagged'],
  ['DRAFT', '\\Draft'],
])

/** Takes one key with its arguments off the front. */
function oneKey(selected: Selected, keys: Token[]): Test {
  const token = keys.shift()
  if (token?.kind === 'list') return allOf(selected, [...token.items])
  const key = textOf(token).toUpperCase()
  if (key === 'ALL') return () => true
  if (key === 'NOT') return negated(oneKey(selected, keys))
  if (key === 'OR') return either(oneKey(selected, keys), oneKey(selected, keys))
  if (key === 'UID') return inSet(selected, textOf(keys.shift()), 'uid')
  if (/^[\d*]/.test(key)) return inSet(selected, key, 'seq')
  if (key === 'KEYWORD' || key === 'UNKEYWORD') return withFlag(textOf(keys.shift()), key === 'KEYWORD')
  const flag = FLAG_KEYS.get(key.replace(/^UN/, ''))
  return flag ? withFlag(flag, !key.startsWith('UN')) : contentKey(key, keys)
}

function contentKey(key: string, keys: Token[]): Test {
  const field = key === 'HEADER' ? textOf(keys.shift()).toLowerCase() : key.toLowerCase()
  const argument = textOf(keys.shift()).toLowerCase()
  if (['HEADER', 'SUBJECT', 'FROM', 'TO', 'CC', 'BCC'].includes(key)) {
    return ({ message }) => parsePart(message.bytes).fields.get(field)?.toLowerCase().includes(argument) ?? false
  }
  if (key === 'TEXT' || key === 'BODY') return ({ message }) => message.bytes.toString('latin1').toLowerCase().includes(argument)
  const size = Number(argument)
  if (key === 'LARGER') return ({ message }) => message.bytes.length > size
  if (key === 'SMALLER') return ({ message }) => message.bytes.length < size
  const day = Date.parse(`${argument.replace(/-/g, ' ')} UTC`)
  if (key === 'SINCE') return ({ message }) => message.internalDate.getTime() >= day
  if (key === 'BEFORE') return ({ message }) => message.internalDate.getTime() < day
  throw new Refusal('BAD', 'Unknown search key')
}

function withFlag(flag: string, present: boolean): Test {
  return ({ message }) => message.flags.has(flag) === present
}

function inSet(selected: Selected, set: string, by: 'uid' | 'seq'): Test {
  const wanted = new Set(messagesOf(selected, set, by).map(({ message }) => message))
  return ({ message }) => wanted.has(message)
}

function negated(test: Test): Test {
  return (entry) => !test(entry)
}

function either(first: Test, second: Test): Test {
  return (entry) => first(entry) || second(entry)
}
