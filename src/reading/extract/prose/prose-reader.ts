/** What everybody who reads sentences knows, and how a statement is tied to its place. */
import type { Sentence } from './sentences.ts'
import { certainty, ranks, type Fact, type Found } from '../facts/fact.ts'
import { factFrom, type Carrier } from '../facts/from-pairs.ts'
import { readValue } from '../facts/read-value.ts'
import type { Label } from '../../labels/label.ts'

export type ProseReader = Omit<Carrier, 'rank'> & {
  /** Display name of the writer, or "". */
  writerName: string
  /** Names that labels of the letter state already: the requester's company, the contact. */
  known: readonly string[]
  /** Labels of the letter name the customer already. */
  customerNamed: boolean
  /** The customer himself writes, in a mail that is handed on: "our company" is the customer's. */
  customerSpeaks: boolean
}

/** Statements of a sentence as facts; `more` weighs those that name their field. */
export const place = (all: readonly Found[], sentence: Sentence, item: number | null, more = 0): Fact[] =>
  all.map((one) =>
    factFrom(
      one,
      { ...sentence, value: sentence.text, item, confidence: Math.min(certainty.sentence, sentence.confidence) },
      ranks.sentence + more,
    ),
  )

/** What stands behind a label inside a sentence. */
export const labelSays = ({ label, value }: { label: Label; value: string }, { near, resolver }: ProseReader): Found[] =>
  readValue([label], value, { party: null, base: null, near, resolver }, '')

export const weakly = (one: Found): Found => ({ ...one, weak: true })
