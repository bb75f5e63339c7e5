import { describe, expect, onTestFinished, test } from 'vitest'
import type { SmtpFault, SmtpStage } from '../../src/development/smtp-faults.ts'
import { smtpAccount } from '../../src/outbox/smtp-account.ts'
import { smtpCourier } from '../../src/outbox/smtp-courier.ts'
import { openSession } from '../../src/outbox/smtp-session.ts'
import { authority, certificate } from '../servers/certificates.ts'
import { sawWholeMessage, startCuttingRelay } from '../servers/cutting-relay.ts'
import { freePort } from '../servers/free-port.ts'
import { courierTo, mail, relay } from './couriers.ts'

describe('a courier', () => {
  test('hands over the frozen bytes unchanged, to the one recipient, over one connection', async () => {
    const connections = new Set<number>()
    const server = await relay(({ connection }) => (connections.add(connection), null))
    const courier = courierTo(server.port)
    const frozen = [await mail(1), await mail(2, 100_000), await mail(3)]
    for (const message of frozen)
      expect(await courier.send(message)).toMatchObject({ kind: 'accepted', reply: expect.stringMatching(/^250 /) as string })
    expect(server.accepted.map(({ raw }) => raw)).toEqual(frozen.map(({ raw }) => Buffer.from(raw)))
    expect(server.accepted[0]).toMatchObject({ from: 'csr-center@spoc-carrier.example', to: ['pearlm@quillmark-telecom.example'] })
    expect(connections.size).toBe(1)
  })

  test('uses no more connections than it may, however many mails wait', async () => {
    const connections = new Set<number>()
    const server = await relay(({ connection }) => (connections.add(connection), null))
    const courier = courierTo(server.port, { maxConnections: 2 })
    const messages = await Promise.all(Array.from({ length: 12 }, (_, index) => mail(index)))
    const outcomes = await Promise.all(messages.map((message) => courier.send(message)))
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
    expect(new Set(server.accepted.map(({ raw }) => /<mail-\d+@/.exec(raw.toString())?.[0])).size).toBe(12)
    expect(connections.size).toBeLessThanOrEqual(2)
  })

  test('notices that the server closed the kept connection, and sends over a new one at once', async () => {
    const port = await freePort()
    const first = await relay(undefined, { port })
    const courier = courierTo(port)
    expect((await courier.send(await mail(1))).kind).toBe('accepted')
    await first.stop()
    const second = await relay(undefined, { port })
    expect((await courier.send(await mail(2))).kind).toBe('accepted')
    expect([first.accepted.length, second.accepted.length]).toEqual([1, 1])
  })

  test('sends over a new connection at once when the kept one dies at its next use, and only then', async () => {
    const server = await relay(({ stage, count }) => (stage === 'mail' && (count === 2 || count === 4) ? { do: 'drop' } : null))
    const courier = courierTo(server.port)
    expect((await courier.send(await mail(1))).kind).toBe('accepted')
    expect((await courier.send(await mail(2))).kind).toBe('accepted')
    expect(server.accepted).toHaveLength(2)
    const fresh = courierTo(server.port)
    expect((await fresh.send(await mail(3))).kind).toBe('later')
    expect(server.accepted).toHaveLength(2)
  })

  test('refuses to carry mail to what is no address', async () => {
    const server = await relay()
    const courier = courierTo(server.port)
    const message = await mail()
    for (const to of ['a@good.example>\r\nRCPT TO:<evil@evil.example', 'a@good.example, evil@evil.example', '']) {
      await expect(courier.send({ ...message, to })).rejects.toThrow('no address')
    }
    expect(server.accepted).toEqual([])
  })
})

describe('what the server answers', () => {
  const reply = (code: number, text = 'because') => ({ do: 'reply', code, text }) as const

  test.each<[SmtpStage, number, string]>([
    ['connect', 421, 'later'],
    ['connect', 554, 'later'],
    ['mail', 421, 'later'],
    ['mail', 451, 'later'],
    ['mail', 530, 'later'],
    ['mail', 550, 'refused'],
    ['rcpt', 421, 'later'],
    ['rcpt', 450, 'later'],
    ['rcpt', 451, 'later'],
    ['rcpt', 503, 'later'],
    ['rcpt', 550, 'refused'],
    ['rcpt', 553, 'refused'],
    ['data', 421, 'later'],
    ['data', 451, 'later'],
    ['data', 552, 'refused'],
    ['data', 554, 'refused'],
  ])('at %s: %i is %s, and the same mail can go again', async (stage, code, kind) => {
    let trouble = true
    const server = await relay((seen) => (trouble && seen.stage === stage ? reply(code) : null))
    const courier = courierTo(server.port)
    const message = await mail()
    expect(await courier.send(message)).toEqual({ kind, reply: expect.stringContaining(String(code)) as string })
    expect(server.accepted).toHaveLength(0)
    trouble = false
    expect((await courier.send(message)).kind).toBe('accepted')
    expect(server.accepted).toHaveLength(1)
  })

  test('one of two recipients is refused: the other mail goes its way', async () => {
    const server = await relay(({ stage, address }) => (stage === 'rcpt' && address.startsWith('gone') ? reply(550) : null))
    const courier = courierTo(server.port)
    const message = await mail()
    const outcomes = await Promise.all([courier.send(message), courier.send({ ...message, to: 'gone@partner.example' })])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'refused'])
    expect(server.accepted.map(({ to }) => to)).toEqual([['pearlm@quillmark-telecom.example']])
  })

  test('a mail above the announced size is refused before it is sent', async () => {
    let atData = 0
    const server = await relay(({ stage }) => ((atData += stage === 'data' ? 1 : 0), null), { maxBytes: 5000 })
    expect((await courierTo(server.port).send(await mail(1, 20_000))).kind).toBe('refused')
    expect(atData).toBe(0)
  })

  test.each([
    ['250-first line\r\n250-zweite Zeile mit Ümläuten\r\n250 done\r\n', 'accepted'],
    ['250 \xff\xfe\r\n', 'accepted'],
    ['550-no\r\n550 never\r\n', 'refused'],
    ['451 \x1b[2J wait\r\n', 'later'],
    ['HTTP/1.1 200 OK\r\n', 'uncertain'],
    ['\r\n', 'uncertain'],
    ['2 fast 2 be true\r\n', 'uncertain'],
    ['2500 ok\r\n', 'uncertain'],
    ['354 go on\r\n', 'uncertain'],
    ['250-never finished\r\n', 'uncertain'],
  ])('after the final dot: %j is %s', async (text, kind) => {
    const server = await relay(({ stage }) => (stage === 'data' ? { do: 'garbage', text } : null))
    const outcome = await courierTo(server.port, { timeouts: { connect: 500, silence: 300 } }).send(await mail())
    expect(outcome.kind).toBe(kind)
    expect(outcome.reply).not.toMatch(/\p{Cc}/u)
  })

  test.each(['connect', 'mail', 'rcpt'] as const)('garbage at %s is tried again later', async (stage) => {
    const server = await relay((seen) => (seen.stage === stage ? { do: 'garbage', text: 'HTTP/1.1 400 Bad Request\r\n\r\n' } : null))
    expect((await courierTo(server.port, { timeouts: { connect: 500, silence: 300 } }).send(await mail())).kind).toBe('later')
    expect(server.accepted).toEqual([])
  })
})

describe('connections that die', () => {
  test('nobody listens: later', async () => {
    expect((await courierTo(await freePort()).send(await mail())).kind).toBe('later')
  })

  test.each(['connect', 'mail', 'rcpt'] as const)('at %s: later, because nothing was sent', async (stage) => {
    const server = await relay((seen) => (seen.stage === stage ? { do: 'drop' } : null))
    expect((await courierTo(server.port).send(await mail())).kind).toBe('later')
  })

  test.each<[SmtpFault, number]>([
    [{ do: 'drop-after-dot', accepted: true }, 1],
    [{ do: 'drop-after-dot', accepted: false }, 0],
    [{ do: 'silence-after-dot', accepted: true }, 1],
    [{ do: 'silence-after-dot', accepted: false }, 0],
  ])('after the final dot (%j): uncertain, and the second try brings the same bytes', async (fault, accepted) => {
    const server = await relay(({ stage, count }) => (stage === 'data' && count === 1 ? fault : null))
    const courier = courierTo(server.port, { timeouts: { connect: 1000, silence: 300 } })
    const message = await mail()
    expect((await courier.send(message)).kind).toBe('uncertain')
    expect(server.accepted).toHaveLength(accepted)
    expect((await courier.send(message)).kind).toBe('accepted')
    expect(server.accepted).toHaveLength(accepted + 1)
    expect(server.accepted.every(({ raw }) => raw.equals(Buffer.from(message.raw)))).toBe(true)
  })

  test('a long mail that gets stuck on its way was certainly not accepted: later', async () => {
    const peer = await startCuttingRelay({ afterBytes: Infinity, deafAfterData: true })
    onTestFinished(() => peer.stop())
    expect((await courierTo(peer.port).send(await mail(1, 20_000_000))).kind).toBe('later')
    expect(sawWholeMessage(peer.seen())).toBe(false)
  })

  test('a long mail that is cut while it comes in is tried later, and then accepted once', async () => {
    const server = await relay(({ stage, count }) => (stage === 'data' && count === 1 ? { do: 'drop-before-dot' } : null))
    const courier = courierTo(server.port)
    const message = await mail(1, 20_000_000)
    expect((await courier.send(message)).kind).toBe('later')
    expect(server.accepted).toHaveLength(0)
    expect((await courier.send(message)).kind).toBe('accepted')
    expect(server.accepted).toHaveLength(1)
  })

  test('cut after any number of bytes, `later` is said only where the server never saw a whole mail', async () => {
    const message = await mail(1)
    const said = new Map<string, number>()
    for (let afterBytes = 1; afterBytes < message.raw.length + 400; afterBytes += 41) {
      const peer = await startCuttingRelay({ afterBytes })
      const courier = smtpCourier({ url: `smtp://127.0.0.1:${peer.port}` })
      const { kind } = await courier.send(message)
      if (kind === 'later') expect(sawWholeMessage(peer.seen())).toBe(false)
      if (sawWholeMessage(peer.seen())) expect(['uncertain', 'accepted']).toContain(kind)
      expect(kind).not.toBe('refused')
      said.set(kind, (said.get(kind) ?? 0) + 1)
      await courier.close()
      await peer.stop()
    }
    expect([...said.keys()].sort()).toEqual(['accepted', 'later', 'uncertain'])
  })
})

describe('logging in', () => {
  const login = (user: string, secret: string): boolean => user === 'csr@carrier.example' && secret === 'p@ss'
  const url = (port: number, password: string) => `smtp://csr%40carrier.example:${encodeURIComponent(password)}@127.0.0.1:${port}`

  test('with a password', async () => {
    const server = await relay(undefined, { login })
    expect((await courierTo(server.port, { url: url(server.port, 'p@ss') }).send(await mail())).kind).toBe('accepted')
  })

  test('with a wrong password is our trouble and not the mail’s: later, and the password is told to nobody', async () => {
    const server = await relay(undefined, { login })
    const outcome = await courierTo(server.port, { url: url(server.port, 'hunter2') }).send(await mail())
    expect(outcome).toMatchObject({ kind: 'later', reply: expect.stringContaining('535') as string })
    expect(outcome.reply).not.toContain('hunter2')
  })

  test('with a token, which is renewed once when it was revoked', async () => {
    const server = await relay(undefined, { login: (_user, token) => token === 'fresh' })
    const asked: boolean[] = []
    const accessToken = (renew: boolean) => Promise.resolve((asked.push(renew), renew ? 'fresh' : 'stale'))
    expect((await courierTo(server.port, { url: url(server.port, ''), accessToken }).send(await mail())).kind).toBe('accepted')
    expect(asked).toEqual([false, true])
  })
})

describe('encryption', () => {
  test('is from the start, by STARTTLS, or not at all on this machine only', () => {
    expect(smtpAccount('smtps://mail.example')).toMatchObject({ port: 465, security: 'tls', user: '' })
    expect(smtpAccount('smtp://u:p@mail.example')).toMatchObject({ port: 587, security: 'starttls', user: 'u', password: 'p' })
    expect(smtpAccount('smtp://localhost:1025').security).toBe('none')
    expect(smtpAccount('smtp://127.0.0.1.evil.example').security).toBe('starttls')
    for (const url of ['https://u:hunter2@mail.example', 'smtp:', 'mail.example hunter2']) {
      expect(() => smtpAccount(url)).toThrow()
      expect(() => smtpAccount(url)).not.toThrow(/hunter2/)
    }
  })

  test('with a certificate of a known authority is taken', async () => {
    const server = await relay(undefined, { tls: { ...certificate('localhost'), mode: 'implicit' } })
    const courier = courierTo(server.port, { url: `smtps://localhost:${server.port}`, tls: { ca: authority } })
    expect((await courier.send(await mail())).kind).toBe('accepted')
  })

  test.each([
    ['of an unknown authority', 'localhost', undefined],
    ['for another name', 'wrong-name', authority],
    ['that has expired', 'expired', authority],
  ] as const)('with a certificate %s nothing is sent, not even the password', async (_words, name, ca) => {
    let logins = 0
    const server = await relay(undefined, { tls: { ...certificate(name), mode: 'implicit' }, login: () => ((logins += 1), true) })
    const courier = courierTo(server.port, { url: `smtps://u:p@localhost:${server.port}`, ...(ca && { tls: { ca } }) })
    expect((await courier.send(await mail())).kind).toBe('later')
    expect(logins).toBe(0)
    expect(server.accepted).toEqual([])
  })

  test('that must be begun is never left out because the server does not offer it', async () => {
    const plain = await relay()
    const secure = await relay(undefined, { tls: { ...certificate('localhost'), mode: 'starttls' } })
    const timeouts = { connect: 2000, silence: 1000, message: 5000 }
    const to = (port: number) => ({
      account: { ...smtpAccount('smtp://u:p@mail.example'), host: 'localhost', port },
      token: null,
      ca: authority,
      timeouts,
    })
    await expect(openSession(to(plain.port))).rejects.toThrow(/STARTTLS/i)
    const session = await openSession(to(secure.port))
    expect((await session.send(await mail())).outcome.kind).toBe('accepted')
    session.close()
  })
})
