/** A small IMAP server for development, demo and tests: in memory, byte-exact, on loopback only. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Socket } from 'node:net'
import { listenOnLoopback } from '../listen.ts'
import { serveConnection } from './connection.ts'
import type { Faults } from './faults.ts'
import { createAccounts } from './model.ts'
import type { Accounts } from './model.ts'

export type ImapServer = {
  port: number
  accounts: Accounts
  newUidValidity: () => number
  stop: () => Promise<void>
}

export type ImapServerOptions = {
  /** 0 for any free port. */
  port: number
  faults?: Faults
  /** Says whether a password or token opens an account; by default any does, which loopback allows. */
  login?: (user: string, secret: string) => boolean
  /** Accounts that outlive the server, for a restart. */
  accounts?: Accounts
  /** Speaks TLS from the start with this key and certificate (PEM). */
  tls?: { key: string; cert: string }
}

export async function startImapServer(options: ImapServerOptions): Promise<ImapServer> {
  const newUidValidity = uidValidities()
  const accounts = options.accounts ?? createAccounts(newUidValidity)
  const surroundings = { accounts, newUidValidity, faults: options.faults ?? {}, login: options.login ?? (() => true) }
  const sockets = new Set<Socket>()
  let connections = 0
  const onConnection = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => void sockets.delete(socket))
    connections += 1
    void serveConnection(socket, connections, surroundings)
  }
  const server = options.tls ? createTlsServer(options.tls, onConnection) : createServer(onConnection)
  const port = await listenOnLoopback(server, options.port)
  return {
    port,
    accounts,
    newUidValidity,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Numbers from a random start: a restarted server must not reuse one, for clients remember UIDs by it. */
function uidValidities(): () => number {
  let last = randomInt(2 ** 31)
  return () => {
    last += 1
    return last
  }
}
