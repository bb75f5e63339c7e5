import type { Letterhead } from '../../src/outbox/freeze.ts'
import type { Draft } from '../../src/replies/draft.ts'

export const letterhead: Letterhead = {
  from: { name: 'CSR Center', address: 'csr-center@spoc-carrier.example' },
  messageId: '<csr-2026-000123.rejected.4f2a@spoc-carrier.example>',
  date: new Date('2026-11-24T15:00:00Z'),
}

export function draft(more: Partial<Draft> = {}): Draft {
  return {
    purpose: 'rejected',
    to: 'pearlm@quillmark-telecom.example',
    subject: '[CSR-2026-000123] Your request',
    text: 'Good morning,\n\nCode 003.\n',
    html: '<p>Good morning,</p><p>Code 003.</p>\n',
    attachments: [],
    inReplyTo: '<request@quillmark-telecom.example>',
    references: ['<first@quillmark-telecom.example>'],
    replyTo: 'csr-center+abc123@spoc-carrier.example',
    ...more,
  }
}
