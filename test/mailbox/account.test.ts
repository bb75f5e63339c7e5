import { describe, expect, onTestFinished, test } from 'vitest'
import { startImapServer } from '../../src/development/imap/server.ts'
import { imapAccount } from '../../src/mailbox/account.ts'
import { authority, certificate } from '../servers/certificates.ts'
import { eventually } from '../servers/eventually.ts'
import { createLedger } from './ledger.ts'
import { watch } from './watching.ts'

describe('the URL of a mailbox', () => {
  test('names host, port, user, password and folder, and a name for the ledger without the password', () => {
    expect(imapAccount('imaps://csr%40carrier.example:p%40ss%2Fword@imap.carrier.example:1993/CSR%20Desk')).toEqual({
      host: 'imap.carrier.example',
      port: 1993,
      secure: true,
      user: 'csr@carrier.example',
      password: 'p@ss/word',
      folder: 'CSR Desk',
      name: 'csr@carrier.example@imap.carrier.example/CSR Desk',
    })
    expect(imapAccount('imaps://csr@imap.carrier.example')).toMatchObject({ port: 993, folder: 'INBOX', password: '' })
  })

  test.each(['imap://a:b@127.0.0.1:1143', 'imap://a:b@localhost', 'imap://a:b@[::1]:143/INBOX', 'imap://a:b@127.8.8.8'])(
    '%s may be plain text',
    (url) => {
      expect(imapAccount(url).secure).toBe(false)
    },
  )

  test.each([
    'imap://a:hunter2@imap.carrier.example',
    'imap://a:hunter2@127.0.0.1.evil.example',
    'imap://a:hunter2@localhost.evil.example',
    'imap://a:hunter2@10.0.0.1',
    'https://a:hunter2@imap.carrier.example',
    'imaps://imap.carrier.example',
    'not a url with hunter2',
  ])('%s is refused, without telling the password', (url) => {
    expect(() => imapAccount(url)).toThrow()
    expect(() => imapAccount(url)).not.toThrow(/hunter2/)
  })
})

describe('the certificate of the server', () => {
  const serve = async (name: 'localhost' | 'wrong-name' | 'expired') => {
    let logins = 0
    const server = await startImapServer({ port: 0, tls: certificate(name), login: () => ((logins += 1), true) })
    onTestFinished(() => server.stop())
    return { url: `imaps://center%40test.example:secret@localhost:${server.port}/INBOX`, logins: () => logins }
  }

  test('of a known authority, for this name and this day, is taken', async () => {
    const { url } = await serve('localhost')
    const watcher = watch(url, createLedger(), { tls: { ca: authority } })
    await eventually(() => watcher.health().state === 'watching')
  })

  test.each([
    ['of an unknown authority', 'localhost', null],
    ['for another name', 'wrong-name', authority],
    ['that has expired', 'expired', authority],
  ] as const)('%s is refused before any password is sent', async (_words, name, ca) => {
    const { url, logins } = await serve(name)
    const ledger = createLedger()
    watch(url, ledger, ca ? { tls: { ca } } : {})
    await eventually(() => ledger.troubles.length >= 2)
    expect(ledger.troubles[0]).toMatchObject({ kind: 'certificate', lasting: 'permanent' })
    expect(logins()).toBe(0)
  })
})
