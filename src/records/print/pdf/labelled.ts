import type { Leaf } from './block.ts'
import { setText } from './set-text.ts'
import type { Sheet } from './sheet.ts'
import type { Span } from './rich-text.ts'
import { soft } from './spans.ts'

/** A small label with its value below it. */
export type Labelled = { label: string; value: Span[] }
type Place = { x: number; y: number; width: number }

/** Sets a labelled value at a place on the sheet and tells how tall it came out. */
export function setLabelled({ typeface, style }: Sheet, { label, value }: Labelled, place: Place): { leaf: Leaf; height: number } {
  const labelLeading = style.label * 1.3
  const measure = { typeface, x: style.left + place.x, width: place.width }
  const head = setText([soft(`${label} `)], { ...measure, size: style.label, leading: labelLeading }, place.y)
  const body = setText(value, { ...measure, size: style.text + 0.6, leading: style.leading + 0.6 }, place.y + labelLeading)
  return { leaf: { tag: 'P', scope: null, runs: [...head.runs, ...body.runs] }, height: labelLeading + body.height }
}
