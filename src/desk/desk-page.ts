/** The desk on one page: what is open, what came in, how the mailboxes are. Server-rendered, no scripts. */
import { html } from 'hono/html'
import { instantText } from '../cases/wording.ts'
import type { RunningDesk } from '../running.ts'
import type { DeskHealth } from './health.ts'
import { deskHealth } from './health.ts'
import { letterList } from './letter-list.ts'
import type { RequestLine } from './request-list.ts'
import { requestList } from './request-list.ts'

const style =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:1080px;margin:2rem auto;padding:0 1rem;color:#1c2733}h1{font-size:1.3rem;color:#1f4e79}h2{font-size:1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th{text-align:left;color:#66727f;font-weight:500;border-bottom:1px solid #c6cdd5}td{border-bottom:1px solid #e8ebee;vertical-align:top}th,td{padding:.35rem .8rem .35rem 0}.late{color:#b45309;font-weight:600}.well{color:#166534}'

const healthPart = (health: DeskHealth) =>
  html`<p>
    ${health.mailboxes.map(({ mailbox, state, trouble }) => html`<span class="${trouble ? 'late' : 'well'}">${mailbox}: ${state}${trouble ? ` (${trouble})` : ''}</span><br />`)}
    ${health.lettersWaiting} letters and ${health.mailsWaiting} mails wait, ${health.parked} parked, ${health.open} requests open,
    ${health.overdue} overdue
  </p>`

const requestRow = (now: string, zone: string) => (row: RequestLine) =>
  html`<tr>
    <td>${row.reference}</td>
    <td>${row.state}</td>
    <td class="${row.dueAt !== null && row.dueAt < now ? 'late' : ''}">
      ${row.dueAt === null ? 'paused' : instantText(new Date(row.dueAt), zone)}
    </td>
    <td>${row.company}</td>
    <td>${row.reason}</td>
    <td>${row.level}</td>
    <td>${row.claimedBy ?? ''}</td>
  </tr>`

const openPart = (open: readonly RequestLine[], now: string, zone: string) =>
  open.length === 0
    ? html`<p>Nothing is open.</p>`
    : html`<table>
        <tr>
          <th>Reference</th>
          <th>State</th>
          <th>Due</th>
          <th>Company</th>
          <th>Why</th>
          <th>Level</th>
          <th>Who</th>
        </tr>
        ${open.map(requestRow(now, zone))}
      </table>`

const lettersPart = (letters: Awaited<ReturnType<typeof letterList>>, zone: string) =>
  html`<table>
    <tr>
      <th>Letter</th>
      <th>Received</th>
      <th>From</th>
      <th>Status</th>
    </tr>
    ${letters.map(
      (row) =>
        html`<tr>
          <td>${row.letter}</td>
          <td>${instantText(new Date(row.receivedAt), zone)}</td>
          <td>${row.from ?? ''}</td>
          <td>${row.status}${row.parkedReason ? `: ${row.parkedReason}` : ''}</td>
        </tr>`,
    )}
  </table>`

export const deskPage = async (running: RunningDesk) => {
  const { db } = running.store
  const zone = running.desk.profile.timeZone
  const health = await deskHealth(running)
  const open = await requestList(db, { all: false, limit: 100 })
  const letters = await letterList(db, 25)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>csr-desk</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${running.desk.profile.name}</h1>
        ${healthPart(health)}
        <h2>Open requests</h2>
        ${openPart(open, new Date().toISOString(), zone)}
        <h2>Latest letters</h2>
        ${lettersPart(letters, zone)}
      </body>
    </html>`
}
