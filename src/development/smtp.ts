/** An SMTP server for development, demo and tests: takes every message, on loopback only, and hands it to `deliver`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { listenOnLoopback } from './listen.ts'
import type { SmtpFault, SmtpFaults, SmtpStage } from './smtp-faults.ts'

/** A message as the server took it. */
export type AcceptedMessage = { from: string; to: readonly string[]; raw: Buffer; at: Date }

export type SmtpServer = {
  port: number
  /** Every message that was accepted, oldest first. */
  accepted: readonly AcceptedMessage[]
  stop: () => Promise<void>
}

export type SmtpServerOptions = {
  /** 0 for any free port. */
  port: number
  /** What to do with an accepted message. */
  deliver: (message: AcceptedMessage) => void
  faults?: SmtpFaults
  /** Largest message; told to clients by SIZE. */
  maxBytes?: number
  clock?: () => Date
  /** Key and certificate (PEM), for TLS from the start or by STARTTLS. */
  tls?: { key: string; cert: string; mode: 'implicit' | 'starttls' }
  /** Says whether a login is good; by default any is. */
  login?: (user: string, secret: string) => boolean
}

const MAX_BYTES = 50_000_000

export async function startSmtpServer(options: SmtpServerOptions): Promise<SmtpServer> {
  const accepted: AcceptedMessage[] = []
  const troublemaker = createTroublemaker(options.faults ?? (() => null))
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    disabledCommands: options.tls?.mode === 'starttls' ? [] : ['STARTTLS'],
    secure: options.tls?.mode === 'implicit',
    ...(options.tls && { key: options.tls.key, cert: options.tls.cert }),
    disableReverseLookup: true,
    hideSMTPUTF8: true,
    size: options.maxBytes ?? MAX_BYTES,
    rejectOversized: true,
    // The default waits up to 30 seconds for clients that keep a pooled connection open.
    closeTimeout: 100,
    onAuth: (auth, _session, callback) => {
      const user = auth.username ?? ''
      if (options.login?.(user, auth.password ?? auth.accessToken ?? '') ?? true) callback(null, { user: user || 'anyone' })
      else callback(refusal({ code: 535, text: '5.7.8 Wrong user name or password' }))
    },
    onConnect: (session, callback) => settle(troublemaker.at('connect', session, '', socketOf), callback),
    onMailFrom: (address, session, callback) => settle(troublemaker.at('mail', session, address.address, socketOf), callback),
    onRcptTo: (address, session, callback) => settle(troublemaker.at('rcpt', session, address.address, socketOf), callback),
    onData: (stream, session, callback) => settle(takeMessage(stream, session), callback),
  })
  // A client that goes away in the middle is no trouble of the server's.
  server.on('error', () => undefined)

  function socketOf(session: SMTPServerSession): Socketish {
    const connection = [...server.connections].find((each) => each.id === session.id)
    return connection?._socket ?? { write: () => false, destroy: () => undefined }
  }

  async function takeMessage(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const fault = troublemaker.next('data', session, '')
    if (fault?.do === 'drop-before-dot') return abandon(stream, socketOf(session))
    const raw = await collect(stream)
    if (stream.sizeExceeded) return
    if (fault?.do === 'reply') throw refusal(fault)
    if (fault?.do === 'delay') await sleep(fault.ms)
    if (!fault || fault.do === 'delay' || fault.do === 'garbage' || ('accepted' in fault && fault.accepted)) accept(session, raw)
    if (fault && fault.do !== 'delay') await spoilReply(fault, socketOf(session))
  }

  function accept(session: SMTPServerSession, raw: Buffer): void {
    const { mailFrom, rcptTo } = session.envelope
    const at = options.clock?.() ?? new Date()
    const message = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw, at }
    accepted.push(message)
    options.deliver(message)
  }

  const port = await listenOnLoopback(server.server, options.port)
  return {
    port,
    accepted,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

type Socketish = { write(text: string): boolean; destroy(): unknown }

/** Counts what happens and carries out what the faults say at the stages before the message. */
function createTroublemaker(faults: SmtpFaults) {
  const counts = new Map<SmtpStage, number>()
  const connections = new Map<string, number>()
  function next(stage: SmtpStage, session: SMTPServerSession, address: string): SmtpFault | null {
    const count = (counts.get(stage) ?? 0) + 1
    counts.set(stage, count)
    const connection = connections.get(session.id) ?? connections.size + 1
    connections.set(session.id, connection)
    return faults({ stage, connection, count, address })
  }
  async function at(stage: SmtpStage, session: SMTPServerSession, address: string, socketOf: (session: SMTPServerSession) => Socketish) {
    const fault = next(stage, session, address)
    if (fault?.do === 'reply') throw refusal(fault)
    if (fault?.do === 'delay') await sleep(fault.ms)
    else if (fault) await spoilReply(fault, socketOf(session))
  }
  return { next, at }
}

function refusal(fault: { code: number; text: string }): Error {
  return Object.assign(new Error(fault.text), { responseCode: fault.code })
}

/** Puts something else in the place of the reply; where nothing more is to come, never resolves. */
async function spoilReply(fault: SmtpFault, socket: Socketish): Promise<void> {
  if (fault.do === 'garbage') socket.write(fault.text)
  else if (fault.do !== 'silence-after-dot') socket.destroy()
  await new Promise<never>(() => undefined)
}

async function abandon(stream: SMTPServerDataStream, socket: Socketish): Promise<void> {
  await new Promise((resolve) => stream.once('readable', resolve))
  socket.destroy()
  await new Promise<never>(() => undefined)
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function settle(work: Promise<void>, callback: (error?: Error | null) => void): void {
  work.then(
    () => callback(),
    (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
  )
}
