/** A lock that lives as long as one connection to the server: it goes with the process, the host or the network. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { connect } from './connect.ts'
import type { ServerAddress } from './server-address.ts'

/** `held` asks the server whether the lock is still this one's; never rejects. */
export type AdvisoryLock = { held(): Promise<boolean>; release(): Promise<void> }

/** The first of two numbers of the lock; the second is a hash of its name. */
const lockClass = 0x637372

/** A server that gives no answer in this time is as good as gone. */
const answerWithinMs = 10_000

/** @returns null while another connection has it. */
export async function tryAdvisoryLock(address: ServerAddress, name: string): Promise<AdvisoryLock | null> {
  const client = connect(address, 1, forLocks)
  try {
    const [row] = await client<{ locked: boolean; pid: number }[]>`
      select pg_try_advisory_lock(${lockClass}, hashtext(${name})) as locked, pg_backend_pid() as pid`
    if (row?.locked) return { held: () => isSame(client, row.pid), release: () => client.end({ timeout: 5 }) }
  } catch (error) {
    await client.end({ timeout: 1 })
    throw error
  }
  await client.end({ timeout: 5 })
  return null
}

/** The driver replaces old connections silently, and the server notices a dead host only if it is told to look. */
const forLocks = {
  max_lifetime: null,
  idle_timeout: undefined,
  connection: { application_name: 'csr-desk lock', tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 },
}

/** A lock dies with its connection, and the driver opens another one without a word. */
async function isSame(client: Sql, pid: number): Promise<boolean> {
  const answer = client<{ pid: number }[]>`select pg_backend_pid() as pid`.then(
    ([row]) => row?.pid === pid,
    () => false,
  )
  return await Promise.race([answer, wait(answerWithinMs, false, { ref: false })])
}
