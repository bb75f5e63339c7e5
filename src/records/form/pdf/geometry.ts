import { formSections } from '../form-fields.ts'
import type { FormField } from '../form-fields.ts'

/** Points from the upper left corner of a Letter page. */
export const page = { width: 612, height: 792, left: 46, inner: 520 }
const gutter = 10
const labelHeight = 11.5
const heights: Record<FormField['kind'], number> = { text: 17, lines: 28, choice: 12, box: 12 }
const rowGap = 6.5
const headingHeight = 25

export type Place = { x: number; y: number; width: number; height: number }
export type Placed = { kind: 'heading'; title: string; y: number } | { kind: 'field'; field: FormField; label: Place; input: Place }

/** Every heading and field in its place, top down from y. */
export function placeAll(y: number): { placed: Placed[]; bottom: number } {
  const placed: Placed[] = []
  let top = y
  for (const section of formSections) {
    placed.push({ kind: 'heading', title: section.title, y: top })
    top += headingHeight
    for (const row of section.rows) {
      placed.push(...placeRow(row, top))
      top += rowHeight(row) + rowGap
    }
    top += 3
  }
  return { placed, bottom: top }
}

/** A box stands beside its label, everything else below it. */
const rowHeight = (row: FormField[]): number => Math.max(...row.map(({ kind }) => heights[kind] + (kind === 'box' ? 0 : labelHeight)))

function placeRow(row: FormField[], y: number): Placed[] {
  const unit = (page.inner - gutter * (row.length - 1)) / row.reduce((sum, { share }) => sum + share, 0)
  let x = page.left
  return row.map((field) => {
    const width = field.share * unit
    const label = { x, y, width, height: labelHeight }
    const input = { x, y: field.kind === 'box' ? y : y + labelHeight, width, height: heights[field.kind] }
    x += width + gutter
    return { kind: 'field', field, label, input }
  })
}
