import postgres from 'postgres'
import type { ServerAddress } from './server-address.ts'
import { guardedSocket } from './socket.ts'

type Special = Pick<postgres.Options<Record<string, never>>, 'max_lifetime' | 'idle_timeout' | 'connection'>

/** Opens connections as they are needed, at most `max`. */
export function connect(address: ServerAddress, max: number, special: Special = {}): postgres.Sql {
  const { host, port, user, password, database, ssl } = address
  const options = {
    host,
    port,
    username: user,
    // A function, so that the driver looks for no other password.
    password: () => password,
    database,
    ssl,
    max,
    /** Seconds. */
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: 'csr-desk' },
    ...special,
    /** Not in the driver's types. */
    socket: () => guardedSocket(address),
  }
  return postgres(options)
}
