/**
 * A message body as a reader sees it: what the writer says now, apart from quoted history, signature, banners and disclaimers.
 */
import type { Grid } from '../documents/document.ts'

export type Body = {
  /** Names the place for `sources`: "body", "forwarded message from ...", "attached message ...". */
  part: string
  /** What the writer says now, line by line, with columns and tabs kept. Tables of an HTML body are not repeated here. */
  lines: string[]
  /** Data tables of an HTML body, in order of appearance, with the index in `lines` before which each stands. */
  tables: { beforeLine: number; grid: Grid }[]
  /** Signature lines: a weak source for contact and company, never for a BTN or a service address. */
  signature: string[]
  /** Quoted history as it was cut away, for `explain` and for the fill-in block of a rejection that comes back. */
  quoted: string[]
  /** True for a message that was forwarded or attached rather than written by the sender of the letter. */
  forwarded: boolean
  /** For a fill-in block that came back: our reference of the request it repairs, where the mail around it names one. */
  about?: string
  /** Display name and address of the writer, as the mail or the forward's header block says. */
  writer: { name: string; address: string | null } | null
}
