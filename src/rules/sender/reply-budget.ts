import { decided, passed, type Rule } from '../rule.ts'

/** POLICY 1.7: loops that pass every test of the headers end here. */
export const replyBudget: Rule<unknown> = {
  name: 'reply-budget',
  about: 'Did this address or this thread get too many automatic replies already? Then the letter is held, and nothing more is sent.',
  ask({ letter: { repliesSpent, profile } }) {
    const { repliesPerAddressPerHour, repliesPerAddressPerDay, repliesPerThread } = profile.budgets
    const spent = [
      ['to this address within an hour', repliesSpent.lastHour, repliesPerAddressPerHour],
      ['to this address within a day', repliesSpent.lastDay, repliesPerAddressPerDay],
      ['in this thread', repliesSpent.inThread, repliesPerThread],
    ] as const
    const over = spent.find(([, count, limit]) => count >= limit)
    if (over === undefined) return passed('within the budgets')
    const note = `${over[1]} automatic replies ${over[0]}, the limit is ${over[2]}`
    return decided({ kind: 'hold', silent: true, reason: note }, note)
  },
}
