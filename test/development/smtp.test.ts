import { describe, expect, onTestFinished, test } from 'vitest'
import { startDevelopmentServers } from '../../src/development/servers.ts'
import type { DevelopmentServersOptions } from '../../src/development/servers.ts'
import { smtpCourier } from '../../src/outbox/smtp-courier.ts'
import { mail } from '../outbox/couriers.ts'
import { freePort } from '../servers/free-port.ts'
import { dialogue } from './imap-dialogue.ts'

const CENTER = 'csr-center@spoc-carrier.example'
const PARTNER = 'pearlm@quillmark-telecom.example'

async function servers(more: Partial<DevelopmentServersOptions> = {}) {
  const started = await startDevelopmentServers({
    centerAddress: CENTER,
    authservId: 'mx.spoc-carrier.example',
    trustedDomains: ['Quillmark-Telecom.example'],
    ...more,
  })
  onTestFinished(() => started.stop())
  const courier = smtpCourier({ url: `smtp://127.0.0.1:${started.smtpPort}` })
  onTestFinished(() => courier.close())
  return { ...started, courier }
}

describe('mail between the center and everybody else', () => {
  test('to the center passes the border, also at its plus addresses and in any letter case', async () => {
    const { courier, mailboxOf } = await servers()
    for (const to of [CENTER, 'csr-center+abc.123@spoc-carrier.example', 'CSR-Center@spoc-carrier.example']) {
      await courier.send({ ...(await mail()), from: PARTNER, to })
    }
    const texts = mailboxOf(CENTER).messages.map(({ bytes }) => bytes.toString())
    expect(texts).toHaveLength(3)
    expect(texts.every((text) => text.startsWith('Authentication-Results: mx.spoc-carrier.example;'))).toBe(true)
    expect(texts[1]).toContain('for <csr-center+abc.123@spoc-carrier.example>')
  })

  test('from the center lies unchanged in the mailbox of whoever gets it, where a mail program finds it', async () => {
    const { courier, imapPort, accepted } = await servers()
    const message = await mail()
    await courier.send(message)
    const { say } = await dialogue(imapPort)
    await say(`LOGIN ${PARTNER} whatever`)
    await say('SELECT INBOX')
    const answer = await say('UID FETCH 1:* BODY.PEEK[]')
    expect(answer).toContain(Buffer.from(message.raw).toString('latin1'))
    expect(accepted).toMatchObject([{ from: CENTER, to: [PARTNER] }])
  })

  test('that is delivered as a sample lies there as it is, or passes the border when it has a sender', async () => {
    const { deliver, mailboxOf } = await servers()
    const raw = Buffer.from('From: a@quillmark-telecom.example\r\n\r\nhello')
    const receivedAt = new Date('2026-11-23T14:12:44Z')
    deliver(raw, { to: CENTER, receivedAt })
    deliver(raw, { from: PARTNER, to: CENTER, receivedAt })
    const [asIs, stamped] = mailboxOf(CENTER).messages
    expect(asIs?.bytes).toEqual(raw)
    expect(asIs?.internalDate).toEqual(receivedAt)
    expect(stamped?.bytes.toString()).toContain('dmarc=pass header.from=quillmark-telecom.example')
    expect(stamped?.bytes.toString()).toContain('Mon, 23 Nov 2026 14:12:44 +0000')
  })

  test('is of the hour the clock says', async () => {
    const { courier, mailboxOf } = await servers({ clock: () => new Date('2026-12-24T10:00:00Z') })
    await courier.send({ ...(await mail()), to: CENTER })
    expect(mailboxOf(CENTER).messages[0]?.internalDate.toISOString()).toBe('2026-12-24T10:00:00.000Z')
  })
})

test('a restart keeps the mail, and a fresh start never reuses a UIDVALIDITY', async () => {
  const first = await servers()
  first.deliver(Buffer.from('one'), { to: CENTER })
  const again = await servers({ accounts: first.accounts })
  expect(again.mailboxOf(CENTER).messages).toHaveLength(1)
  const fresh = await servers()
  expect(fresh.mailboxOf(CENTER).uidValidity).not.toBe(first.mailboxOf(CENTER).uidValidity)
})

test('a port that is taken is told at the start, and the other port is free again', async () => {
  const { smtpPort, imapPort } = await servers()
  const free = await freePort()
  await expect(servers({ imapPort: free, smtpPort })).rejects.toThrow('EADDRINUSE')
  await expect(servers({ imapPort })).rejects.toThrow('EADDRINUSE')
  expect((await servers({ imapPort: free })).imapPort).toBe(free)
})
