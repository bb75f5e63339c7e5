/** A letter as the mailbox holds it, written without a mail library so that the same letter is always the same bytes. */
import { createHash } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Attachment, Letter } from './layout.ts'

const lines = (...parts: string[]): string => parts.join('\r\n')
const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')
const folded = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

const textPart = (type: string, text: string): string =>
  /^[\x00-\x7f]*$/.test(text) && text.split('\n').every((line) => line.length < 900)
    ? lines(`Content-Type: ${type}; charset=us-ascii`, 'Content-Transfer-Encoding: 7bit', '', crlf(text), '')
    : lines(`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', folded(Buffer.from(crlf(text))), '')

const filePart = ({ name, type, bytes, inline }: Attachment): string =>
  lines(
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${inline ? 'inline' : 'attachment'}; filename="${name}"`,
    '',
    folded(bytes),
    '',
  )

const multipart = (kind: string, boundary: string, parts: string[]): string =>
  lines(
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.map((part) => `--${boundary}\r\n${part}`),
    `--${boundary}--`,
    '',
  )

const bodyOf = (letter: Letter, id: string): string => {
  const texts = [
    ...(letter.text === undefined ? [] : [textPart('text/plain', letter.text)]),
    ...(letter.html === undefined ? [] : [textPart('text/html', letter.html)]),
  ]
  const words = texts.length > 1 ? multipart('alternative', `alt_${id}`, texts) : (texts[0] ?? textPart('text/plain', ''))
  const files = letter.attachments ?? []
  return files.length === 0 ? words : multipart('mixed', `mix_${id}`, [words, ...files.map(filePart)])
}

const headersOf = (letter: Letter, id: string): string[] => {
  const sender = /<(.+)>/.exec(letter.from)?.[1] ?? letter.from
  const domain = sender.split('@')[1] ?? ''
  const at = DateTime.fromISO(letter.at, { setZone: true })
  const stamp = at.toFormat("ccc, dd LLL yyyy HH':'mm':'ss ZZZ", { locale: 'en-US' })
  return [
    'Authentication-Results: mx.spoc-carrier.example;',
    `\tdkim=pass header.d=${domain} header.s=mail; spf=pass smtp.mailfrom=${domain};`,
    `\tdmarc=pass (p=REJECT) header.from=${domain}`,
    `Return-Path: <${sender}>`,
    `Received: from mail.${domain} (mail.${domain} [192.0.2.25])`,
    `\tby mx.spoc-carrier.example (Postfix) with ESMTPS id ${id.slice(0, 10).toUpperCase()}`,
    `\tfor <csr-center@spoc-carrier.example>; ${stamp}`,
    `From: ${letter.from}`,
    'To: csr-center@spoc-carrier.example',
    `Subject: ${letter.subject}`,
    `Date: ${stamp}`,
    `Message-ID: <${id}@${domain}>`,
    'MIME-Version: 1.0',
    `X-Mailer: ${letter.mailer}`,
  ]
}

/** @param file the layout's name, which makes the identifiers of the letter its own. */
export const letterBytes = (file: string, letter: Letter): Uint8Array => {
  const id = createHash('sha256').update(file).digest('hex').slice(0, 24)
  return Buffer.from(lines(...headersOf(letter, id)) + '\r\n' + bodyOf(letter, id))
}
