import type { Block } from './block.ts'
import { setLabelled } from './labelled.ts'
import type { Labelled } from './labelled.ts'
import type { Sheet } from './sheet.ts'

const gutter = 12

/** Labelled values side by side in equal columns, row after row, each row as tall as its tallest value. */
export function grid(sheet: Sheet, columns: number, values: Labelled[]): Block[] {
  const width = (sheet.style.width - gutter * (columns - 1)) / columns
  const rows = Array.from({ length: Math.ceil(values.length / columns) }, (_, at) => values.slice(at * columns, (at + 1) * columns))
  return rows.map((row) => {
    const cells = row.map((value, at) => setLabelled(sheet, value, { x: at * (width + gutter), y: 0, width }))
    return { height: Math.max(...cells.map((cell) => cell.height)) + 5, shapes: [], leaves: cells.map((cell) => cell.leaf) }
  })
}
