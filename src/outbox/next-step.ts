import { backoff } from './backoff.ts'
import type { SendOutcome } from './courier.ts'

export type NextStep = {
  status: 'sent' | 'queued' | 'uncertain' | 'refused' | 'failed'
  /** When to send the same bytes again; null when the machine is done with this mail. */
  retryAt: Date | null
  /** A person should know. */
  alarm: boolean
}

export type SendHistory = {
  /** How many earlier attempts ended uncertain, those included in which the desk died. Unknown: all of them, if this one did. */
  uncertainBefore?: number
  /** In [0, 1): spreads the retries. */
  jitter?: number
}

const DAY = 86_400_000
/** A server that takes nothing for so long will not take it. */
const GIVE_UP_AFTER = 3 * DAY
/** Each uncertain attempt may have left a copy with the recipient. */
const MAX_UNCERTAIN = 3
/** The attempt that fails about an hour and a quarter after the first: longer than greylisting, short against an interval of days. */
const ALARM_AT = 5

/** What to do after attempt number `attempt` (from 1) of one mail. */
export function nextStep(outcome: SendOutcome, attempt: number, firstAttemptAt: Date, now: Date, history: SendHistory = {}): NextStep {
  const retryAt = new Date(now.getTime() + backoff(attempt, history.jitter ?? 0))
  const doubted = (history.uncertainBefore ?? 0) > 0
  switch (outcome.kind) {
    case 'accepted':
      return { status: 'sent', retryAt: null, alarm: false }
    case 'refused':
      // An earlier copy may have been taken: calling the mail refused could be false.
      return { status: doubted ? 'uncertain' : 'refused', retryAt: null, alarm: true }
    case 'uncertain': {
      const times = (history.uncertainBefore ?? attempt - 1) + 1
      return { status: 'uncertain', retryAt: times < MAX_UNCERTAIN ? retryAt : null, alarm: true }
    }
    case 'later':
      if (now.getTime() - firstAttemptAt.getTime() >= GIVE_UP_AFTER)
        return { status: doubted ? 'uncertain' : 'failed', retryAt: null, alarm: true }
      return { status: doubted ? 'uncertain' : 'queued', retryAt, alarm: attempt === ALARM_AT }
  }
}
