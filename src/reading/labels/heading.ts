/** Headings of the blocks of a form. */
import { foldLabel, isSmallWord, withoutSmallWords } from './fold.ts'
import type { Party } from './label.ts'
import { bareLabel } from './resolve.ts'
import { classesOf, isFiller, type WordClass } from './word-classes.ts'

const headings: Readonly<Record<Party, string>> = {
  requester: `originator | consultant | reseller | you | your | ordered by | agent | applicant | asking carrier | carrier asking | ordering carrier | who wants it | requested by | submitted by | new local service provider | new service provider you | new provider you | requester | requesting company | requesting carrier | requesting provider | requesting lsp | local service provider | local service provider requester | lsp | clec | new lsp | new provider | submitter | who is asking | from | administrative |
    contact | requesting party | gaining carrier | winning carrier | new carrier | new service provider | carrier | our | your company | about us | who we are | initiator | requester contact | company | service provider | us | contact for reply | sender | provider |
    gaining provider | winning provider | acquiring carrier | requesting entity | section requester`,
  customer: `subject of request | them | their side | theirs | about | about whom | regarding | concerning | ordered for | your customer | whose record asked for | whose record requested | enduser | customer | subscriber | account | losing account | enduser account | whom | customer account | service | service location | location | enduser location | account asked about | member | about customer | who is it about | service address |
    customer record | enduser service | account requested | accounts | existing service | current service | enduser name address | customer enduser | record requested | line`,
  billing: `billing | billing address | bill to | where bill goes | where bills go | where bills are sent`,
  authorization: `paperwork | papers | authorization | agency authorization | agency | permission | authority | loa | certification | loa certification | agent authorization | authorization certification | enduser authorization | customer authorization | declaration | statement |
    consent | proof authorization | agency certification | certification statement | signature`,
  serving: `serving carrier | serving provider | current carrier | current provider | losing carrier | old carrier | old service provider | present carrier`,
  other: `remarks | comments | notes | ordering | response | delivery | cpni notice | instructions | reply | how to reply | special instructions | delivery instructions | return instructions | delivery of record`,
}

const byWords: ReadonlyMap<string, Party> = (() => {
  const map = new Map<string, Party>()
  const isParty = (name: string): name is Party => Object.hasOwn(headings, name)
  for (const [party, wordings] of Object.entries(headings))
    for (const wording of wordings.split('|')) {
      const folded = foldLabel(wording)
      if (isParty(party)) map.set(withoutSmallWords(folded) || folded, party)
    }
  return map
})()

export type Heading = {
  party: Party
  /** Said to be a heading by "Section", a number in front or "information" behind; otherwise only its place can tell. */
  certain: boolean
}

const numbered =
  /^\s*(?:(?:section|part|block|step|abschnitt|sección|schedule)\s+[\dA-Zivx]{1,4}[\s.:)–—-]*|\(?(?:\d{1,2}|[A-H]|[IVX]{1,4})[.):]\s*|(?:\d{1,2}|[A-H])\s+[-–—]?\s*(?=\p{L}))/iu
/** "CSR REQUEST - Part 2: About the customer". */
const titled = /^[^:]{3,40}\W(?:section|part|step|page)\s+(?:\d{1,2}|[A-H]|[IVX]{1,4})\s*[:.–-]\s*(.{3,40})$/i
const formWords = new Set(
  'information details detail section block part side box to be completed requesters requestor about data datos profile identification'.split(
    ' ',
  ),
)

/** "New local service provider", "Gaining telephone company": whoever listed the words, the provider that comes asks. */
const providerNamed = (words: string): Party | undefined =>
  /^(?:(?:new|requesting|gaining|winning|acquiring|submitting) )+(?:(?:local|phone|exchange|service|competitive|network) )*(?:provider|carrier|company|lsp|clec|nlsp|telco)$/.test(
    words,
  )
    ? 'requester'
    : undefined

/** "Who wants the record", "Whose record it is", "Carrier submitting request". */
const asked = (text: string): Party | undefined => {
  if (/^whose\b|^what (?:record|account)\b|\bwhose (?:record|csr|account)\b/i.test(text)) return 'customer'
  if (/^(?:the )?(?:customer|account|subscriber|end[- ]?user|member)s?\b.*\b(?:for|on|about) wh(?:ich|om)\b/i.test(text)) return 'customer'
  if (/^(?:carrier|provider|company|party|firm) (?:requesting|submitting|asking|ordering|making)\b/i.test(text)) return 'requester'
  return /^who\b.*\b(?:ask|want|need|request|send|submit|order|inquir)/i.test(text) ? 'requester' : undefined
}

const aboutTheAsked = new Set(
  'record records researched asked wanted requested concerned question looked up described below following above affected'.split(' '),
)
const ofOneField: readonly WordClass[] = [
  'name', 'phone', 'fax', 'email', 'street', 'unit', 'city', 'state', 'zip', 'code', 'date', 'reference', 'lines', 'count', 'pin', 'circuit', 'kind',
  'response', 'person', 'onFile', 'signatory', 'carrierId',
] // prettier-ignore

/** A heading that nobody listed, by its words: "Account to be researched", "Customer and premises". A word of one field makes a caption of it. */
const composed = (words: readonly string[]): Party | undefined => {
  // "Signed on" and "Executed by" ask for a day and a person.
  if (['on', 'by', 'at'].includes(words.at(-1) ?? '')) return undefined
  const left = words.filter((word) => !isSmallWord(word) && !isFiller(word) && !aboutTheAsked.has(word))
  const classes = left.map(classesOf)
  if (left.length === 0 || left.length > 4 || classes.some((one) => one === undefined)) return undefined
  const has = (...names: WordClass[]): boolean => names.some((name) => classes.some((one) => one?.has(name)))
  if (has(...ofOneField)) return undefined
  // "Existing account" is the customer's, "Existing company" nobody's who asks.
  if (has('old')) return has('customer', 'account') && !has('firm') ? 'customer' : undefined
  if (has('authorization')) return 'authorization'
  if (has('billing')) return 'billing'
  if (has('customer', 'account')) return 'customer'
  return has('requester', 'firm') ? 'requester' : undefined
}

/** Characters of the longest heading. */
const maxHeading = 60
const maxServing = 120

/** "For office use only", "To be completed by the serving carrier. Do not write below this line." */
const servingBlock =
  /\b(?:office|internal|administrat\w+|carrier|center|centre|spoc|official|staff|telco|i?lec|department)\b(?:\W+\w+){0,2}\W+use\b|\buse\W+only\b|\b(?:complet\w+|filled (?:in|out)|use|used|entries|answer)\b(?:\W+\w+){0,2}\W+by\W+(?:\w+\W+){0,2}(?:serving|current|losing|old|existing|present|receiving|answering|incumbent|responding|csr center)\b|\breserved for\W+(?:the\W+)?(?:serving|current|losing|old|existing|incumbent|csr center)\b|\bdo not (?:write|mark|type) (?:below|in|here|under)\b/i
/** "Losing carrier's reply", "Leave blank - replying carrier", "For internal tracking". */
const othersBlock =
  /\b(?:losing|old|serving|present|current|existing|incumbent|replying|responding|answering)\W+(?:local\W+)?(?:service\W+)?(?:provider|carrier|company|lsp|telco)(?:['’]?s)?\W+(?:reply|response|answer|part|section|remarks)\b|\bfor the (?:carrier|provider|company) (?:that|who|which) (?:answers|replies|responds|serves|loses)\b|\bby\W+the\W+(?:\w+\W+)?(?:company|carrier|provider|party)\W+(?:furnishing|providing|releasing|supplying|answering|receiving)\b|\bleave\W+(?:this\W+\w+\W+)?(?:blank|empty)\b|\binternal\W+(?:tracking|processing|handling)\b/i

/** "Part 4 - Current carrier completes", "Other carrier only - please do not alter". */
const servingAlone =
  /^\W*(?:(?:section|part|block|step)\W+\w{1,4}\W+)?(?:for |the )*(?:serving|current|losing|old|existing|present|incumbent|responding|answering|other)\W+(?:local |telephone |service )*(?:carrier|provider|company|lsp|telco|lec)\W+(?:(?:use )?only|complet(?:es?|ion)|fills?|writes?|answers?|to (?:complete|fill|answer))\b/i
const requesters = /\b(?:requesting|requester|requestor|gaining|new|winning|acquiring|your|lsp|clec)\b/i

/** Whether a heading opens a block that the carrier that is asked fills in. */
const opensServing = (text: string): boolean =>
  text.length <= maxServing && (othersBlock.test(text) || ((servingAlone.test(text) || servingBlock.test(text)) && !requesters.test(text)))

/** "Part II   Miscellaneous": whatever it is about, the block above it has ended. */
export const isNumberedHeading = (text: string): boolean =>
  text.length <= maxHeading && /^\s*(?:section|part|block|step|schedule)\s+(?:\d{1,2}|[A-H]|[IVX]{1,4})\b\W*(?:[^\d:@]*)$/i.test(text)

/** The block that a heading opens, or null where the text is no heading. */
export const readHeading = (text: string): Heading | null => {
  const bare = text.replace(/[\s:=_*#~–—-]+$/, '').replace(/^[\s=_*#~–—-]+/, '')
  if (opensServing(bare)) return { party: 'serving', certain: true }
  if (bare.length > maxHeading || !/\p{L}/u.test(bare) || /[☒☐]/.test(bare)) return null
  const behindTitle = titled.exec(bare)?.[1]
  const marked = behindTitle !== undefined || numbered.test(bare)
  const words = foldLabel(behindTitle ?? (marked ? bare.replace(numbered, '') : bareLabel(bare))).split(' ')
  const said = words.filter((word) => !formWords.has(word))
  const left = withoutSmallWords(said.join(' ')) || said.join(' ') || words.join(' ')
  const party = byWords.get(left) ?? providerNamed(left) ?? asked(bare) ?? composed(said)
  return party === undefined ? null : { party, certain: marked || words.some((word) => formWords.has(word) || word === 'information') }
}
