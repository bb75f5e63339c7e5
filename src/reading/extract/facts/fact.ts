/** One thing that one place of the letter says. Requests are made of facts. */
import type { CsirForm, PostalAddress, Source } from '../../form.ts'

type AddressPath = `serviceAddress.${keyof PostalAddress}` | `billingAddress.${keyof PostalAddress}`

/** A field of a request, a part of its addresses, or one of two names that become a field only when no better name stands in the letter. */
export type FactField = Exclude<keyof CsirForm, 'serviceAddress' | 'billingAddress'> | AddressPath | 'tradingName' | 'nameOnBill'

export type FactValue = string | boolean | readonly string[]

/** How much a place weighs against others: a form more than a table in the mail, that more than a labelled line, that more than a sentence. */
export const ranks = { form: 40, table: 30, labelled: 20, sentence: 10, signature: 5, loaDocument: 4, subject: 1 } as const

/** Below this a word may be another word. Only what was recognized in a picture may lie there: a weak place is a matter of rank. */
export const readFloor = 0.8

/** How surely places without labels mean what they are taken for, 0..1. */
export const certainty = { sentence: 0.9, signature: 0.85, subject: 0.8 } as const

export type Fact = {
  field: FactField
  /** null: something stands there that is no such value; `problem` says what is wrong. */
  value: FactValue | null
  problem: string | null
  source: Source
  rank: number
  /** Said to take the place of what the letter says elsewhere. */
  settles?: true
  /** Reading order inside one carrier, and the block and record it stands in. */
  row: number
  block: number
  item: number | null
}

/** What a reader finds in the value of a field; place and rank are added by the caller. */
export type Found = { field: FactField; value: FactValue | null; problem?: string; weak?: boolean }

export const found = (field: FactField, value: FactValue | null): Found[] => (value === null || value === '' ? [] : [{ field, value }])
export const faulty = (field: FactField, problem: string): Found[] => [{ field, value: null, problem }]
