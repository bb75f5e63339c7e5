import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createCage } from '../../src/cage/cage.ts'
import type { Cage, CageOptions } from '../../src/cage/cage.ts'
import { uncaged } from '../../src/cage/uncaged.ts'
import { letterBytes, opened, settings } from '../letter/raw.ts'

const open: Cage[] = []
const cage = (options: Partial<CageOptions> = {}): Cage => {
  const made = createCage({ size: 1, ...options })
  open.push(made)
  return made
}
const hostile = (options: Partial<CageOptions> = {}): Cage => cage({ entry: new URL('./hostile-child.ts', import.meta.url), ...options })
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const wish = (one: Cage, text: string) => one.open(Buffer.from(text), settings)
const sight = z.object({ pid: z.number(), seen: z.record(z.string(), z.unknown()) })
const seenBy = async (one: Cage): Promise<z.infer<typeof sight>> => {
  const answer = await wish(one, 'look')
  if (!answer.ok) throw new Error(answer.detail)
  return sight.parse(answer.value)
}

describe('a reader that goes wrong', () => {
  const short = { open: { milliseconds: 1000, bytes: 300 * 1024 * 1024 } }

  it('is killed when it runs forever, and the next letter is served', async () => {
    const one = hostile({ caps: short })
    expect(await wish(one, 'loop')).toMatchObject({ ok: false, trouble: 'too-slow' })
    expect(await seenBy(one)).toHaveProperty('seen')
  })

  it('is killed when it never answers', async () => {
    expect(await wish(hostile({ caps: short }), 'never answer')).toMatchObject({ ok: false, trouble: 'too-slow' })
  })

  it('is killed when it fills memory outside the heap, and the next letter is served', async () => {
    const one = hostile({ caps: { open: { milliseconds: 30_000, bytes: 300 * 1024 * 1024 } } })
    expect(await wish(one, 'eat')).toMatchObject({ ok: false, trouble: 'too-large' })
    expect(await seenBy(one)).toHaveProperty('seen')
  })

  it('is known to have filled its heap when nobody watches its memory', async () => {
    const one = hostile({ caps: { open: { milliseconds: 50_000, bytes: Number.MAX_SAFE_INTEGER } } })
    expect(await wish(one, 'eat heap')).toMatchObject({ ok: false, trouble: 'too-large' })
  })

  it.each(['exit', 'throw later', 'reject later'])('is reported as crashed on "%s", without a word of the letter', async (act) => {
    const one = hostile()
    const answer = await wish(one, act)
    expect(answer).toMatchObject({ ok: false, trouble: 'crashed' })
    expect(JSON.stringify(answer)).not.toContain('555')
    expect(await seenBy(one)).toHaveProperty('seen')
  })

  it('is reported on a native abort, and its parent lives', async () => {
    const one = hostile()
    expect(await wish(one, 'abort')).toMatchObject({ ok: false })
    expect(await seenBy(one)).toHaveProperty('seen')
  })

  it('keeps its place when it only fails a task', async () => {
    const one = hostile()
    const { pid } = await seenBy(one)
    expect(await wish(one, 'fail')).toEqual({ ok: false, trouble: 'crashed', detail: 'TypeError at x.ts:1' })
    expect((await seenBy(one)).pid).toBe(pid)
  })

  it('that cannot be started is a crash with its reason, not an endless wait', async () => {
    const one = cage({ entry: new URL('./no-such-child.ts', import.meta.url) })
    const answer = await wish(one, 'look')
    expect(answer).toMatchObject({ ok: false, trouble: 'crashed' })
    expect(JSON.stringify(answer)).toContain('does not start')
  })

  it('hurts no letter read beside it', async () => {
    const one = hostile({ size: 2, caps: short })
    const [slow, ...others] = await Promise.all([wish(one, 'loop'), seenBy(one), seenBy(one), seenBy(one)])
    expect(slow.ok).toBe(false)
    expect(others).toHaveLength(3)
  })
})

describe('what a reader can reach', () => {
  it('no environment, no network, no processes, no files but the program, no code from text', async () => {
    const { seen } = await seenBy(hostile())
    const { passwords, settings: lockFile, writing, code, ...rest } = seen
    const network = 'no network and no processes in a reader'
    expect(rest).toEqual({
      environment: [],
      proto: false,
      socket: network,
      server: network,
      fetch: network,
      lookup: network,
      http: network,
      process: network,
    })
    for (const refused of [passwords, lockFile, writing]) expect(refused).toContain('Access to this API has been restricted')
    expect(code).toContain('Code generation from strings disallowed')
  })
})

describe('the children', () => {
  it('serve one task after the other, first come first served', async () => {
    const one = hostile({ size: 2 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => seenBy(one)))
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2)
  })

  it('are replaced after their share of tasks', async () => {
    const one = hostile({ tasksPerChild: 2 })
    const pids: unknown[] = []
    for (let at = 0; at < 4; at++) pids.push((await seenBy(one)).pid)
    expect([pids[0] === pids[1], pids[1] === pids[2], pids[2] === pids[3]]).toEqual([true, false, true])
  })

  it('are all gone after close, and what was under way ends', async () => {
    const one = hostile()
    const { pid } = await seenBy(one)
    const under = wish(one, 'never answer')
    const queued = wish(one, 'look')
    await one.close()
    expect(await under).toMatchObject({ ok: false })
    expect(await queued).toMatchObject({ ok: false, trouble: 'crashed' })
    expect(() => process.kill(pid, 0)).toThrow()
  })
})

describe('reading a letter in the cage', () => {
  const raw = letterBytes(
    ['Date: Mon, 23 Nov 2026 09:12:44 -0500', 'Content-Type: multipart/mixed; boundary=b'],
    ['--b', '', 'BTN: 212-555-0100', '--b', 'Content-Type: text/csv; name=a.csv', '', 'BTN,End User Name\r\n2125550100,Acme', '--b--'].join(
      '\r\n',
    ),
  )

  it('gives what reading it here gives: dates are dates and bytes are bytes', async () => {
    const [there, here] = [await cage().open(raw, settings), await (await uncaged()).open(raw, settings)]
    expect(there).toEqual(here)
    expect(there).toEqual({ ok: true, value: await opened(raw) })
  })

  it('gives the documents of its attachments', async () => {
    const file = { name: 'a.csv', declaredType: 'text/csv', bytes: Buffer.from('BTN,End User Name\r\n2125550100,Acme') }
    expect(await cage().readDocument(file)).toEqual(await (await uncaged()).readDocument(file))
    expect(await cage().readDocument(file)).toMatchObject({ ok: true, value: { format: 'csv', problem: null } })
  })

  it('names what a letter breaks, as an answer and not as a crash', async () => {
    expect(await cage().open(Buffer.alloc(0), settings)).toMatchObject({ ok: true, value: { problem: 'empty' } })
  })
})
