/** The log: one line per event, and only fields that can hold no secret and nothing of a customer. */
import { pino } from 'pino'
import type { Log } from './mailbox/mailbox.ts'

/** A field that is not on this list is dropped: a name, an address or a body must not slip into a log by accident. */
const allowed = new Set([
  'mailbox', 'kind', 'lasting', 'attempt', 'letter', 'mail', 'reference', 'purpose', 'outcome', 'queue', 'timer', 'port', 'uid', 'uidValidity', 'status', 'count', 'intent', 'code',
]) // prettier-ignore

export type DeskLog = Log & { error(event: object, text: string): void; debug(event: object, text: string): void }

export const createLog = (level: string, write?: (line: string) => void): DeskLog =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: (event) => Object.fromEntries(Object.entries(event).filter(([field]) => allowed.has(field))) },
    },
    write ? { write } : pino.destination(2),
  )
