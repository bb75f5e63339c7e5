/** Look-ups in an outside system: a few tries within one time limit, none while the breaker is open, answers checked. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import type { Tried } from './ask-once.ts'
import { askOnce } from './ask-once.ts'
import type { BreakerLimits } from './breaker.ts'
import { admit, closed, settle } from './breaker.ts'
import type { Found, Unavailable } from './source.ts'
import { found, unavailable } from './source.ts'

export type OutsideSystem = {
  /** Where the contract's paths begin, such as https://records.carrier.example/csr/ */
  url: string
  token: string
  /** For one look-up, all its tries included. */
  timeoutMs: number
  tries: number
  maxAnswerBytes: number
  breaker: BreakerLimits
}

export type LookUp = <T>(path: string, question: object, shape: z.ZodType<T>) => Promise<Found<T> | Unavailable>

/** Milliseconds before the second try; doubled for each further one. */
const firstPause = 250

const askRepeatedly = async (system: OutsideSystem, url: URL, question: object): Promise<Tried> => {
  const end = performance.now() + system.timeoutMs
  for (let turn = 1; ; turn += 1) {
    // What is left is shared among the tries that are left, so that a silent first one does not eat it all.
    const ms = (end - performance.now()) / (system.tries - turn + 1)
    const tried = await askOnce(url, question, system.token, { ms, bytes: system.maxAnswerBytes })
    if (tried.kind === 'json' || !tried.passing || turn >= system.tries) return tried
    // Jitter: several desks that failed together shall not come back together.
    const pause = firstPause * 2 ** (turn - 1) * (0.5 + Math.random() / 2)
    if (performance.now() + pause >= end) return tried
    await sleep(pause)
  }
}

const checked = <T>(tried: Tried, shape: z.ZodType<T>): Found<T> | Unavailable => {
  if (tried.kind === 'failed') return unavailable(tried.why)
  const parsed = shape.safeParse(tried.value)
  if (parsed.success) return found(parsed.data)
  // The path consists of the contract's own names; the message could quote the answer.
  return unavailable(`answered in another shape than agreed: ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
}

/** @returns look-ups that share one breaker. An answer of a wrong shape leaves it closed: the system works, one record does not. */
export const outsideLookUp = (system: OutsideSystem): LookUp => {
  const base = new URL(system.url.endsWith('/') ? system.url : `${system.url}/`)
  let breaker = closed
  return async (path, question, shape) => {
    const gate = admit(breaker, performance.now())
    breaker = gate.breaker
    if (!gate.admitted) return unavailable('failed several times and is not asked for a while')
    const tried = await askRepeatedly(system, new URL(path, base), question)
    breaker = settle(breaker, tried.kind === 'json' || !tried.passing, performance.now(), system.breaker)
    return checked(tried, shape)
  }
}
