import { openMessage } from '../../../letter/open-message.ts'
import { asBuffer } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { readEnclosed } from './nested.ts'

/** Fields that only mail software writes, never a person who types "From:" into a form. */
const machineField = /^(received|mime-version|message-id|return-path|dkim-signature|x-mailer|content-type):/im
const anyField = /^[!-9;-~]{1,70}:[ \t\r\n]/
const addressField = /^(from|to|subject|date|sender):/im

const headerOf = (bytes: Uint8Array): string => {
  const start = asBuffer(bytes)
    .toString('latin1', 0, 32_768)
    .replace(/^(\xEF\xBB\xBF)?\s*(From [^\r\n]*\r?\n)?/, '')
  return start.split(/\r?\n\r?\n/, 1)[0] ?? ''
}

const looksLikeMessage = (bytes: Uint8Array): boolean => {
  const header = headerOf(bytes)
  return anyField.test(header) && machineField.test(header) && addressField.test(header)
}

const sender = (from: readonly { name: string; address: string }[]): string => {
  const [first] = from
  if (!first) return ''
  return first.name === '' ? first.address : `${first.name} <${first.address}>`
}

const readEml = async (file: File, context: ReaderContext): Promise<Document> => {
  const opened = await openMessage(file.bytes)
  if ('problem' in opened)
    return documentOf(file, 'message', [], opened.problem === 'damaged' || opened.problem === 'empty' ? opened.problem : 'too-large')
  const documents = await readEnclosed(opened.attachments, context)
  const { subject, text, html } = opened
  return documentOf(file, 'message', [{ kind: 'message', subject, from: sender(opened.from), text, html, documents }])
}

export const emlReader: DocumentReader = {
  format: 'message',
  about: 'mail message (eml, message/rfc822, mht)',
  recognizes: looksLikeMessage,
  read: readEml,
}
