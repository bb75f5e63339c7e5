import type { Block } from './block.ts'
import { setLabelled } from './labelled.ts'
import type { Labelled } from './labelled.ts'
import type { Sheet } from './sheet.ts'

const gutter = 12

/** Labelled values side by side, row after row, each row as tall as its tallest value. `shares` are the columns' shares of the width. */
export function grid(sheet: Sheet, shares: number[], values: Labelled[]): Block[] {
  const columns = placed(shares, sheet.style.width)
  const rows = Array.from({ length: Math.ceil(values.length / columns.length) }, (_, at) =>
    values.slice(at * columns.length, (at + 1) * columns.length),
  )
  return rows.map((row) => {
    const cells = columns.flatMap(({ x, width }, at) => {
      const value = row[at]
      return value ? [setLabelled(sheet, value, { x, y: 0, width })] : []
    })
    return { height: Math.max(...cells.map((cell) => cell.height)) + 4.5, shapes: [], leaves: cells.map((cell) => cell.leaf) }
  })
}

function placed(shares: number[], width: number): { x: number; width: number }[] {
  const unit = (width - gutter * (shares.length - 1)) / shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, at) => ({
    x: shares.slice(0, at).reduce((sum, before) => sum + before * unit + gutter, 0),
    width: share * unit,
  }))
}
