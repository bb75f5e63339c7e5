import type { Account, Trunk } from '../../account.ts'

/** How many numbers a DID range holds, both ends included. */
export const rangeSize = (range: { from: string; to: string }): number => Math.max(0, Number(range.to) - Number(range.from) + 1)

const didNumbersOf = (trunk: Trunk): number => trunk.didRanges.reduce((sum, range) => sum + rangeSize(range), 0)

export const didNumberCount = (account: Account): number => account.trunks.reduce((sum, trunk) => sum + didNumbersOf(trunk), 0)
