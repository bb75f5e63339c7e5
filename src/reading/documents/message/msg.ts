import library, { type FieldsData } from '@kenjiuno/msgreader'
import type { Document } from '../document.ts'
import { DocumentFault } from '../fault.ts'
import { documentOf } from '../made.ts'
import { oleNames } from '../ole/compound.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { decodeHtml, type Enclosed, nestedMessage, type OutlookMessage } from './nested.ts'

type LibraryClass = typeof library.default
type Library = InstanceType<LibraryClass>

/** Loaders differ in how they hand over the default export of a CommonJS module: as the class, or wrapped once more. */
const isWrapped = (loaded: unknown): loaded is { default: LibraryClass } =>
  typeof loaded === 'object' && loaded !== null && 'default' in loaded
const MsgReader: LibraryClass = isWrapped(library) ? library.default : library

const addressOf = (fields: FieldsData): string => {
  const address = [fields.senderSmtpAddress, fields.senderEmail].find((candidate) => candidate?.includes('@')) ?? ''
  const name = fields.senderName ?? ''
  if (address === '') return name
  return name === '' || name === address ? address : `${name} <${address}>`
}

/** An attachment that cannot be taken out is handed on without bytes, so that it is named as empty and not lost. */
const enclosedOf = (reader: Library, attachment: FieldsData): Enclosed => {
  const name = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? ''
  const declaredType = attachment.attachMimeTag ?? ''
  try {
    return { name, declaredType, bytes: reader.getAttachment(attachment).content }
  } catch {
    return { name, declaredType, bytes: new Uint8Array() }
  }
}

const open = (bytes: Uint8Array): OutlookMessage => {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const fields = reader.getFileData()
  if (fields.error !== undefined) throw new DocumentFault('damaged')
  return {
    subject: fields.subject ?? '',
    from: addressOf(fields),
    text: fields.body ?? null,
    html: fields.bodyHtml ?? (fields.html ? decodeHtml(fields.html, fields.internetCodepage ?? null) : null),
    compressedRtf: fields.compressedRtf ?? null,
    enclosed: (fields.attachments ?? []).map((attachment) => enclosedOf(reader, attachment)),
  }
}

const readMsg = async (file: File, context: ReaderContext): Promise<Document> =>
  documentOf(file, 'msg', [await nestedMessage(open(file.bytes), context)])

export const msgReader: DocumentReader = {
  format: 'msg',
  about: 'Outlook message',
  recognizes: (bytes) => oleNames(bytes).some((name) => name.startsWith('__properties_version1')),
  read: readMsg,
}
