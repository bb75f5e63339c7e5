/** Printed tick boxes on a picture of a page, and how dark they are inside: the engine for words takes them for letters. */
import { columnInk, isDark, mirrored, rowInk, type Run, runsOf, shareOf } from './edges.ts'
import type { Ink } from './ink.ts'

/** A box in pixels; `filled` is the share of its inside that is ink. */
export type PrintedBox = { left: number; top: number; right: number; bottom: number; filled: number }

/** Sides in inches: a tick box is larger than a letter's bowl and smaller than a cell. */
const smallest = 0.075
const largest = 0.27
/** Share of an edge that must be ink; scanners leave gaps. */
const whole = 0.85

/** The straightest upright edge near x, looking inwards: a tick over the corner makes the upper edge longer than the box. */
const uprightNear = (ink: Ink, x: number, step: 1 | -1, top: number, bottom: number, reach: number): number | null => {
  for (let moved = 0; moved <= reach; moved++) if (columnInk(ink, x + step * moved, top, bottom) >= whole) return x + step * moved
  return null
}

/** The lower edge that closes a box below the run, or null; capital letters are higher than wide. */
const bottomOf = (ink: Ink, y: number, left: number, right: number): number | null => {
  const side = right - left
  for (let at = y + Math.round(side * 1.15); at >= y + Math.round(side * 0.87); at--) if (rowInk(ink, at, left, right) >= whole) return at
  return null
}

/** Letters have round corners, boxes have ink in all four. */
const hasCorners = (ink: Ink, { left, top, right, bottom }: Omit<PrintedBox, 'filled'>): boolean =>
  [left, right].every((x) => [top, bottom].every((y) => [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => isDark(ink, x + dx, y + dy)))))

/** Letters and table cells have neighbours all around; a box stands free but for a tick that sticks out. */
const standsFree = (ink: Ink, { left, top, right, bottom }: Omit<PrintedBox, 'filled'>): boolean => {
  const sides = [
    shareOf(ink, left - 6, top, left - 3, bottom),
    shareOf(ink, right + 3, top, right + 6, bottom),
    shareOf(ink, left, top - 6, right, top - 3),
    shareOf(ink, left, bottom + 3, right, bottom + 6),
  ]
  return sides.every((share) => share < 0.5) && sides.filter((share) => share > 0.12).length <= 2
}

const boxUnder = (ink: Ink, run: Run): PrintedBox | null => {
  const reach = Math.round((run.to - run.from) * 0.2)
  const probe = run.y + Math.round((run.to - run.from) * 0.7)
  const left = uprightNear(ink, run.from, 1, run.y, probe, reach)
  const right = left === null ? null : uprightNear(ink, run.to, -1, run.y, probe, reach)
  if (left === null || right === null || right - left < 10) return null
  const bottom = bottomOf(ink, run.y, left, right)
  if (bottom === null || columnInk(ink, left, run.y, bottom) < whole || columnInk(ink, right, run.y, bottom) < whole) return null
  const box = { left, top: run.y, right, bottom }
  if (!hasCorners(ink, box) || !standsFree(ink, box)) return null
  const inset = Math.max(3, Math.round((right - left) * 0.2))
  return { ...box, filled: shareOf(ink, left + inset, run.y + inset, right - inset, bottom - inset) }
}

export const overlaps = (a: PrintedBox, b: PrintedBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const boxesUnder = (ink: Ink, dotsPerInch: number): PrintedBox[] =>
  runsOf(ink, smallest * dotsPerInch, largest * dotsPerInch).flatMap((run) => boxUnder(ink, run) ?? [])

/** Three boxes side by side without a gap are the cells of a number. */
const inComb = (box: PrintedBox, all: readonly PrintedBox[]): boolean => {
  const side = box.right - box.left
  const touches = (other: PrintedBox): boolean =>
    other !== box &&
    Math.abs(other.top - box.top) < side * 0.2 &&
    Math.min(Math.abs(other.left - box.right), Math.abs(box.left - other.right)) < side * 0.3
  return all.filter(touches).length > 1
}

/** A cross in hairlines counts as ink too; a box that is shaded all over does not. */
const withFaint = (faint: Ink, box: PrintedBox): PrintedBox => {
  const inset = Math.max(3, Math.round((box.right - box.left) * 0.2))
  const seen = shareOf(faint, box.left + inset, box.top + inset, box.right - inset, box.bottom - inset)
  return { ...box, filled: seen > 0.85 ? box.filled : Math.max(box.filled, seen) }
}

/** Tick boxes of a page; `faint` is the ink with the lightest strokes. A square of solid ink counts only where open boxes of its size stand on the page. */
export const printedBoxes = (ink: Ink, dotsPerInch: number, faint: Ink = ink): PrintedBox[] => {
  const fromBelow = boxesUnder(mirrored(ink), dotsPerInch).map((box) => ({
    ...box,
    top: ink.height - 1 - box.bottom,
    bottom: ink.height - 1 - box.top,
  }))
  const found: PrintedBox[] = []
  for (const box of [...boxesUnder(ink, dotsPerInch), ...fromBelow]) if (!found.some((other) => overlaps(other, box))) found.push(box)
  const boxes = found
    .filter((box) => !inComb(box, found))
    .map((box) => withFaint(faint, box))
    .sort((a, b) => a.top - b.top || a.left - b.left)
  const open = boxes.filter(({ filled }) => filled < 0.9)
  return boxes.filter((box) => box.filled < 0.9 || open.some((other) => Math.abs(other.right - other.left - box.right + box.left) < 4))
}
