import { withAnsweredLabels } from './answered-quotes.ts'
import type { Body } from './body.ts'
import { choosePieces } from './choose.ts'
import { findFillIns } from './fillin.ts'
import { returnedForm } from './returned-form.ts'
import { isHandedOn, type Covering } from './forward.ts'
import { freeLooseMarks } from './loose-mark.ts'
import { understandOwn } from './own/understand-own.ts'
import type { Writer } from './own/writer-match.ts'
import { pieceLines, type Piece } from './piece.ts'
import { parseWriter, type Header } from './split/header.ts'
import { splitMessage } from './split/split.ts'
import type { NestedMessage } from '../documents/document.ts'
import type { Letter } from '../../letter/letter.ts'

/** Messages inside messages that are unwrapped. */
const maxForwards = 6

/**
 * The bodies of a letter, outermost first: the sender's own, then the fill-in block of a rejection of ours that came back, then messages he forwards.
 * `centerAddress` is the mailbox that received the letter: what it once wrote is history, never a request.
 */
export const bodiesOf = (letter: Letter, centerAddress: string | null = null): Body[] => {
  const recipients = new Set(letter.to.map((mailbox) => mailbox.address))
  if (centerAddress !== null) recipients.add(centerAddress.toLowerCase())
  return unwrap(choosePieces(letter), {
    part: 'body',
    forwarded: false,
    writer: letter.from[0] ?? null,
    subject: letter.subject,
    isAnswer: letter.inReplyTo.length > 0,
    recipients,
  })
}

/** The bodies of a message that is attached to a letter, outermost first. */
export const bodyOfNested = (message: NestedMessage): Body[] => {
  const writer = parseWriter(message.from)
  const part = `attached message from ${nameOf(writer)}`
  return unwrap(choosePieces(message), { part, forwarded: true, writer, subject: message.subject, isAnswer: false, recipients: new Set() })
}

type Message = Pick<Body, 'part' | 'forwarded' | 'writer'> & Omit<Covering, 'lines'>

const unwrap = (pieces: readonly Piece[], message: Message, levels = maxForwards): Body[] => {
  const { blocks, without } = findFillIns(pieces)
  const { own, enclosed } = splitMessage(withAnsweredLabels(freeLooseMarks(without)))
  const understood = understandOwn(own, message.writer)
  const { part, forwarded, writer } = message
  const quoted = [
    ...(enclosed === null ? [] : enclosed.pieces.flatMap(pieceLines)),
    ...blocks.flatMap(({ rows }) => rows.map(({ label, value }) => `${label}: ${value}`)),
  ]
  const body: Body = { part, forwarded, writer, ...understood, quoted }
  const returned = blocks.flatMap((block) => returnedForm(block, body))
  if (enclosed === null || levels === 0 || returned.length > 0) return [body, ...returned]
  const lines = [...understood.lines, ...understood.tables.flatMap((table) => pieceLines({ kind: 'table', grid: table.grid, depth: 0 }))]
  if (!isHandedOn(enclosed, { ...message, lines })) return [body]
  return [{ ...body, quoted: [] }, ...unwrap(enclosed.pieces, enclosedMessage(enclosed.header, message), levels - 1)]
}

const enclosedMessage = (header: Header, outer: Message): Message => ({
  part: `forwarded message from ${nameOf(header.from)}`,
  forwarded: true,
  writer: header.from,
  subject: header.subject ?? '',
  isAnswer: false,
  recipients: outer.recipients,
})

const nameOf = (writer: Writer): string => writer?.address ?? writer?.name ?? 'an unnamed sender'
