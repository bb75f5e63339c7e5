/** ENVELOPE of a message (RFC 3501 7.4.2). */
import type { Part } from './part.ts'
import { quote } from './quote.ts'

export function envelope({ fields }: Part): string {
  const from = fields.get('from')
  const addresses = [
    from,
    fields.get('sender') ?? from,
    fields.get('reply-to') ?? from,
    fields.get('to'),
    fields.get('cc'),
    fields.get('bcc'),
  ]
  return `(${[
    quote(fields.get('date')),
    quote(fields.get('subject')),
    ...addresses.map(addressList),
    quote(fields.get('in-reply-to')),
    quote(fields.get('message-id')),
  ].join(' ')})`
}

function addressList(value: string | undefined): string {
  const written = (value ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).flatMap(address)
  return written.length > 0 ? `(${written.join('')})` : 'NIL'
}

function address(text: string): string[] {
  const match = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<([^<>@]*)@?([^<>]*)>/.exec(text)
  if (match) return [`(${quote(match[1] ?? (match[2] === '' ? null : match[2]))} NIL ${quote(match[3])} ${quote(match[4])})`]
  const [mailbox = '', host = ''] = text.trim().split('@')
  return mailbox === '' ? [] : [`(NIL NIL ${quote(mailbox)} ${quote(host)})`]
}
