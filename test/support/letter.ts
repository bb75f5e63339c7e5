/** A letter as the mailbox holds it; a test names only what matters. */
export type LetterWords = {
  from?: string
  subject?: string
  text?: string
  messageId?: string
  inReplyTo?: string
  /** ISO instant of the topmost Received header. */
  at?: string
  /** The border server's word; null for none at all. */
  dmarc?: 'pass' | 'fail' | null
  headers?: string[]
  to?: string
  attachments?: { name: string; type: string; bytes: Uint8Array }[]
}

let counter = 0

const domainOf = (address: string): string => address.split('@')[1]?.replace('>', '') ?? ''

const wrapped = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{1,76}/g, '$&\r\n')

export const rawLetter = (words: LetterWords): Uint8Array => {
  const {
    from = 'Vince Dimitrakos <vdimitrakos@halcyondrift.example>',
    subject = 'CSR request',
    text = '',
    to = 'csr-center@spoc-carrier.example',
  } = words
  const { at = '2026-11-30T10:00:00-05:00', dmarc = 'pass', attachments = [] } = words
  counter += 1
  const domain = domainOf(from)
  const result = dmarc === null ? [] : [`Authentication-Results: mx.spoc-carrier.example; dmarc=${dmarc} header.from=${domain}`]
  const head = [
    ...result,
    `Return-Path: <${/<([^>]+)>/.exec(from)?.[1] ?? from}>`,
    `Received: from mail.${domain} by mx.spoc-carrier.example with ESMTPS; ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: ${words.messageId ?? `<test-${counter}@${domain}>`}`,
    ...(words.inReplyTo ? [`In-Reply-To: ${words.inReplyTo}`, `References: ${words.inReplyTo}`] : []),
    ...(words.headers ?? []),
    'MIME-Version: 1.0',
  ]
  const body = text.replace(/\r?\n/g, '\r\n')
  if (attachments.length === 0)
    return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', body, ''].join('\r\n'))
  const parts = attachments.flatMap(({ name, type, bytes }) => [
    '--mixed',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(bytes),
  ])
  return Buffer.from(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary=mixed',
      '',
      '--mixed',
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      ...parts,
      '--mixed--',
      '',
    ].join('\r\n'),
  )
}

/** A complete and right request of Halcyondrift for Tanakura's Accounting; fields can be changed. */
export const csirText = (change: Record<string, string> = {}): string =>
  Object.entries({
    'Requesting company': 'Halcyondrift Networks LLC',
    OCN: '9H2D',
    Contact: 'Vince Dimitrakos',
    Phone: '919-555-0165',
    'E-mail': 'vdimitrakos@halcyondrift.example',
    'LOA on file': 'yes',
    'End user': "Tanakura's Accounting LLC",
    BTN: '216-555-0177',
    'Service address': '167 South State Street, Cleveland OH 44114',
    ...change,
  })
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n')
