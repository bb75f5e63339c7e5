import type { Run } from './block.ts'
import { lineWidth, runsOf, wrap } from './rich-text.ts'
import type { Line, Span } from './rich-text.ts'
import type { Typeface } from './typeface.ts'

/** A column of text: where it begins, how wide it is, how it is set. */
export type Measure = { typeface: Typeface; x: number; width: number; size: number; leading: number; align?: 'left' | 'right' }

/** Where the baseline lies in a line of type, as a share of its leading. */
const baseline = 0.76

/** Sets spans into a column from y downwards. */
export function setText(spans: Span[], measure: Measure, y = 0): { runs: Run[]; lines: number; height: number } {
  const lines = wrap(spans, measure)
  return { runs: setLines(lines, measure, y), lines: lines.length, height: lines.length * measure.leading }
}

/** Sets lines that were broken before. */
export function setLines(lines: Line[], measure: Measure, y = 0): Run[] {
  return lines.flatMap((line, at) => {
    const indent = measure.align === 'right' ? measure.width - lineWidth(line) : 0
    return runsOf(line, { x: measure.x + indent, y: y + (at + baseline) * measure.leading, size: measure.size })
  })
}
