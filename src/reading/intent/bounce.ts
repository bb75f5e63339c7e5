import type { Weigh } from './evidence.ts'

/** A delivery status notification. */
export const bounce: Weigh = ({ letter }) => (letter.automatic === 'delivery-status' ? ['is a delivery status notification'] : null)
