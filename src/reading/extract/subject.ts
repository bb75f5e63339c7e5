/** The subject line: a last resort for the requester's reference and for the account's number, where the letter gives none. */
import { certainty, ranks, type Fact } from './facts/fact.ts'
import { factFrom, type Carrier } from './facts/from-pairs.ts'
import { labelledItems } from './prose/labelled-items.ts'
import { readReference } from '../values/codes.ts'
import { findTelephones } from '../values/telephone.ts'

const place = { part: 'subject', where: 'subject', row: -1, block: -1, item: null, confidence: certainty.subject }

export const subjectFacts = (subject: string, { resolver }: Omit<Carrier, 'rank'>): Fact[] => {
  const text = subject.slice(0, 300).replaceAll(/\bCSR-\d{4}-\d{6}\b/g, ' ')
  const ticket = ticketIn(text) ?? /\[(?!EXTERNAL|EXT|SPAM)([A-Z]{1,8}[-#]?\d[\w-]{2,20})\]/.exec(text)?.[1]
  const labelled = labelledItems(text, resolver).find((item) => item.label.concept === 'requesterRef')
  const reference = labelled === undefined ? (ticket ?? null) : readReference(labelled.value)
  const phones = findTelephones(text)
  const phone = phones.length === 1 ? phones[0]?.number : undefined
  return [
    ...(reference === null ? [] : [factFrom({ field: 'requesterRef', value: reference }, { ...place, value: reference }, ranks.subject)]),
    ...(phone === undefined ? [] : [factFrom({ field: 'btn', value: phone }, { ...place, value: phone }, ranks.subject)]),
  ]
}

/** "[TalkGarden #51177]", "(PORT-2291)", "Ticket 51177": numbers that ticket systems put on their mails. */
const ticketIn = (subject: string): string | undefined =>
  /[[(][^\])]{0,30}#\s?([A-Z]{0,6}-?\d{3,12})[\])]/.exec(subject)?.[1] ??
  /[[(]([A-Z][A-Z0-9]{1,9}-\d{1,8})[\])]/.exec(subject)?.[1] ??
  /\b(?:ticket|case|incident|request|issue)\s?(?:id|no\.?|number)?\s?#?:?\s?((?:[A-Z]{2,6}-?)?\d{4,12})(?![\d-])/i.exec(subject)?.[1]
