/** A watcher in a process of its own that kills itself at its n-th step. Run with: URL LEDGER-FILE N. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { FetchedMessage } from '../../src/mailbox/mailbox.ts'
import { watchMailbox } from '../../src/mailbox/watch.ts'

const [url = '', ledger = '', fatal = '0'] = process.argv.slice(2)
let step = 0

function gate(): void {
  step += 1
  if (step === Number(fatal)) process.kill(process.pid, 'SIGKILL')
}

function known(): Set<number> {
  const lines = existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n') : []
  return new Set(lines.filter(Boolean).map((line) => Number(line.split(' ')[0])))
}

/** Stands for the commit: a line is in the file or it is not. */
function commit({ key, raw }: FetchedMessage): void {
  appendFileSync(ledger, `${key.uid} ${Buffer.from(raw).toString('base64')}\n`)
}

const watcher = watchMailbox({
  url,
  knownUids: () => {
    gate()
    return Promise.resolve(known())
  },
  keep: (message) => {
    gate()
    commit(message)
    gate()
    return watcher.move(message.key, 'Processed').then(gate)
  },
  vanished: () => Promise.resolve(),
  limits: { maxBytes: 1_000_000 },
  onTrouble: () => undefined,
  clock: () => new Date(),
  log: { info: () => undefined, warn: () => undefined },
  delay: () => 20,
})

setInterval(() => {
  // Nothing is left to do: the scenario ended without reaching the fatal step.
  if (watcher.health().lastSweepAt) void watcher.stop().then(() => process.exit(0))
}, 10)
