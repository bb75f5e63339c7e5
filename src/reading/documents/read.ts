import type { Document } from './document.ts'
import { problemOf } from './fault.ts'
import { documentOf } from './made.ts'
import { createRecognizer, type Recognizer } from './picture/recognizer.ts'
import { type Allowance, defaultLimits, type File, type Limits, type ReaderContext } from './reader.ts'
import { readers } from './readers.ts'

const allowanceOf = (limits: Limits): Allowance => ({
  inflatedBytes: limits.inflatedBytes,
  documents: limits.documents,
  recognizedPages: limits.recognizedPages,
  recognizedMilliseconds: limits.recognizedMilliseconds,
})

type Shared = Omit<ReaderContext, 'depth' | 'readInner'>

const readAt = async (file: File, depth: number, shared: Shared): Promise<Document> => {
  if (file.bytes.length === 0) return documentOf(file, 'unknown', [], 'empty')
  if (file.bytes.length > shared.limits.fileBytes || depth > shared.limits.depth) return documentOf(file, 'unknown', [], 'too-large')
  if (--shared.allowance.documents < 0) return documentOf(file, 'unknown', [], 'too-large')
  const reader = readers.find((row) => row.recognizes(file.bytes))
  if (!reader) return documentOf(file, 'unknown', [], 'unsupported')
  const context: ReaderContext = { ...shared, depth, readInner: (inner) => readAt(inner, depth + 1, shared) }
  try {
    return await reader.read(file, context)
  } catch (failure) {
    return documentOf(file, reader.format, [], problemOf(failure))
  }
}

/**
 * Reads one file by what it contains, whatever its name and declared type say. Never throws for a bad file: `problem` names the trouble,
 * and the parts read before it stay. With a `recognizer` of its own a caller keeps the engine for scanned pages warm between files.
 */
export const readDocument = async (file: File, limits: Limits = defaultLimits, recognizer?: Recognizer): Promise<Document> => {
  const own = recognizer ?? createRecognizer()
  try {
    return await readAt(file, 0, { limits, allowance: allowanceOf(limits), recognizer: own })
  } finally {
    if (!recognizer) await own.close()
  }
}
