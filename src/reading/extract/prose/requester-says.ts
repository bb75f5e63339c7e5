/** What a sentence says of whoever writes. */
import { customerIn } from './customer-names.ts'
import type { ProseReader } from './prose-reader.ts'
import { requesterParts, sayRequester } from './requester-lines.ts'
import { contactIn, requesterIn, requesterLine } from './requester.ts'
import type { Sentence } from './sentences.ts'
import type { Found } from '../facts/fact.ts'
import { findEmails } from '../../values/email.ts'

export const requesterSays = (sentence: Sentence, reader: ProseReader, known: readonly string[]): Found[] => {
  const { text } = sentence
  const customer = customerIn(text, known, false)
  const own = sayRequester(sentence, reader.writerName)
    ? requesterParts(text, (name) => name === customer)
    : [...requesterIn(text), ...aloneAs(sentence), ...contactIn(text)]
  return [...own, ...emailSays(text)]
}

/** A line by itself that is the name of a telephone company. */
const aloneAs = (sentence: Sentence): Found[] => (sentence.alone ? requesterLine(sentence.text).map((one) => ({ ...one, weak: true })) : [])

const sendTo =
  /\b(?:send|e-?mail|mail|results?|records?|reply|write|respond|return|deliver|forward|csrs?|answer|back|straight|me|reach)\b[^.;@]{0,40}$/i
const notOurs = /\b(?:cc|copy|from|customer['’]?s?|his|her|their|not|instead of)\b[^.;@]{0,16}$/i

const emailSays = (text: string): Found[] =>
  findEmails(text).flatMap((email) => {
    const before = text.slice(Math.max(0, email.start - 70), email.start)
    if (notOurs.test(before)) return []
    return [{ field: 'contactEmail' as const, value: email.address, weak: !sendTo.test(before) }]
  })
