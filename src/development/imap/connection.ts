/** Serves one client: reads its commands one by one, lets the faults have their way, answers. */
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import { parseCommand } from './parse-command.ts'
import type { Command } from './parse-command.ts'
import { createCommandReader } from './read-commands.ts'
import type { Session } from './session.ts'
import { Refusal } from './token.ts'
import type { Pieces } from './token.ts'
import { capabilityList } from './verbs/any-state.ts'
import { verbs } from './verbs/table.ts'

export type Surroundings = Pick<Session, 'accounts' | 'faults' | 'login' | 'newUidValidity'>

/** Resolves when the connection is over. `number` counts connections from 1. */
export async function serveConnection(socket: Socket, number: number, surroundings: Surroundings): Promise<void> {
  socket.setNoDelay(true)
  // A reset is the client's business, and every write after it fails in its own turn.
  socket.on('error', () => undefined)
  const lines = readLines(socket)
  const session = openSession(socket, lines.next, surroundings)
  if (await makeTrouble(session, socket, '*', surroundings.faults.onConnect?.(number) ?? null)) return
  await session.write(`* OK [CAPABILITY ${capabilityList(session)}] csr-desk development server\r\n`)
  for (let count = 1; ; count += 1) {
    const pieces = await lines.next()
    if (!pieces || (await serveCommand(session, socket, pieces, { number, count }))) break
  }
}

type Lines = { next: () => Promise<Pieces | null> }

/** The client's lines in order; null once the connection is over. */
function readLines(socket: Socket): Lines {
  const ready: Pieces[] = []
  let over = false
  let wake: () => void = () => undefined
  const reader = createCommandReader({
    onLine: (pieces) => {
      ready.push(pieces)
      wake()
    },
    onLiteral: () => void socket.write('+ go ahead\r\n'),
    onOverflow: () => void socket.destroy(),
  })
  socket.on('data', (chunk: Buffer) => reader.feed(chunk))
  socket.on('close', () => {
    over = true
    wake()
  })
  socket.on('end', () => void socket.end())
  return {
    async next() {
      while (ready.length === 0 && !over) await new Promise<void>((resolve) => (wake = resolve))
      return ready.shift() ?? null
    },
  }
}

function openSession(socket: Socket, next: Lines['next'], surroundings: Surroundings): Session {
  return {
    ...surroundings,
    account: null,
    selected: null,
    write: (...parts) => write(socket, parts),
    async nextLine() {
      const pieces = await next()
      if (!pieces) throw new Refusal('BAD', 'Connection lost')
      return typeof pieces[0] === 'string' ? pieces[0] : ''
    },
    kill: () => socket.resetAndDestroy(),
    end: () => void socket.end(),
  }
}

async function write(socket: Socket, parts: (string | Buffer)[]): Promise<void> {
  if (socket.destroyed || socket.writableEnded) return
  const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  if (socket.write(bytes)) return
  await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

/** True when the connection is not to go on. */
async function serveCommand(session: Session, socket: Socket, pieces: Pieces, at: { number: number; count: number }): Promise<boolean> {
  const command = readCommand(pieces)
  if (command instanceof Refusal) {
    await session.write(`* BAD ${command.message}\r\n`)
    return false
  }
  const seen = { connection: at.number, count: at.count, verb: command.verb, user: session.account?.user ?? null }
  const fault = session.faults.onCommand?.(seen) ?? null
  if (await makeTrouble(session, socket, command.tag, fault)) return true
  if (fault?.do === 'no' || fault?.do === 'bad' || fault?.do === 'raw') return false
  await session.write(`${command.tag} ${await carryOut(session, command)}\r\n`)
  if (command.verb !== 'LOGOUT') return false
  session.end()
  return true
}

function readCommand(pieces: Pieces): Command | Refusal {
  try {
    return parseCommand(pieces)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

async function carryOut(session: Session, command: Command): Promise<string> {
  const verb = verbs.get(command.verb)
  if (!verb) return 'BAD Unknown command'
  try {
    return `OK ${await verb(session, command.args)}`
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.message}`
    return `NO [SERVERBUG] ${String(error).replace(/[\r\n]+/g, ' ')}`
  }
}

/** Does what a fault says; true when the connection is not to go on. */
async function makeTrouble(session: Session, socket: Socket, tag: string, fault: Fault | null): Promise<boolean> {
  switch (fault?.do) {
    case undefined:
      return false
    case 'kill':
      session.kill()
      return true
    case 'half-close':
      session.end()
      return true
    case 'bye':
      await session.write(`* BYE ${fault.text}\r\n`)
      session.end()
      return true
    case 'delay':
      await sleep(fault.ms, undefined, { ref: false })
      return false
    case 'no':
    case 'bad':
      await session.write(`${tag} ${fault.do.toUpperCase()} ${fault.text}\r\n`)
      return false
    case 'raw':
      await session.write(fault.text)
      return false
    case 'black-hole':
      await once(socket, 'close')
      return true
  }
}
