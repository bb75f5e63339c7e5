import type { Weight } from './typeface.ts'

/** Points; y is the baseline, measured down from the top of the block or page. */
export type Run = { x: number; y: number; text: string; weight: Weight; size: number; color: string }

/** Decoration without meaning for a reader of the text: tagged as an artifact. */
export type Shape = { x: number; y: number; width: number; height: number; color: string }

/** The smallest tagged piece of text. A TH names what it heads. */
export type Leaf = { tag: 'H1' | 'H2' | 'H3' | 'P' | 'TD' | 'TH'; scope: 'Row' | 'Column' | null; runs: Run[] }

/** A strip across the page that is never divided. A table row's leaves are its cells. */
export type Block = { height: number; shapes: Shape[]; leaves: Leaf[] }

/** Rows that belong together; where they must part, `continued` says again whose rows they are. */
export type Group = {
  rows: Block[]
  /** So many rows must stay with the first one. */
  headRows: number
  continued: (row: Block) => Block
}

export type Table = {
  head: Block
  /** Stands above the rows where the table goes on, on a new page. */
  again: Block
  groups: Group[]
}

/** What flows down the pages. A heading keeps with what follows it. */
export type Piece = { kind: 'block'; block: Block; keepWithNext: boolean } | { kind: 'table'; table: Table }

/** A block in its place. Repeated heads are artifacts: the text says them once. */
export type Placed = { block: Block; y: number; table: Table | null; repeated: boolean }
export type Page = Placed[]

export const leaf = (tag: Leaf['tag'], runs: Run[]): Leaf => ({ tag, scope: null, runs })
