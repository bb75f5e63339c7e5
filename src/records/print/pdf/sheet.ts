import type { Style } from './style.ts'
import type { Typeface } from './typeface.ts'

/** What every section needs to set its text: the measured typeface and the sizes. */
export type Sheet = { typeface: Typeface; style: Style }
