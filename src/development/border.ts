/** What the center's border mail server does to a letter before it lies in the mailbox: trace headers, and its judgement of the sender. */
import { domainOf, fieldsNamed, headerFields } from './header-fields.ts'

export type Border = {
  /** The border's own name; the one id whose Authentication-Results the desk trusts. */
  authservId: string
  /** Domains whose mail passes DMARC here, in lower case. */
  trustedDomains: ReadonlySet<string>
}

export type Arrival = {
  /** Envelope sender; empty for the null sender. */
  from: string
  to: string
  receivedAt: Date
}

/** The bytes as the mailbox gets them: the border's own headers on top, forged ones of its name gone. */
export function stampAtBorder(raw: Buffer, border: Border, arrival: Arrival): Buffer {
  const { fields, rest } = headerFields(raw)
  const kept = fields.filter((field) => !isOwnResult(field, border.authservId) && !/^return-path:/i.test(field))
  const stamps = [
    `Authentication-Results: ${border.authservId};\r\n\t${judgement(fields, border, arrival).join(';\r\n\t')}\r\n`,
    `Return-Path: <${arrival.from}>\r\n`,
    `Received: from [127.0.0.1] by ${border.authservId} with ESMTP\r\n\tfor <${arrival.to}>; ${mailDate(arrival.receivedAt)}\r\n`,
  ]
  return Buffer.concat([Buffer.from([...stamps, ...kept].join(''), 'latin1'), rest])
}

/** Comments, quotes and folds hide an authserv-id in many ways (RFC 8601 2.2); a field that names ours anywhere is not worth keeping. */
function isOwnResult(field: string, authservId: string): boolean {
  return /^authentication-results\s*:/i.test(field) && field.replace(/\\/g, '').toLowerCase().includes(authservId.toLowerCase())
}

function judgement(fields: string[], border: Border, arrival: Arrival): string[] {
  const from = fieldsNamed(fields, 'from')
  const domain = from.length === 1 ? domainOf(unfold(from[0] ?? '')) : null
  const sender = domainOf(arrival.from)
  const spf = `spf=${sender && isTrusted(sender, border) ? 'pass' : 'none'} smtp.mailfrom=${sender ?? ''}`
  if (!domain || !isTrusted(domain, border)) return ['dkim=none', spf, `dmarc=fail header.from=${domain ?? 'unknown'}`]
  return [`dkim=pass header.d=${domain}`, spf, `dmarc=pass header.from=${domain}`]
}

function isTrusted(domain: string, border: Border): boolean {
  return [...border.trustedDomains].some((trusted) => domain === trusted || domain.endsWith(`.${trusted}`))
}

function unfold(field: string): string {
  return field.replace(/\r?\n[ \t]+/g, ' ').trim()
}

/** An instant as mail writes it (RFC 5322 3.3), in UTC. */
function mailDate(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}
