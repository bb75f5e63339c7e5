import { connect, type Socket } from 'node:net'
import { z } from 'zod'

/** What the driver says of its place; several hosts are tried one after the other. */
const placeShape = z.object({
  host: z.array(z.string()),
  port: z.array(z.number()),
  path: z.union([z.string(), z.literal(false)]).optional(),
})

/** First bytes of a PostgreSQL server: an authentication request or an error, or yes or no to encryption. */
const firstBytes = new Set('RESN')

/**
 * Sockets for the driver. A peer that closes before a word, or that speaks another protocol, ends the attempt with an error:
 * the driver by itself would open the next socket at once and for ever, until no file can be opened any more.
 */
export function guardedSockets(): (place: unknown) => Socket {
  let turn = 0
  return (place) => {
    const { host, port, path } = placeShape.parse(place)
    const index = turn++ % host.length
    const [oneHost = 'localhost', onePort = 5432] = [host[index], port[index]]
    const socket = path ? connect(path) : connect(onePort, oneHost)
    // The driver reads these two for its messages and for the name in the server's certificate.
    Object.assign(socket, { host: oneHost, port: onePort })
    return guard(socket)
  }
}

function guard(socket: Socket): Socket {
  const refuse = (code: string) => socket.destroy(Object.assign(new Error(code), { code }))
  const gone = () => refuse('CONNECTION_CLOSED')
  socket.once('end', gone)
  socket.once('data', (bytes) => {
    socket.off('end', gone)
    if (!firstBytes.has(String.fromCharCode(bytes[0] ?? 0))) refuse('NOT_POSTGRES')
  })
  return socket
}
