import { layOut } from './pdf/lay-out.ts'
import { paint } from './pdf/paint.ts'
import { styles } from './pdf/style.ts'
import { loadTypeface } from './pdf/typeface.ts'
import type { Typeface } from './pdf/typeface.ts'
import type { RecordModel } from './record.ts'

/** The record as a tagged, searchable PDF on US Letter. The same model gives the same bytes. */
export function printPdf(model: RecordModel, typeface: Typeface = loadTypeface()): { bytes: Uint8Array; pages: number } {
  const pages = layOut(model, typeface)
  return { bytes: paint(pages, model, { typeface, style: styles[model.layout] }), pages: pages.length }
}

/** How many pages the PDF has, without writing it. */
export const countPages = (model: RecordModel, typeface: Typeface = loadTypeface()): number => layOut(model, typeface).length
