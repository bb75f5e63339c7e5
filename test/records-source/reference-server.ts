/**
 * A record system that keeps the contract of docs/record-source.md over the sample world, read from its files and not
 * through the desk's code, with faults to switch on.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { worldFolder } from '../store/database.ts'

/** Only what the look-ups need; the rest of an account passes through as it stands in the file. */
const accountLine = z.looseObject({
  accountNumber: z.string(),
  btn: z.string(),
  lines: z.array(z.looseObject({ tn: z.string() })),
  trunks: z.array(z.looseObject({ didRanges: z.array(z.object({ from: z.string(), to: z.string() })) })),
})
type AccountLine = z.infer<typeof accountLine>

const accounts = readFileSync(join(worldFolder, 'accounts.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => accountLine.parse(JSON.parse(line)))

const ranges = readFileSync(join(worldFolder, 'numbers.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [from = '', to = '', spid = '', provider = '', status = ''] = line.split(',')
    return { from, to, spid, provider, status }
  })

const carries = (one: AccountLine, tn: string): boolean =>
  one.btn === tn ||
  one.lines.some((line) => line.tn === tn) ||
  one.trunks.some(({ didRanges }) => didRanges.some(({ from, to }) => from <= tn && tn <= to))

const ownerOf = (tn: string) =>
  ranges
    .filter(({ from, to }) => from <= tn && tn <= to)
    .sort((a, b) => Number(a.to) - Number(a.from) - (Number(b.to) - Number(b.from)))
    .at(0) ?? null

const shared = accounts.map(({ btn }) => btn).filter((btn, index, all) => all.indexOf(btn) !== index)

/** Numbers to ask for: every kind of number of the world, some of nobody, in an order that does not depend on chance. */
export const sampleNumbers = (count: number): string[] => {
  const all = [
    ...accounts.flatMap(({ btn, lines, trunks }) => [
      btn,
      ...lines.slice(0, 2).map(({ tn }) => tn),
      ...trunks.flatMap(({ didRanges }) => didRanges.flatMap(({ from, to }) => [to, String(Math.floor((Number(from) + Number(to)) / 2))])),
    ]),
    ...ranges.map(({ from }) => from),
    ...ranges.map(({ to }) => String(Number(to) + 1)),
  ]
  const others = [...new Set(all)].filter((tn) => !shared.includes(tn)).sort()
  const wanted = count - shared.length
  return [...shared, ...Array.from({ length: wanted }, (_, index) => others[Math.floor((index * others.length) / wanted)] ?? '')]
}

export const sampleAccountNumbers = accounts.map(({ accountNumber }) => accountNumber)

const aboutNumber = z.strictObject({ number: z.string().regex(/^\d{10}$/) })
const aboutAccount = z.strictObject({ accountNumber: z.string() })

const answers: Readonly<Record<string, (question: unknown) => object>> = {
  '/v1/accounts-carrying': (question) => {
    const { number } = aboutNumber.parse(question)
    return { accounts: accounts.filter((one) => carries(one, number)) }
  },
  '/v1/owner': (question) => ({ owner: ownerOf(aboutNumber.parse(question).number) }),
  '/v1/account': (question) => {
    const { accountNumber } = aboutAccount.parse(question)
    return { account: accounts.find((one) => one.accountNumber === accountNumber) ?? null }
  },
}

const answerTo = (path: string, question: string): object | null => answers[path]?.(JSON.parse(question)) ?? null

/** What the server does instead of its answer; `hold` keeps it back until the fault is another one. */
export type Fault =
  'hold' | 'status 500' | 'status 429' | 'status 404' | 'garbage' | 'shape' | 'extra field' | 'huge' | 'redirect' | 'cut' | 'other number'

export type ReferenceServer = {
  url: string
  /** Questions that came with the right token, path and body, oldest first. */
  asked: string[]
  /** Every request waits for the next fault; `once` ends by itself after so many requests. */
  fail(fault: Fault | null, times?: number): void
  close(): Promise<void>
}

export const token = 'reference-token-7f3a'

const json = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

const withoutBtn = (value: object): object => JSON.parse(JSON.stringify(value).replaceAll('"btn":', '"billingNumber":')) as object

/** A body without end, as fast as it is taken. */
const flood = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

const misbehave: Record<Exclude<Fault, 'hold'>, (response: ServerResponse, answer: object, url: string) => void> = {
  'status 500': (response) => response.writeHead(500).end('<h1>out of order: 216-555-0177</h1>'),
  'status 429': (response) => response.writeHead(429).end(),
  'status 404': (response) => response.writeHead(404).end(),
  garbage: (response) => response.writeHead(200).end('<html>Welcome, Tanakura</html>'),
  shape: (response, answer) => json(response, withoutBtn(answer)),
  'extra field': (response, answer) => json(response, { ...answer, balance: '12.50' }),
  huge: (response) => flood(response),
  redirect: (response, _answer, url) => response.writeHead(302, { location: `${url}/v1/elsewhere` }).end(),
  cut: (response, answer) => {
    const text = JSON.stringify(answer)
    response.writeHead(200, { 'content-length': text.length }).write(text.slice(0, text.length / 2), () => response.destroy())
  },
  'other number': (response, answer) => {
    const [account] = accounts
    if ('accounts' in answer) json(response, { accounts: [account] })
    else json(response, 'owner' in answer ? { owner: ranges[0] } : { account })
  },
}

export const startReferenceServer = async (): Promise<ReferenceServer> => {
  const asked: string[] = []
  const held: (() => void)[] = []
  let fault: { kind: Fault; times: number } | null = null
  let url = ''
  const answer = (response: ServerResponse, right: object | null, kind: Exclude<Fault, 'hold'> | null): void => {
    if (right === null) response.writeHead(404).end()
    else if (kind === null) json(response, right)
    else misbehave[kind](response, right, url)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = await text(request)
    if (request.headers.authorization !== `Bearer ${token}` || request.method !== 'POST') {
      response.writeHead(401).end()
      return
    }
    const path = request.url ?? ''
    asked.push(`${path} ${question}`)
    const right = answerTo(path, question)
    const kind = fault?.kind ?? null
    if (fault && --fault.times <= 0) fault = null
    if (kind === 'hold') held.push(() => answer(response, right, null))
    else answer(response, right, kind)
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    asked,
    fail: (kind, times = Infinity) => {
      fault = kind === null ? null : { kind, times }
      for (const goOn of held.splice(0)) goOn()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
