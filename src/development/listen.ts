import type { Server } from 'node:net'

/** Development servers are never reachable from outside: anybody may log in. */
const LOOPBACK = '127.0.0.1'

/** Starts to listen on loopback and gives the port; 0 takes any free one. Rejects when the port is taken. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('A listening server without a port')
  return address.port
}
