import { leaf } from './block.ts'
import type { Block, Piece } from './block.ts'
import { setText } from './set-text.ts'
import type { Sheet } from './sheet.ts'
import { accent, soft, strong } from './spans.ts'
import { palette } from './style.ts'

/** The heading of a section over a thin rule, kept with what follows. */
export function heading(sheet: Sheet, title: string): Piece[] {
  const { typeface, style } = sheet
  const set = setText([accent(title)], { typeface, x: style.left, width: style.width, size: style.heading, leading: style.heading * 1.3 })
  const rule = { x: style.left, y: set.height + 1.5, width: style.width, height: 0.9, color: palette.accent }
  const block: Block = { height: set.height + 5.5, shapes: [rule], leaves: [leaf('H2', set.runs)] }
  return [blank(style.sectionGap), { kind: 'block', block, keepWithNext: true }]
}

/** The heading of a part of a section, with a softer remark behind it. */
export function subheading(sheet: Sheet, title: string, remark: string): Piece {
  const { typeface, style } = sheet
  const spans = remark ? [strong(`${title}  `), soft(remark)] : [strong(title)]
  const set = setText(spans, { typeface, x: style.left, width: style.width, size: style.subheading, leading: style.subheading * 1.32 }, 4)
  return { kind: 'block', block: { height: set.height + 6, shapes: [], leaves: [leaf('H3', set.runs)] }, keepWithNext: true }
}

const blank = (height: number): Piece => ({ kind: 'block', block: { height, shapes: [], leaves: [] }, keepWithNext: true })
