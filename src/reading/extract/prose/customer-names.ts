/** The end user's name in a sentence. */
import { findCompanies, nameAt } from '../../values/find-names.ts'
import { isUnit } from '../../values/address/unit.ts'
import { withoutRemark } from '../../values/names.ts'

const kind = String.raw`(?:new |residential |business |mutual |former |small |future |prospective |valued |above |following |said |named |our |my |the |a |an |this |their )*`
const customer = String.raw`(?:customers?|clients?|end[- ]users?|members?|subscribers?|account holders?|patients?|tenants?|Customer|End [Uu]ser|CUSTOMER|END USER|CLIENT)`

/** Words that stand right in front of the name of whoever the letter is about; the surest first. */
const leads: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${kind})${customer}(?:['’]s)?(?: (?:name|of record))?(?:\s*(?:,|:|=|–|—|-|\()\s*|\s+(?:is|called|named)\s+|\s+)(?:is |called |named )?(?:still |now |actually |really |in fact )?`,
    'g',
  ),
  /\b(?:on behalf of|in the name of|listed (?:as|under)|billed (?:as|to|under)|(?:under|by|with) the name(?: of)?|go(?:es|ing)? by|known as|called|named|account (?:is )?(?:of|under|for|named)|name on (?:the )?(?:bill|account)(?: is|:)?|belong(?:s|ing) to)\s+(?:our |the |a )?(?:new |residential |business )?(?:customer |client |end user |member |subscriber )?,?\s*/gi,
  /\b(?:CSRs?|CSI|CSIR|csrs?|csi|csir)\s+(?:pls|plz|please|needed|req|request)?\s*[–—:-]+\s*/g,
  /\d{4}\)?,?\s+(?:for|of|belonging to|in the name of)\s+(?:our |the )?(?:customer |client |end user )?,?\s*/g,
  /\b(?:[Nn]ext one|[Tt]his one|[Oo]ne|[Ii]t|[Tt]his) (?:is|['’]s)(?: for)? (?:the|our)\s+/g,
  /\b(?:CSRs?|CSI|CSIR|csrs?|csi|csir|[Rr]ecords?|RECORDS?|[Ii]nformation|[Aa]ccounts?|[Bb]ills?|[Ss]ervice|[Rr]equests?)\s+(?:for|of|on|FOR|OF|ON)\s+(?:the |our |a |an |my |account |customer )?(?:new |residential |business )?(?:customer |client |end user |member |subscriber |win |business |company )?,?\s*/g,
  /\b(?:signed up|have signed|has signed|won|acquired|taking over|take over|porting(?: over)?|moving|converting|onboarding|migrating|switching|represent(?:ing)?|working with|bringing over|picked up|landed|agents? (?:of|for))\s+(?:the |our |a )?(?:new )?(?:customer |client |end user |member |subscriber )?,?\s*/gi,
]

const told =
  /\s+(?:(?:is|are) (?:moving|leaving|switching|coming|changing|porting|joining|transferring)|(?:has|have) (?:signed|chosen|asked|decided|hired|engaged|authori[sz]ed|selected|agreed)|wants? to|would like|wishes to|plans? to|will be (?:moving|switching|porting|leaving)|(?:has|have) (?:\d+|two|three|four|five|several|multiple) (?:\w+ )?(?:locations?|accounts?|lines?|stores?|shops?|offices?|sites?|numbers?))\b/g

/** The name, or null where the sentence names nobody. `known` are names that are not the customer's; `alsoAlone` takes the only company named, too. */
export const customerIn = (sentence: string, known: readonly string[], alsoAlone: boolean): string | null => {
  for (const lead of leads)
    for (const match of sentence.matchAll(lead)) {
      const name = accept(nameAt(sentence, match.index + match[0].length)?.name ?? null, known)
      if (name !== null) return name
    }
  for (const match of sentence.matchAll(told)) {
    const name = accept(nameBefore(sentence, match.index), known)
    if (name !== null) return name
  }
  if (!alsoAlone) return null
  const companies = findCompanies(sentence)
    .map(({ name }) => accept(name, known))
    .filter((name) => name !== null)
  return companies.length === 1 ? (companies[0] ?? null) : null
}

/** The capitalised words that end where something is told about them. */
const nameBefore = (sentence: string, end: number): string | null => {
  const words = sentence.slice(Math.max(0, end - 90), end).split(/\s+/)
  let from = words.length
  while (
    from > 0 &&
    (/^["“]?[\p{Lu}\d&]/u.test(words[from - 1] ?? '') ||
      (/^(?:of|the|and|&)$/.test(words[from - 1] ?? '') && from < words.length && from > 1))
  )
    from -= 1
  const name = words
    .slice(from)
    .join(' ')
    .replace(/^(?:The customer|Customer|We|They|He|She|It|I|Our|My)\b\s*/, '')
  return name === '' || !/\s/.test(name) ? null : name
}

const notNames =
  /^(?:(?:tele)?phone|tel|fax|address|name|e-?mail|btn|main|situated|located|greetings|with|(?:the )?(?:customer|account|number|line|record|following|above|end user|client|company|business|service)$|their|our|this|that|these|those|all|account|customer|csr|csi|record|we|they|he|she|it|you|please|thanks?|thanksgiving|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|loa|btn|tn|number|service|information|request|asap|urgent|rush|csir?|lsr|usa|who|which|whose|center|team|all of|number)\b/i

const accept = (name: string | null, known: readonly string[]): string | null => {
  if (name === null) return null
  const bare = withoutRemark(name).replace(/[.,]$/, (mark) =>
    /\b(?:Inc|Co|Corp|Ltd|Bros|Jr|Sr)[.,]$/i.test(name) && mark === '.' ? mark : '',
  )
  if (isUnit(bare)) return null
  if (bare.length < 3 || bare.length > 80 || /@|\d{3}[-. ]?\d{4}|\d{5}/.test(bare) || notNames.test(bare) || /^\d+$/.test(bare)) return null
  const folded = bare.toLowerCase()
  return known.some((other) => other.toLowerCase() === folded || (other.includes(' ') && folded.includes(other.toLowerCase())))
    ? null
    : bare
}
