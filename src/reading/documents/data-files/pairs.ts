import type { Grid } from '../document.ts'
import { GridBuilder } from '../grid/builder.ts'

export type Pair = readonly [label: string, value: string]

/** "billingPhone", "BILLING_PHONE" and "billing-phone" as a person would write them. */
export const spoken = (name: string): string =>
  name
    .replace(/^[\w.-]*:/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim()

/** Labels and values as a table of two columns. */
export const pairsGrid = (pairs: readonly Pair[], name: string, mostCells: number): { grid: Grid | null; overflowed: boolean } => {
  const builder = new GridBuilder(mostCells)
  for (const [label, value] of pairs) {
    builder.nextRow()
    builder.place({ text: label })
    builder.place({ text: value })
  }
  return { grid: builder.finish(name), overflowed: builder.overflowed }
}
