/** Metrics in Prometheus text form; counts and ages only, nothing of a customer. */
import { Gauge, Registry } from 'prom-client'
import type { RunningDesk } from '../running.ts'
import { deskHealth } from './health.ts'

const ageOf = (at: string | null, now: Date): number => (at === null ? 0 : (now.getTime() - Date.parse(at)) / 1_000)

export const metricsText = async (running: RunningDesk, now = new Date()): Promise<string> => {
  const health = await deskHealth(running, now)
  const registry = new Registry()
  const gauge = (name: string, help: string, value: number): void =>
    new Gauge({ name: `csr_desk_${name}`, help, registers: [registry] }).set(value)
  gauge('well', '1 when every mailbox was swept within five minutes', health.well ? 1 : 0)
  gauge('letters_waiting', 'letters kept and not yet judged', health.lettersWaiting)
  gauge('letters_waiting_age_seconds', 'age of the oldest of them', ageOf(health.oldestLetterAt, now))
  gauge('mails_waiting', 'mails not yet accepted by the server', health.mailsWaiting)
  gauge('mails_waiting_age_seconds', 'age of the oldest of them', ageOf(health.oldestMailAt, now))
  gauge('letters_parked', 'letters put aside for staff', health.parked)
  gauge('requests_open', 'requests not yet answered', health.open)
  gauge('requests_overdue', 'open requests past their due time', health.overdue)
  return registry.metrics()
}
