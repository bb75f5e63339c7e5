import type { Party } from '../../../labels/label.ts'
import type { Resolver } from '../../../labels/resolve.ts'

/** What a reader of values may know beside the value itself. */
export type ReadingPlace = {
  /** Whose block the value stands in, as far as it is known. */
  party: Party | null
  /** A number whose area code and exchange short numbers borrow, or null. */
  base: string | null
  /** When the letter arrived. */
  near: Date
  resolver: Resolver
}
