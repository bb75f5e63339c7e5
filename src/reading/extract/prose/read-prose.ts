/** What a mail says in sentences and unlabelled lines, where labels say nothing. */
import { accountSays } from './account-says.ts'
import { authorizationSays } from './authorization-says.ts'
import { enumerate } from './enumeration.ts'
import { labelledItems } from './labelled-items.ts'
import { labelSays, place, weakly, type ProseReader } from './prose-reader.ts'
import { recordsIn, type FreeRecord } from './records.ts'
import { requesterSays } from './requester-says.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { found, type Fact } from '../facts/fact.ts'
import type { Loose } from '../pairs/pair.ts'
import type { Concept } from '../../labels/label.ts'
import { findCompanies } from '../../values/find-names.ts'
import { sameValue } from '../requests/same.ts'

/** Records of prose are counted from here, apart from those of tables. */
const firstItem = 1_000_000

export const readProse = (loose: readonly Loose[], reader: ProseReader): Fact[] => {
  const sentences = sentencesOf(loose)
  const { records, left } = recordsIn(sentences, reader.writerName)
  const facts: Fact[] = records.flatMap((record, at) => recordSays(record, reader, records.length > 1 ? firstItem + at : null))
  const known = [...reader.known, reader.writerName].filter((name) => name !== '')
  for (const sentence of reader.customerSpeaks ? [] : left) {
    const said = requesterSays(sentence, reader, known)
    facts.push(...place(said, sentence, null))
    known.push(...said.flatMap((one) => (one.field === 'requestingCompany' && typeof one.value === 'string' ? [one.value] : [])))
  }
  const pieces = enumerate(left, firstItem + records.length)
  let btn: string | null = null
  for (const piece of pieces) {
    const said = accountSays(piece, { ...reader, known }, { records, btn })
    const number = said.find((fact) => fact.field === 'btn')?.value
    if (typeof number === 'string') btn ??= number
    facts.push(...said)
  }
  if (!reader.customerSpeaks) facts.push(...authorizationSays(sentences, pieces, reader), ...leftCompany(sentences, facts, reader))
  return facts.sort((a, b) => a.row - b.row)
}

/** A record, and what it names by a label besides: "... / ref DL-88". */
const recordSays = ({ sentence, found: read }: FreeRecord, reader: ProseReader, item: number | null): Fact[] => {
  const beside = labelledItems(sentence.text, reader.resolver).filter(({ label }) => besideRecord.has(label.concept))
  return place([...read, ...beside.flatMap((one) => labelSays(one, reader))], sentence, item)
}

const besideRecord = new Set<Concept>(['requesterRef', 'accountNumber', 'customerCode'])

/** The one company that a letter names besides the customer asks, where nothing else says who does. */
const leftCompany = (sentences: readonly Sentence[], facts: readonly Fact[], reader: ProseReader): Fact[] => {
  if (facts.some((fact) => fact.field === 'requestingCompany')) return []
  const customers = [
    ...reader.known,
    ...facts.flatMap((fact) => (/name|person/i.test(fact.field) && typeof fact.value === 'string' ? [fact.value] : [])),
  ]
  const companies = sentences.flatMap((sentence) => findCompanies(sentence.text).map(({ name }) => ({ name, sentence })))
  const others = companies.filter(({ name }) => !customers.some((customer) => sameValue('endUserName', customer, name)))
  const [first] = others
  if (first === undefined || others.some(({ name }) => !sameValue('endUserName', name, first.name))) return []
  return place(found('requestingCompany', first.name).map(weakly), first.sentence, null, -2)
}
