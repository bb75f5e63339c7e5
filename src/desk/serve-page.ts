/** The desk over loopback HTTP: a page for people, health and metrics for monitors, questions for the commands on this machine. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { ZodError } from 'zod'
import type { RunningDesk } from '../running.ts'
import type { Settings } from '../settings.ts'
import { deskPage } from './desk-page.ts'
import { deskHealth } from './health.ts'
import { metricsText } from './metrics.ts'
import { answer, isQuestion } from './questions.ts'

export type Page = { url: string; close(): Promise<void> }

const same = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

/** The bearer of commands, or the password of a browser's login box. */
const credential = (header: string | undefined): string => {
  if (header?.startsWith('Bearer ')) return header.slice(7)
  if (!header?.startsWith('Basic ')) return ''
  return Buffer.from(header.slice(6), 'base64').toString('utf8').split(':').slice(1).join(':')
}

const application = (running: RunningDesk, token: string): Hono => {
  const app = new Hono()
  app.use('*', async (context, next) => {
    await next()
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    context.header('x-content-type-options', 'nosniff')
    context.header('cache-control', 'no-store')
    context.header('referrer-policy', 'no-referrer')
  })
  app.get('/healthz', async (context) => {
    const health = await deskHealth(running)
    return context.json(health, health.well ? 200 : 503)
  })
  app.use('*', async (context, next) => {
    if (same(credential(context.req.header('authorization')), token)) return next()
    return context.text('the desk needs its token', 401, { 'www-authenticate': 'Basic realm="csr-desk"' })
  })
  app.get('/metrics', async (context) => context.text(await metricsText(running)))
  app.get('/', async (context) => context.html(await deskPage(running)))
  app.post('/api/:question', async (context) => {
    const question = context.req.param('question')
    if (!isQuestion(question)) return context.text('no such question', 404)
    const options: unknown = await context.req.json().catch(() => ({}))
    const found = await answer({ db: running.store.db, reading: () => Promise.resolve(running.reading) }, question, options).catch(
      (error: unknown) => {
        if (error instanceof ZodError) return error
        throw error
      },
    )
    if (found instanceof ZodError) return context.text('the options are not of this question', 400)
    return found === null ? context.text('nothing under that name', 404) : context.json(found)
  })
  return app
}

/** Serves on loopback only; the token is left for commands on this machine in a file only this user can read. */
export const servePage = async ({
  running,
  settings,
  tokenFile,
}: {
  running: RunningDesk
  settings: Settings
  tokenFile: string
}): Promise<Page> => {
  const token = settings.DESK_TOKEN || randomBytes(18).toString('base64url')
  await mkdir(dirname(tokenFile), { recursive: true })
  await writeFile(tokenFile, `${token}\n`, { mode: 0o600 })
  const { fetch } = application(running, token)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: settings.DESK_PORT }, ({ port }) =>
      resolve({
        url: `http://desk:${settings.DESK_TOKEN ? '...' : token}@127.0.0.1:${port}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    )
    server.on('error', () => reject(new Error(`port ${settings.DESK_PORT} of the desk page is taken (DESK_PORT; 0 for no page)`)))
  })
}
