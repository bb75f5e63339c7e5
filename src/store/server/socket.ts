import { connect, type Socket } from 'node:net'
import type { ServerAddress } from './server-address.ts'

/** First bytes of a PostgreSQL server: an authentication request or an error, or yes or no to encryption. */
const firstBytes = new Set('RESN')

/**
 * A socket for the driver. A peer that closes before a word, or that speaks another protocol, ends the attempt with an error:
 * the driver by itself would open the next socket at once and for ever, until no file can be opened any more.
 */
export function guardedSocket({ host, port, ssl }: ServerAddress): Socket {
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
  // The driver reads these two for its messages and for the name in the server's certificate.
  Object.assign(socket, { host, port })
  const refuse = (code: string) => socket.destroy(Object.assign(new Error(code), { code }))
  const gone = () => refuse('CONNECTION_CLOSED')
  socket.once('end', gone)
  socket.once('data', (bytes) => {
    socket.off('end', gone)
    const first = String.fromCharCode(bytes[0] ?? 0)
    if (!firstBytes.has(first)) refuse('NOT_POSTGRES')
    if (ssl && first === 'N') refuse('NO_TLS')
  })
  return socket
}
