/** Starts watchers that wait milliseconds where the desk waits minutes, and ends them after the test. */
import { onTestFinished } from 'vitest'
import type { Timing } from '../../src/mailbox/timing.ts'
import { watchMailbox } from '../../src/mailbox/watch.ts'
import type { MailboxWatch, WatchOptions } from '../../src/mailbox/watch.ts'
import type { Ledger } from './ledger.ts'

const quickly: Partial<Timing> = { pollMs: 200, commandMs: 5000, autoIdleMs: 50, logoutMs: 300 }

export function watch(url: string, ledger: Ledger, more: Partial<WatchOptions> = {}): MailboxWatch {
  const watcher = watchMailbox({
    url,
    keep: (message) => ledger.keep(message),
    vanished: (key) => ledger.vanished(key),
    knownUids: ledger.knownUids,
    openUids: ledger.openUids,
    limits: { maxBytes: 10_000_000 },
    onTrouble: (trouble) => void ledger.troubles.push(trouble),
    clock: () => new Date(),
    log: { info: () => undefined, warn: () => undefined },
    delay: () => 20,
    ...more,
    timing: { ...quickly, ...more.timing },
  })
  onTestFinished(() => watcher.stop())
  return watcher
}

/** A short message with a number to know it by. */
export function letter(number: number | string, body = 'Please send the record.\r\n'): Buffer {
  return Buffer.from(
    `From: Pearl <pearl@partner.example>\r\nSubject: letter ${number}\r\nMessage-ID: <${number}@partner.example>\r\n\r\n${body}`,
  )
}
