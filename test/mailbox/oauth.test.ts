import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { TokenRefused, accessTokens, googleTokenUrl, microsoftTokenUrl } from '../../src/mailbox/oauth.ts'
import { faultOf } from '../../src/mailbox/trouble.ts'
import { eventually } from '../servers/eventually.ts'
import { createLedger } from './ledger.ts'
import { CENTER, oneServer } from './one-server.ts'
import { letter, watch } from './watching.ts'

type Answer = { status?: number; body: unknown }

/** A token service that gives the answers one after the other and remembers what it was asked. */
async function tokenService(...answers: Answer[]) {
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(new URLSearchParams(body))
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' })
      response.end(typeof answer?.body === 'string' ? answer.body : JSON.stringify(answer?.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { asked, tokenUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/token` }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** A clock that stands until it is moved. */
function heldClock() {
  let now = Date.parse('2026-11-24T12:00:00Z')
  return { clock: () => new Date(now), pass: (seconds: number) => (now += seconds * 1000) }
}

describe('access tokens', () => {
  test('are asked for with client credentials, and kept until shortly before they expire', async () => {
    const { asked, tokenUrl } = await tokenService(
      { body: { access_token: 'one', expires_in: 3600 } },
      { body: { access_token: 'two', expires_in: '3600' } },
    )
    const { clock, pass } = heldClock()
    const token = accessTokens(
      { tokenUrl, clientId: 'desk', clientSecret: 's3cret', scope: 'https://outlook.office365.com/.default' },
      clock,
    )
    expect(await Promise.all([token(false), token(false)])).toEqual(['one', 'one'])
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      client_id: 'desk',
      client_secret: 's3cret',
      scope: 'https://outlook.office365.com/.default',
      grant_type: 'client_credentials',
    })
    pass(3200)
    expect(await token(false)).toBe('one')
    pass(200)
    expect(await token(false)).toBe('two')
    expect(asked).toHaveLength(2)
  })

  test('are asked for with a refresh token, and the newest refresh token is used the next time', async () => {
    const { asked, tokenUrl } = await tokenService(
      { body: { access_token: 'one', refresh_token: 'newer' } },
      { body: { access_token: 'two' } },
    )
    const token = accessTokens({ tokenUrl, clientId: 'desk', refreshToken: 'first' }, heldClock().clock)
    expect(await token(false)).toBe('one')
    expect(await token(true)).toBe('two')
    expect(asked.map((form) => form.get('refresh_token'))).toEqual(['first', 'newer'])
    expect(asked[0]?.get('grant_type')).toBe('refresh_token')
  })

  test.each([
    [{ status: 400, body: { error: 'invalid_grant', error_description: 'token s3cret was revoked' } }, 'credentials', 'permanent'],
    [{ status: 401, body: { error: 'invalid_client' } }, 'credentials', 'permanent'],
    [{ status: 503, body: 'Service Unavailable' }, 'connection', 'temporary'],
    [{ status: 400, body: { error: 'temporarily_unavailable' } }, 'connection', 'temporary'],
    [{ status: 200, body: { access_token: '' } }, 'connection', 'temporary'],
    [{ status: 200, body: '<html>' }, 'connection', 'temporary'],
  ])('that are not given: %j is %s and %s, and the next call asks again', async (answer, kind, lasting) => {
    const { asked, tokenUrl } = await tokenService(answer, { body: { access_token: 'at last' } })
    const token = accessTokens({ tokenUrl, clientId: 'desk', clientSecret: 's3cret' }, heldClock().clock)
    const error: unknown = await token(false).catch((reason: unknown) => reason)
    expect(faultOf(error, [])).toMatchObject({ kind, lasting })
    expect(String(error)).not.toContain('s3cret')
    expect(error instanceof TokenRefused).toBe(kind === 'credentials')
    expect(await token(false)).toBe('at last')
    expect(asked).toHaveLength(2)
  })

  test('are never asked for in plain text beyond this machine', () => {
    expect(() => accessTokens({ tokenUrl: 'http://login.example/token', clientId: 'desk' }, heldClock().clock)).toThrow('https')
    expect(() => accessTokens({ tokenUrl: googleTokenUrl, clientId: 'desk' }, heldClock().clock)).not.toThrow()
    expect(microsoftTokenUrl('contoso.example/../x')).toBe('https://login.microsoftonline.com/contoso.example%2F..%2Fx/oauth2/v2.0/token')
  })
})

describe('a mailbox that is opened with tokens', () => {
  test('is opened with XOAUTH2, and a token that was revoked is renewed once at the next connection', async () => {
    let valid = 'first'
    const { url, deliver } = await oneServer({}, { login: (user, secret) => user === CENTER && secret === valid })
    const renewals: boolean[] = []
    const ledger = createLedger()
    deliver(letter(1), { to: CENTER })
    const accessToken = (renew: boolean): Promise<string> => {
      renewals.push(renew)
      return Promise.resolve(renew ? valid : 'first')
    }
    watch(url, ledger, { accessToken })
    await eventually(() => ledger.rows().length === 1)
    expect(renewals).toEqual([false])
    valid = 'second'
    const again = createLedger()
    watch(url, again, { accessToken, delay: () => 600_000 })
    await eventually(() => again.rows().length === 1)
    expect(renewals).toEqual([false, false, true])
    expect(again.troubles).toMatchObject([{ kind: 'credentials', attempt: 1 }])
    expect(JSON.stringify(again.troubles)).not.toContain('first')
  })

  test('whose access was taken away is tried twice and then left alone for long, with an alarm each time', async () => {
    let logins = 0
    const { url } = await oneServer({}, { login: () => ((logins += 1), false) })
    const ledger = createLedger()
    const waits: [string, number][] = []
    const delay = (kind: string, attempt: number): number => (waits.push([kind, attempt]), 600_000)
    watch(url, ledger, { accessToken: () => Promise.resolve('revoked'), delay })
    await eventually(() => waits.length === 1)
    expect(waits).toEqual([['credentials', 2]])
    expect(ledger.troubles.map(({ lasting }) => lasting)).toEqual(['permanent', 'permanent'])
    // XOAUTH2 asks our server twice per try: for the challenge and for the answer.
    expect(logins).toBe(4)
  })
})
