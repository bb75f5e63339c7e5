/** The IMAP servers the watcher is tried against, behind one shape: our own, and Dovecot where it is installed. */
import { startDevelopmentServers } from '../../src/development/servers.ts'
import { authority } from '../servers/certificates.ts'
import { hasDovecot, startDovecot } from '../servers/dovecot.ts'
import { freePort } from '../servers/free-port.ts'

export type MailServer = {
  url: (password?: string) => string
  tls?: { ca: string }
  deliver: (raw: Buffer) => Promise<void>
  /** Folder as it lies in the server, not as IMAP shows it; bodies with LF, flags sorted. */
  folder(name: string): Promise<{ text: string; seen: boolean }[]>
  renumber: () => Promise<void>
  halt: () => Promise<void>
  start: () => Promise<void>
  stop: () => Promise<void>
}

const CENTER = 'center@test.example'
const lf = (bytes: Buffer): string => bytes.toString('latin1').replace(/\r\n/g, '\n')

async function own(): Promise<MailServer> {
  const imapPort = await freePort()
  const options = {
    imapPort,
    centerAddress: CENTER,
    authservId: 'mx.test.example',
    trustedDomains: [],
    login: (_user: string, secret: string) => secret === 'secret',
  }
  let servers = await startDevelopmentServers(options)
  return {
    url: (password = 'secret') => `imap://${encodeURIComponent(CENTER)}:${password}@127.0.0.1:${imapPort}/INBOX`,
    deliver: (raw) => Promise.resolve(void servers.deliver(raw, { to: CENTER })),
    folder: (name) =>
      Promise.resolve(
        servers.folderOf(CENTER, name)?.messages.map(({ bytes, flags }) => ({ text: lf(bytes), seen: flags.has('\\Seen') })) ?? [],
      ),
    renumber() {
      servers.renumber(CENTER)
      return Promise.resolve()
    },
    halt: () => servers.stop(),
    start: async () => void (servers = await startDevelopmentServers({ ...options, accounts: servers.accounts })),
    stop: () => servers.stop(),
  }
}

async function dovecot(): Promise<MailServer> {
  const server = await startDovecot()
  return {
    url: (password = server.password) => `imaps://${encodeURIComponent(server.user)}:${password}@localhost:${server.imapsPort}/INBOX`,
    tls: { ca: authority },
    deliver: (raw) => server.deliver(raw),
    folder: async (name) => (await server.folder(name)).map(({ raw, flags }) => ({ text: lf(raw), seen: flags.includes('S') })),
    renumber: () => server.renumber(),
    halt: () => server.halt(),
    start: () => server.start(),
    stop: () => server.stop(),
  }
}

export const mailServers: [string, () => Promise<MailServer>][] = [
  ['our own server', own],
  ...(hasDovecot() ? [['Dovecot', dovecot] as [string, typeof dovecot]] : []),
]
