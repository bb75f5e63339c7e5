/** Everything in a letter that may carry a request, in the order a clerk would look: attached forms, bodies, signatures. */
import { captionedCells } from './sheet/cell-captions.ts'
import { sheetOfGrid } from './sheet/from-grid.ts'
import { sheetOfLines } from './sheet/from-lines.ts'
import { sheetOfPage } from './sheet/from-page.ts'
import type { Sheet } from './sheet/tile.ts'
import type { Material } from './material.ts'
import { bodyOfNested } from '../body/bodies.ts'
import type { Body } from '../body/body.ts'
import type { Document } from '../documents/document.ts'
import type { Resolver } from '../labels/resolve.ts'

/** The sheets of one file, in order. */
export type DocumentCarrier = { name: string; sheets: Sheet[] }

export type Carriers = { documents: DocumentCarrier[]; bodies: Body[] }

/** Files inside one another that are followed. */
const maxDepth = 6
/** Lines of one text, and characters in all, that are read. */
const maxLines = 5_000
const maxCharacters = 262_144

export const carriersOf = (material: Material, resolver: Resolver): Carriers => {
  const carriers: Carriers = { documents: [], bodies: [...material.bodies] }
  for (const document of material.documents) addDocument(carriers, document, resolver, 0)
  return carriers
}

const addDocument = (carriers: Carriers, document: Document, resolver: Resolver, depth: number): void => {
  const sheets: Sheet[] = []
  const captioned = captionedCells(
    document.parts.filter((part) => part.kind === 'grid'),
    resolver,
  )
  for (const part of document.parts) {
    if (part.kind === 'grid') sheets.push(sheetOfGrid(part, document.name, resolver, captioned))
    else if (part.kind === 'page') sheets.push(sheetOfPage(part, document.name, resolver))
    else if (part.kind === 'text') sheets.push(sheetOfLines(linesOf(part.text), document.name, resolver, (line) => `line ${line + 1}`))
    else if (depth < maxDepth) {
      carriers.bodies.push(...bodyOfNested(part))
      for (const inner of part.documents) addDocument(carriers, inner, resolver, depth + 1)
    }
  }
  if (sheets.length > 0) carriers.documents.push({ name: document.name, sheets })
}

const linesOf = (text: string): string[] => text.slice(0, maxCharacters).split(/\r\n|[\n\r\f\u2028\u2029]/, maxLines)
