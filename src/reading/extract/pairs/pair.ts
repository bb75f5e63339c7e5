/** A label with the value that belongs to it, and what is left over. */
import type { Label, Party } from '../../labels/label.ts'

export type Pair = {
  labels: readonly Label[]
  labelText: string
  /** As written; tiles of one row are set apart by two spaces, rows by a line break. Empty where the form was left empty. */
  value: string
  row: number
  left: number
  part: string
  where: string
  /** The block of the form it stands in, as its heading says. */
  heading: Party | null
  /** Counts the blocks that blank rows, rules and headings set apart. */
  block: number
  confidence: number
  /** The record of a table, or null outside tables of records. */
  item: number | null
}

/** Text that belongs to no label. */
export type Loose = {
  text: string
  row: number
  left: number
  part: string
  where: string
  heading: Party | null
  block: number
  item: number | null
  confidence: number
}

export type Pairing = { pairs: Pair[]; loose: Loose[] }
