import type { Weigh } from './evidence.ts'

/** Any other machine's mail. */
export const automatic: Weigh = ({ letter }) => (letter.automatic === null ? null : [`was written by a machine (${letter.automatic})`])
