/** A child that does to its parent what a reader might be tricked into; the task's letter says what. */
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Ask } from '../../src/cage/messages.ts'

const attempt = async (act: () => unknown): Promise<string> => {
  try {
    await act()
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : 'refused'
  }
}

const hoard: Buffer[] = []
const eat = (): void => {
  setInterval(() => hoard.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5)
}
const eatHeap = (): void => {
  const objects: unknown[] = []
  for (;;) objects.push({ at: objects.length, text: `x${objects.length}` })
}

const acts = new Map<string, () => unknown>([
  ['loop', () => { for (;;); }],
  ['eat', eat],
  ['eat heap', eatHeap],
  ['abort', () => process.abort()],
  ['exit', () => process.exit(3)],
  ['throw later', () => setTimeout(() => { throw new Error('BTN 212-555-0100') }, 1)],
  ['reject later', () => { void Promise.reject(new Error('BTN 212-555-0100')) }],
  ['never answer', () => undefined],
]) // prettier-ignore

const look = async (): Promise<object> => ({
  environment: Object.keys(process.env),
  proto: '__proto__' in {},
  socket: await attempt(() => connect(9, '127.0.0.1')),
  server: await attempt(() => createServer()),
  fetch: await attempt(() => fetch('http://127.0.0.1:9')),
  lookup: await attempt(async () => (await import('node:dns/promises')).lookup('localhost')),
  http: await attempt(async () => (await import('node:http')).get('http://127.0.0.1:9')),
  process: await attempt(async () => (await import('node:child_process')).execSync('id')),
  passwords: await attempt(() => readFileSync('/etc/passwd')),
  settings: await attempt(() => readFileSync(new URL('../../package-lock.json', import.meta.url))),
  writing: await attempt(() => writeFileSync('/tmp/csr-desk-cage', 'x')),
  code: await attempt(() => Reflect.construct(Function, ['return 1'])),
})

process.once('disconnect', () => process.exit())
process.on('message', (ask: Ask) => {
  const wish = 'raw' in ask.input ? Buffer.from(ask.input.raw).toString() : ''
  const act = acts.get(wish)
  if (act) act()
  else if (wish === 'fail') process.send?.({ id: ask.id, ok: false, failure: 'TypeError at x.ts:1' })
  else
    void look().then((seen) =>
      process.send?.({ id: ask.id, ok: true, value: { seen, pid: process.pid, task: ask.task, input: ask.input } }),
    )
})
if (!process.argv.includes('never-ready')) process.send?.('ready')
