import { bodyOfNested } from './body/bodies.ts'
import type { Body } from './body/body.ts'
import { isLaidOut } from './body/forward.ts'
import { holdsRequest, requestEvidence } from './body/request-evidence.ts'
import type { Document, NestedMessage } from './documents/document.ts'
import { linesOf } from './intent/clues.ts'

/** Attached messages become bodies, and what hangs on them becomes documents, unless the sender states a whole request himself. */
export const unfold = (bodies: Body[], documents: readonly Document[]): { bodies: Body[]; files: Document[] } => {
  const nested = documents.flatMap(messagesIn)
  const files = documents.map((document) => ({ ...document, parts: document.parts.filter((part) => part.kind !== 'message') }))
  const containers = new Set(documents.filter((document) => messagesIn(document).length > 0).map(({ name }) => name))
  const kept = files.filter((file) => file.parts.length > 0 || !containers.has(file.name))
  const lines = bodies.flatMap(linesOf)
  if (holdsRequest(requestEvidence(lines)) && isLaidOut(lines)) return { bodies, files: kept }
  return { bodies: [...bodies, ...nested.flatMap(bodyOfNested)], files: [...kept, ...nested.flatMap((message) => message.documents)] }
}

const messagesIn = (document: Document): NestedMessage[] => document.parts.filter((part) => part.kind === 'message')
