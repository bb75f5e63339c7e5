import { finished } from 'node:stream/promises'
import { Splitter } from '@zone-eu/mailsplit'
import type { SplitterChunk } from '@zone-eu/mailsplit'
import type { Unopenable } from './letter.ts'
import { limits } from './limits.ts'

/** One leaf of the MIME tree, transfer encoding undone and nothing else: attachments keep their bytes. */
export type Part = {
  /** Lower case; text/plain where the part names none. */
  type: string
  charset: string | null
  disposition: string
  fileName: string
  flowed: boolean
  deleteSpace: boolean
  contentId: string
  /** Container types from the root down, lower case. */
  containers: readonly string[]
  bytes: Buffer
}

export type SplitMessage = { rootType: string; reportType: string; parts: Part[] }

type MimeNode = Extract<SplitterChunk, { type: 'node' }>
type OpenPart = { node: MimeNode; chunks: Buffer[] }

const containersOf = (node: MimeNode): string[] => {
  const found: string[] = []
  for (let parent = node.parentNode; parent; parent = parent.parentNode) found.unshift(parent.contentType || '')
  return found
}

const typeOf = (node: MimeNode): string => {
  const digest = node.parentNode && node.parentNode.contentType === 'multipart/digest'
  const stated = node.headers && node.headers.hasHeader('content-type')
  return digest && !stated ? 'message/rfc822' : node.contentType || 'text/plain'
}

/** Undoes base64 or quoted-printable; a body that breaks its encoding gives what could be read. */
const decodedBytes = async ({ node, chunks }: OpenPart): Promise<Buffer> => {
  if (node.encoding !== 'base64' && node.encoding !== 'quoted-printable') return Buffer.concat(chunks)
  const decoder = node.getDecoder()
  const decoded: Buffer[] = []
  decoder.on('data', (chunk: Buffer) => decoded.push(chunk))
  await new Promise<void>((resolve) => {
    decoder.once('end', resolve)
    decoder.once('error', () => resolve())
    for (const chunk of chunks) decoder.write(chunk)
    decoder.end()
  })
  return Buffer.concat(decoded)
}

const closePart = async (open: OpenPart): Promise<Part> => ({
  type: typeOf(open.node),
  charset: open.node.charset || null,
  disposition: open.node.disposition || '',
  fileName: open.node.filename || '',
  flowed: open.node.flowed,
  deleteSpace: open.node.delSp,
  contentId: open.node.headers ? open.node.headers.getFirst('content-id') : '',
  containers: containersOf(open.node),
  bytes: await decodedBytes(open),
})

const reportTypeOf = (node: MimeNode): string =>
  /report-type\s*=\s*"?([\w-]+)/i.exec(node.headers ? node.headers.getFirst('content-type') : '')?.[1]?.toLowerCase() ?? ''

const problemOf = (error: unknown): Unopenable => {
  const detail = error instanceof Error ? error.message : 'unknown'
  if (/child nodes/.test(detail)) return { problem: 'too many parts', detail: `more than ${limits.parts} parts` }
  if (/header size/.test(detail))
    return { problem: 'headers too large', detail: `more than ${limits.headerBytes} bytes of header in one part` }
  return { problem: 'damaged', detail }
}

const chunksOf = async (raw: Uint8Array): Promise<SplitterChunk[]> => {
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: limits.headerBytes, maxChildNodes: limits.parts })
  const chunks: SplitterChunk[] = []
  splitter.on('data', (chunk: SplitterChunk) => chunks.push(chunk))
  splitter.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  await finished(splitter)
  return chunks
}

/**
 * Splits a message into its leaves with mailsplit. Messages attached to it stay one leaf with their exact bytes.
 * What breaks a cap is a problem, never an exception.
 */
export const splitMessage = async (raw: Uint8Array): Promise<SplitMessage | Unopenable> => {
  const leaves: OpenPart[] = []
  const nodes: MimeNode[] = []
  try {
    for (const chunk of await chunksOf(raw)) {
      if (chunk.type === 'body') leaves.at(-1)?.chunks.push(chunk.value)
      if (chunk.type !== 'node') continue
      nodes.push(chunk)
      if (!chunk.multipart) leaves.push({ node: chunk, chunks: [] })
    }
    const [root] = nodes
    return {
      rootType: root ? typeOf(root) : 'text/plain',
      reportType: root ? reportTypeOf(root) : '',
      parts: await Promise.all(leaves.map(closePart)),
    }
  } catch (error) {
    return problemOf(error)
  }
}
