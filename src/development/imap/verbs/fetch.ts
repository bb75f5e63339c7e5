/** FETCH and UID FETCH. */
import { bodyStructure } from '../mime/body-structure.ts'
import { envelope } from '../mime/envelope.ts'
import { parsePart } from '../mime/part.ts'
import { sectionBytes } from '../mime/section.ts'
import { messagesOf } from '../message-set.ts'
import type { Numbered } from '../message-set.ts'
import { announce } from '../model.ts'
import type { StoredMessage } from '../model.ts'
import { flagList, selectedOf } from '../session.ts'
import type { Session } from '../session.ts'
import { Refusal, textOf } from '../token.ts'
import type { Token } from '../token.ts'
import { internalDate } from './internal-date.ts'
import type { Verb } from './verb.ts'

type Parts = (string | Buffer)[]

const MACROS = new Map([
  ['FAST', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE']],
  ['ALL', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE']],
  ['FULL', ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY']],
])

export const fetch: Verb = (session, args) => fetchBy(session, args, 'seq')

export const uidFetch: Verb = (session, args) => fetchBy(session, args, 'uid')

async function fetchBy(session: Session, args: Token[], by: 'uid' | 'seq'): Promise<string> {
  const selected = selectedOf(session)
  const items = itemsOf(args[1])
  if (by === 'uid' && !items.some((item) => item.toUpperCase() === 'UID')) items.push('UID')
  const reads = !selected.readOnly && items.some((item) => /^(BODY\[|RFC822$|RFC822\.TEXT$)/i.test(item))
  for (const numbered of messagesOf(selected, textOf(args[0]), by)) {
    if (reads && !numbered.message.flags.has('\\Seen')) {
      numbered.message.flags.add('\\Seen')
      announce(selected.folder)
    }
    await answer(session, numbered, items)
  }
  return 'Done'
}

function itemsOf(token: Token | undefined): string[] {
  if (token?.kind === 'list') return token.items.map(textOf)
  const one = textOf(token)
  return [...(MACROS.get(one.toUpperCase()) ?? [one])]
}

async function answer(session: Session, { seq, message }: Numbered, items: string[]): Promise<void> {
  const parts: Parts = [`* ${seq} FETCH (`]
  for (const [index, item] of items.entries()) parts.push(index > 0 ? ' ' : '', ...itemParts(session, message, item))
  const longest = Math.max(-1, ...parts.map((part) => (Buffer.isBuffer(part) ? part.length : -1)))
  const cut = longest < 0 ? null : (session.faults.cutLiteral?.(message, longest) ?? null)
  if (cut !== null) {
    await session.write(...parts.map((part) => (Buffer.isBuffer(part) ? part.subarray(0, cut) : part)))
    session.kill()
    return
  }
  await session.write(...parts, ')\r\n')
}

function itemParts(session: Session, message: StoredMessage, item: string): Parts {
  const upper = item.toUpperCase()
  if (upper === 'UID') return [`UID ${message.uid}`]
  if (upper === 'FLAGS') return [`FLAGS (${flagList(message)})`]
  if (upper === 'INTERNALDATE') return [`INTERNALDATE "${internalDate(message.internalDate)}"`]
  if (upper === 'RFC822.SIZE') return [`RFC822.SIZE ${session.faults.size?.(message) ?? message.bytes.length}`]
  if (upper === 'ENVELOPE') return [`ENVELOPE ${envelope(parsePart(message.bytes))}`]
  if (upper === 'BODY' || upper === 'BODYSTRUCTURE') return [`${upper} ${bodyStructure(parsePart(message.bytes), upper !== 'BODY')}`]
  return contentParts(message, item)
}

function contentParts(message: StoredMessage, item: string): Parts {
  const old = new Map([
    ['RFC822', ''],
    ['RFC822.HEADER', 'HEADER'],
    ['RFC822.TEXT', 'TEXT'],
  ]).get(item.toUpperCase())
  if (old !== undefined) return literal(item.toUpperCase(), sectionBytes(message.bytes, old))
  const match = /^BODY(?:\.PEEK)?\[(.*)\](?:<(\d+)\.(\d+)>)?$/is.exec(item)
  if (!match) throw new Refusal('BAD', 'Unknown fetch item')
  const section = match[1] ?? ''
  const bytes = sectionBytes(message.bytes, section)
  if (match[2] === undefined) return literal(`BODY[${section}]`, bytes)
  const start = Number(match[2])
  return literal(`BODY[${section}]<${start}>`, bytes?.subarray(start, start + Number(match[3])) ?? null)
}

function literal(name: string, bytes: Buffer | null): Parts {
  return bytes ? [`${name} {${bytes.length}}\r\n`, bytes] : [`${name} NIL`]
}
