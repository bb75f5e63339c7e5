import { connect } from 'node:net'
import { createInterface } from 'node:readline'

/** Delivers one message over LMTP (RFC 2033), byte for byte. Rejects when the server does not take it. */
export async function lmtpDeliver(port: number, to: string, raw: Buffer): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const expect = async (code: string): Promise<void> => {
    for (;;) {
      const line = String((await lines.next()).value)
      if (!line.startsWith(code)) throw new Error(`LMTP: ${line}`)
      if (line[3] !== '-') return
    }
  }
  const say = async (text: string, code: string): Promise<void> => {
    socket.write(`${text}\r\n`)
    await expect(code)
  }
  try {
    await expect('220')
    await say('LHLO test', '250')
    await say('MAIL FROM:<sender@test.example>', '250')
    await say(`RCPT TO:<${to}>`, '250')
    await say('DATA', '354')
    const stuffed = raw.toString('latin1').replace(/^\./gm, '..')
    socket.write(stuffed.endsWith('\r\n') ? stuffed : `${stuffed}\r\n`, 'latin1')
    await say('.', '250')
    socket.write('QUIT\r\n')
  } finally {
    socket.destroy()
  }
}
