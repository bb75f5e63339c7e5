import { createHash } from 'node:crypto'
import type { Attachment, Letter } from '../../src/letter/letter.ts'
import type { Document } from '../../src/reading/documents/document.ts'

export const center = 'csr-center@carrier.example'

/** A letter from Nora Quist of Tallgrass Telecom; a test names only what matters to it. */
export const aLetter = (said: Partial<Letter> = {}): Letter => ({
  from: [{ name: 'Nora Quist', address: 'nora.quist@tallgrass.example' }],
  to: [{ name: 'CSR Center', address: center }],
  cc: [],
  replyTo: [],
  subject: 'CSR request',
  messageId: '<1@tallgrass.example>',
  inReplyTo: [],
  references: [],
  dateHeader: null,
  receivedHeader: new Date('2026-11-24T15:00:00Z'),
  text: null,
  html: null,
  attachments: [],
  authentication: { kind: 'authenticated', address: 'nora.quist@tallgrass.example', domain: 'tallgrass.example', by: 'dmarc' },
  automatic: null,
  deliveryStatus: null,
  contentSha256: 'f'.repeat(64),
  ...said,
})

/** An answer to a mail of the center's about CSR-2026-000777. */
export const anAnswer = (text: string, said: Partial<Letter> = {}): Letter =>
  aLetter({
    subject: 'RE: [CSR-2026-000777] Your CSR request was rejected (003)',
    inReplyTo: ['<csr-2026-000777.r1.aa11@carrier.example>'],
    references: ['<csr-2026-000777.r1.aa11@carrier.example>'],
    text,
    ...said,
  })

/** A whole request as people write it, about a number of their choice. */
export const form = (btn = '716-555-0141'): string => `Requesting company: Tallgrass Telecom LLC
OCN: 9T7G
Contact: Nora Quist
Phone: 585-555-0120
E-mail: nora.quist@tallgrass.example
LOA on file: yes, 11/20/2026
End user: Pelham Street Dairy
BTN: ${btn}
Service address: 18 Pelham Street, Buffalo NY 14202`

export const anAttachment = (name: string, bytes: Uint8Array = new Uint8Array(90_000), said: Partial<Attachment> = {}): Attachment => ({
  name,
  declaredType: 'application/octet-stream',
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  inline: false,
  ...said,
})

/** A document that was read as running text. */
export const aTextDocument = (name: string, text: string): Document => ({
  name,
  format: 'pdf',
  parts: [{ kind: 'text', name, text }],
  problem: null,
})

export const aDamagedDocument = (name: string): Document => ({ name, format: 'unknown', parts: [], problem: 'damaged' })
