/** A bare IMAP client: sends lines as they are written and reads the answers as bytes. */
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

export type Dialogue = {
  /** Sends a command and resolves with everything up to its tagged answer. */
  say: (command: string, literal?: Buffer) => Promise<string>
  /** Sends bytes and waits for nothing. */
  send: (bytes: string | Buffer) => void
  /** Resolves with everything that came, once it holds this. */
  until: (text: string | RegExp) => Promise<string>
  closed: Promise<void>
}

export async function dialogue(port: number): Promise<Dialogue> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let received = ''
  let look: () => void = () => undefined
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    look()
  })
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  let tag = 0

  async function until(text: string | RegExp): Promise<string> {
    const found = (): boolean => (typeof text === 'string' ? received.includes(text) : text.test(received))
    while (!found()) {
      const more = new Promise<void>((resolve) => (look = resolve))
      await Promise.race([more, closed.then(() => Promise.reject(new Error(`closed after ${JSON.stringify(received)}`)))])
    }
    const all = received
    received = ''
    return all
  }

  await until('\r\n')
  return {
    until,
    closed,
    send: (bytes) => void socket.write(bytes),
    async say(command, literal) {
      tag += 1
      if (literal) {
        socket.write(`T${tag} ${command} {${literal.length}}\r\n`)
        await until('+ ')
        socket.write(literal)
        socket.write('\r\n')
      } else {
        socket.write(`T${tag} ${command}\r\n`)
      }
      return until(new RegExp(`^T${tag} [^]*\\r\\n`, 'm'))
    },
  }
}
