/** Outlook's two own formats, written by hand: .msg (an OLE file of properties) and winmail.dat (TNEF). */
import { CFB } from '@e965/xlsx'

type Compound = {
  utils: { cfb_new: () => unknown; cfb_add: (file: unknown, path: string, bytes: Buffer) => void }
  write: (file: unknown, options: { type: 'buffer' }) => Buffer
}

const compound = CFB as Compound

export type Attached = { name: string; bytes: Uint8Array }
export type OutlookParts = {
  subject?: string
  body?: string
  rtf?: Buffer
  html?: Buffer
  from?: { name: string; address: string }
  attached?: Attached[]
}

const unicode = (text: string): Buffer => Buffer.from(text, 'utf16le')

const streams = (parts: OutlookParts): [path: string, bytes: Buffer][] => {
  const texts: [string, string | undefined][] = [
    ['0037001F', parts.subject],
    ['1000001F', parts.body],
    ['0C1A001F', parts.from?.name],
    ['5D01001F', parts.from?.address],
  ]
  const own = texts.flatMap(([tag, text]): [string, Buffer][] => (text === undefined ? [] : [[`__substg1.0_${tag}`, unicode(text)]]))
  if (parts.rtf) own.push(['__substg1.0_10090102', parts.rtf])
  if (parts.html) own.push(['__substg1.0_10130102', parts.html])
  const attached = (parts.attached ?? []).flatMap(({ name, bytes }, index): [string, Buffer][] => {
    const folder = `__attach_version1.0_#0000000${index}`
    return [
      [`${folder}/__properties_version1.0`, Buffer.alloc(8)],
      [`${folder}/__substg1.0_3707001F`, unicode(name)],
      [`${folder}/__substg1.0_37010102`, Buffer.from(bytes)],
    ]
  })
  return [['__properties_version1.0', Buffer.alloc(32)], ...own, ...attached]
}

/** An OLE compound file of those streams. */
export const makeOle = (files: readonly (readonly [path: string, bytes: Buffer])[]): Buffer => {
  const file = compound.utils.cfb_new()
  for (const [path, bytes] of files) compound.utils.cfb_add(file, `/${path}`, bytes)
  return Buffer.from(compound.write(file, { type: 'buffer' }))
}

export const makeMsg = (parts: OutlookParts): Buffer => makeOle(streams(parts))

/** RTF in Outlook's envelope for it, without compression (MS-OXRTFCP). */
export const storedRtf = (rtf: string): Buffer => {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rtf.length + 12, 0)
  head.writeUInt32LE(rtf.length, 4)
  head.write('MELA', 8, 'latin1')
  return Buffer.concat([head, Buffer.from(rtf, 'latin1')])
}

const attribute = (level: 1 | 2, id: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(9)
  head.writeUInt8(level, 0)
  head.writeUInt32LE(id, 1)
  head.writeUInt32LE(value.length, 5)
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(value.reduce((total, byte) => (total + byte) & 0xffff, 0))
  return Buffer.concat([head, value, sum])
}

/** One MAPI property of variable length. */
const property = (tag: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(12)
  head.writeUInt32LE(tag, 0)
  head.writeUInt32LE(1, 4)
  head.writeUInt32LE(value.length, 8)
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)])
}

const properties = (...list: Buffer[]): Buffer => {
  const count = Buffer.alloc(4)
  count.writeUInt32LE(list.length)
  return Buffer.concat([count, ...list])
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1')

export const makeTnef = (parts: OutlookParts): Buffer => {
  const page = Buffer.alloc(8)
  page.writeUInt32LE(1252)
  const own = [property(0x1000001f, unicode(`${parts.body ?? ''}\0`))]
  if (parts.rtf) own.push(property(0x10090102, parts.rtf))
  if (parts.html) own.push(property(0x10130102, parts.html))
  const attached = (parts.attached ?? []).flatMap(({ name, bytes }) => [
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, text('SHORT~1.XXX')),
    attribute(2, 0x0006800f, Buffer.from(bytes)),
    attribute(2, 0x00069005, properties(property(0x3707001f, unicode(`${name}\0`)))),
  ])
  return Buffer.concat([
    Buffer.from('\x78\x9F\x3E\x22\x01\x00', 'latin1'),
    attribute(1, 0x00069007, page),
    attribute(1, 0x00018004, text(parts.subject ?? '')),
    attribute(1, 0x00069003, properties(...own)),
    ...attached,
  ])
}
