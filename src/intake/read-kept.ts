/** Opens and reads a kept letter in a process that can be killed; one bad attachment does not stop the others. */
import type { Cage, CageTrouble } from '../cage/cage.ts'
import type { Authentication, Letter, OpenSettings } from '../letter/letter.ts'
import type { Document } from '../reading/documents/document.ts'
import type { DocumentProblem, Reading } from '../reading/form.ts'
import type { ReadOptions } from '../reading/read.ts'

/** Checks the sender's signature itself; a lookup that fails leaves the letter unauthenticated. */
export type Verify = (raw: Uint8Array) => Promise<Authentication>

export type ReadKept =
  /** `killed`: attachments whose reader was killed or died, which may be our machine's fault and not the sender's. */
  | { kind: 'read'; letter: Letter; reading: Reading; killed: string[] }
  /** The letter itself breaks a cap; trying again would give the same. */
  | { kind: 'unreadable'; reason: string }
  /** The reading child was killed or died; another try may go better. */
  | { kind: 'trouble'; reason: string }

const problemOf: Record<CageTrouble, DocumentProblem> = { 'too-slow': 'too-slow', 'too-large': 'too-large', crashed: 'damaged' }

const readAttachments = async (cage: Cage, letter: Letter): Promise<{ documents: Document[]; killed: string[] }> => {
  const documents: Document[] = []
  const killed: string[] = []
  for (const { name, declaredType, bytes } of letter.attachments) {
    const read = await cage.readDocument({ name, declaredType, bytes })
    if (!read.ok && read.trouble !== 'too-large') killed.push(name)
    documents.push(read.ok ? read.value : { name, format: 'unknown', parts: [], problem: problemOf[read.trouble] })
  }
  return { documents, killed }
}

export const readKept = async (
  cage: Cage,
  raw: Uint8Array,
  settings: OpenSettings,
  options: Omit<ReadOptions, 'receivedAt'>,
  receivedAt: Date,
  verify: Verify | null = null,
): Promise<ReadKept> => {
  const opened = await cage.open(raw, settings)
  if (!opened.ok) return { kind: 'trouble', reason: `opening the letter: ${opened.trouble}` }
  if ('problem' in opened.value) return { kind: 'unreadable', reason: opened.value.problem }
  // Only where no border server is named: what a trusted one said is never asked again.
  const own = verify !== null && settings.trustedAuthservId === ''
  const letter = own ? { ...opened.value, authentication: await verify(raw) } : opened.value
  const { documents, killed } = await readAttachments(cage, letter)
  const read = await cage.readLetter(letter, documents, { ...options, receivedAt })
  return read.ok
    ? { kind: 'read', letter, reading: read.value, killed }
    : { kind: 'trouble', reason: `reading the letter: ${read.trouble}` }
}
