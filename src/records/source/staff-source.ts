import type { ByHand, RecordSource } from './source.ts'

const byHand = (): Promise<ByHand> => Promise.resolve({ kind: 'by_hand' })

/** A center without any system to ask: its people fill each record. */
export const staffSource: RecordSource = { accountsCarrying: byHand, ownerOf: byHand, accountByNumber: byHand }
