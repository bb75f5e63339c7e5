import type { Weigh } from './evidence.ts'

/** From the center's own staff. */
export const agent: Weigh = (clues) => (clues.isStaff ? ['comes from an authenticated address of the staff'] : null)
