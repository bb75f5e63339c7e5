/** winmail.dat: Outlook's own envelope (MS-OXTNEF). Every length is checked before it is used, nothing is copied twice. */
import { decodeCodePage } from '../bytes/code-pages.ts'
import { asBuffer, hasSignature } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader, File, ReaderContext } from '../reader.ts'
import { type Properties, propertyText, readProperties } from './mapi.ts'
import { decodeHtml, type Enclosed, nestedMessage, type OutlookMessage } from './nested.ts'

/** Attributes by number: what begins an attachment, what names it, what it contains. */
const beginsAttachment = 0x9002
const title = 0x8010
const contents = 0x800f
const attachmentProperties = 0x9005
const messageProperties = 0x9003
const subject = 0x8004
const body = 0x800c
const codePage = 0x9007

type Attribute = { id: number; value: Buffer }
type Tnef = { attributes: Attribute[]; attachments: Attribute[][]; whole: boolean }

const split = (bytes: Buffer): Tnef => {
  const tnef: Tnef = { attributes: [], attachments: [], whole: true }
  let at = 6
  while (at + 11 <= bytes.length) {
    const id = bytes.readUInt16LE(at + 1)
    const end = at + 9 + bytes.readUInt32LE(at + 5)
    if (end + 2 > bytes.length) break
    if (id === beginsAttachment) tnef.attachments.push([])
    const into = bytes[at] === 2 ? tnef.attachments.at(-1) : tnef.attributes
    into?.push({ id, value: bytes.subarray(at + 9, end) })
    at = end + 2
  }
  tnef.whole = at >= bytes.length
  return tnef
}

const valueOf = (attributes: readonly Attribute[], id: number): Buffer | undefined =>
  attributes.find((attribute) => attribute.id === id)?.value

const textOf = (attributes: readonly Attribute[], id: number, page: number): string | null => {
  const value = valueOf(attributes, id)
  return value ? decodeCodePage(value, page).replace(/\0+$/, '') : null
}

const propertiesOf = (attributes: readonly Attribute[], id: number): Properties => {
  const value = valueOf(attributes, id)
  return value ? readProperties(value) : new Map()
}

/** An embedded message stands in its own TNEF stream behind a sixteen-byte interface id. */
const embedded = (properties: Properties): Uint8Array | undefined => {
  const object = properties.get(0x3701)
  return object && object.length > 16 && hasSignature(object, '\x78\x9F\x3E\x22', 16) ? object.subarray(16) : object
}

const enclosedOf = (attributes: readonly Attribute[], page: number): Enclosed => {
  const properties = propertiesOf(attributes, attachmentProperties)
  const name = propertyText(properties.get(0x3707), page) ?? textOf(attributes, title, page) ?? ''
  const declaredType = propertyText(properties.get(0x370e), page) ?? ''
  return { name, declaredType, bytes: valueOf(attributes, contents) ?? embedded(properties) ?? new Uint8Array() }
}

const senderOf = (properties: Properties, page: number): string => {
  const name = propertyText(properties.get(0x0c1a), page) ?? ''
  const address = propertyText(properties.get(0x5d01), page) ?? propertyText(properties.get(0x0c1f), page) ?? ''
  return address.includes('@') && address !== name ? `${name} <${address}>`.trim() : name
}

const open = (tnef: Tnef): OutlookMessage => {
  const page = valueOf(tnef.attributes, codePage)?.readUInt32LE(0) ?? 1252
  const properties = propertiesOf(tnef.attributes, messageProperties)
  const html = properties.get(0x1013)
  return {
    subject: textOf(tnef.attributes, subject, page) ?? propertyText(properties.get(0x0037), page) ?? '',
    from: senderOf(properties, page),
    text: textOf(tnef.attributes, body, page) ?? propertyText(properties.get(0x1000), page),
    html: html ? decodeHtml(html, null) : null,
    compressedRtf: properties.get(0x1009) ?? null,
    enclosed: tnef.attachments.map((attributes) => enclosedOf(attributes, page)),
  }
}

const readTnef = async (file: File, context: ReaderContext): Promise<Document> => {
  const tnef = split(asBuffer(file.bytes))
  return documentOf(file, 'tnef', [await nestedMessage(open(tnef), context)], tnef.whole ? null : 'damaged')
}

export const tnefReader: DocumentReader = {
  format: 'tnef',
  about: 'winmail.dat',
  recognizes: (bytes) => hasSignature(bytes, '\x78\x9F\x3E\x22'),
  read: readTnef,
}
