/** The items of an escalation answered by number alone, in the order in which we ask for them (DOMAIN 1.6). */
import type { EscalationItem } from './escalation-labels.ts'
import { telephonesIn } from './numbers.ts'
import { hasCompanySuffix, looksLikePerson } from '../values/names.ts'

const numbered = /^\s*\(?([1-6])\s?[.):-]{1,2}\s*(\S.*)$/
const order: readonly (readonly EscalationItem[])[] = [
  ['contactName', 'contactPhone'],
  ['btn'],
  ['endUserName'],
  ['dateSubmitted'],
  ['reason'],
]

/** Values by item; empty where the list is not ours: every answer must have the look of what is asked in its place. */
export const numberedItems = (lines: readonly string[]): Map<EscalationItem, string> => {
  const answers = new Map<number, string>()
  for (const text of lines) {
    const [, place, value = ''] = numbered.exec(text.slice(0, 2_000)) ?? []
    if (place !== undefined && !answers.has(Number(place))) answers.set(Number(place), value.trim())
  }
  const [contact = '', btn = '', customer = ''] = [1, 2, 3].map((place) => answers.get(place))
  const name = contact.split(/[,;/(|]|\s[–—-]\s|\d/)[0]?.trim() ?? ''
  const isOurs =
    answers.size >= 4 &&
    looksLikePerson(name) &&
    telephonesIn(btn).length === 1 &&
    telephonesIn(customer).length === 0 &&
    (hasCompanySuffix(customer) || /^(?:[^:]{0,30}:\s*)?[\p{Lu}\d"“][^.?!]{2,80}$/u.test(customer))
  if (!isOurs) return new Map()
  return new Map(
    order.flatMap((items, at) =>
      items.flatMap((item) => (answers.has(at + 1) ? [[item, withoutLabel(answers.get(at + 1) ?? '')] as const] : [])),
    ),
  )
}

/** "Customer: Pelham Dairy" answers with what stands behind the colon. */
const withoutLabel = (text: string): string => text.replace(/^[\p{L} ]{2,30}:\s+/u, '')
