import { beforeEach } from 'vitest'
import type { Account } from '../../src/records/account.ts'
import { customers } from './customers.ts'

const week = 7 * 86_400_000

/** A week of its own for each test, so that no budget of an earlier one speaks in it, and customers that no other test asks for. */
export const ownWeeks = () => {
  let day = Date.parse('2026-11-30T08:00:00-05:00')
  let next = 0
  const turn = (): void => {
    day += week
  }
  beforeEach(turn)
  return {
    turn,
    at: (hours: number): string => new Date(day + hours * 3_600_000).toISOString(),
    customer: (): Account => customers[next++]!,
  }
}
