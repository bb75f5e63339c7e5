/** An SMTP peer made of a bare socket: remembers every byte and resets the connection after a number of them. */
import { createServer } from 'node:net'
import type { Socket } from 'node:net'

export type CuttingRelay = {
  port: number
  /** Everything the last connection sent. */
  seen: () => string
  stop: () => Promise<void>
}

export type Cut = {
  /** The connection is reset when so many bytes have come in. */
  afterBytes: number
  /** Nothing more is read after the 354, so that a long message gets stuck on its way. */
  deafAfterData?: boolean
}

export async function startCuttingRelay(cut: Cut): Promise<CuttingRelay> {
  let seen = ''
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    seen = ''
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('220 relay\r\n')
    let answered = 0
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1')
      if (seen.length >= cut.afterBytes) {
        socket.resetAndDestroy()
        return
      }
      const replies = repliesTo(seen)
      socket.write(replies.slice(answered).join(''))
      answered = replies.length
      if (cut.deafAfterData && replies.includes('354 go on\r\n')) {
        socket.pause()
        setTimeout(() => socket.resetAndDestroy(), 300)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    seen: () => seen,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Whether a whole message, its final dot included, has come in. */
export function sawWholeMessage(seen: string): boolean {
  const [, body] = seen.split('DATA\r\n')
  return body?.includes('\r\n.\r\n') ?? false
}

function repliesTo(seen: string): string[] {
  const replies: string[] = []
  let inMessage = false
  for (const line of seen.split('\r\n').slice(0, -1)) {
    if (inMessage && line !== '.') continue
    replies.push(inMessage ? '250 taken\r\n' : line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n')
    inMessage = line === 'DATA'
  }
  return replies
}
