/** Runs letters through the real rooms and reports what the center would do; one line per letter and per timer. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Fired } from '../cases/timers/on-timer.ts'
import type { Outcome } from '../cases/outcome.ts'
import { firstValue, headerSection } from '../letter/header-fields.ts'
import { receivedDate } from '../letter/received-date.ts'
import type { Database } from '../store/database.ts'
import { letterIntent } from '../store/letter-life.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { mailsOfCause, mailsOfLetter } from '../store/outbox.ts'
import { verdictsOfLetter } from '../store/verdicts.ts'
import type { LifeRooms } from './life.ts'
import { startLife } from './life.ts'
import { answeredBy } from './answered-by.ts'
import { outcomeOf } from '../cases/outcome-of.ts'
import type { Answered } from './placeholders.ts'
import { fillPlaceholders } from './placeholders.ts'

export type MailLine = { to: string; subject: string; kind: string; file: string }
export type LetterLine = { file: string; receivedAt: string; intent: string; outcomes: Outcome[]; mails: MailLine[] }
export type TimerLine = { timer: string; at: string; btn: string | null; reference: string; outcomes: Outcome[]; mails: MailLine[] }
export type Line = LetterLine | TimerLine

/** Writes one mail under --out and gives its file name; "" where nothing is written. */
export type WriteMail = (mail: OutboxRow, name: string) => Promise<string>

const mailLines = async (mails: readonly OutboxRow[], write: WriteMail, stem: string): Promise<MailLine[]> => {
  const lines: MailLine[] = []
  for (const [index, mail] of mails.entries())
    lines.push({
      to: mail.recipient,
      subject: mail.subject,
      kind: mail.purpose,
      file: await write(mail, `${stem}.${index + 1}.${mail.purpose}.eml`),
    })
  return lines
}

const timerLine = async (db: Database, fired: Fired, write: WriteMail): Promise<TimerLine> => ({
  timer: fired.timer,
  at: fired.at.toISOString(),
  btn: fired.row.btn,
  reference: fired.row.reference,
  outcomes: [fired.outcome],
  mails: await mailLines(await mailsOfCause(db, fired.cause), write, `${fired.row.reference}.${fired.timer}`),
})

const headerOf = (raw: Uint8Array, name: string): string => firstValue(headerSection(raw), name) ?? ''

/**
 * Letters that share one life, in order of arrival, and the clocks between them.
 * @param answers what the center's first mail to each letter carried; filled in as letters are answered.
 * @param until the clocks run on to here after the last letter; null: they stop with it.
 */
export async function* simulateLife(
  rooms: LifeRooms,
  files: readonly string[],
  until: Date | null,
  write: WriteMail,
  answers = new Map<string, Answered>(),
): AsyncGenerator<Line> {
  let life: ReturnType<typeof startLife> | null = null
  for (const file of files) {
    const raw = fillPlaceholders(await readFile(file), answers)
    const receivedAt = receivedDate(headerOf(raw, 'received')) ?? new Date(0)
    life ??= startLife(rooms, receivedAt)
    const { letterId, fired } = await life.receive(raw, receivedAt)
    for (const one of fired) yield await timerLine(rooms.db, one, write)
    const outcomes = (await verdictsOfLetter(rooms.db, letterId)).map(outcomeOf)
    const mails = await mailsOfLetter(rooms.db, letterId)
    const stem = basename(file, '.eml')
    const answered = answeredBy(mails, outcomes)
    if (answered) answers.set(stem, answered)
    yield {
      file,
      receivedAt: receivedAt.toISOString(),
      intent: await letterIntent(rooms.db, letterId),
      outcomes,
      mails: await mailLines(mails, write, stem),
    }
  }
  if (life && until) for (const one of await life.runUntil(until)) yield await timerLine(rooms.db, one, write)
}
