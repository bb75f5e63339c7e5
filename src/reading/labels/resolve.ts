/** From the words in front of a value to what the form asks for. */
import { composeLabel } from './compose.ts'
import type { Dictionary } from './dictionary.ts'
import { withinTypos } from './distance.ts'
import { foldLabel, withoutSmallWords } from './fold.ts'
import type { Concept, Label } from './label.ts'
import { askedBy } from './questions.ts'

/** How a label is known to be one: `marked` by a colon, leaders or its cell; `bare` words must be in the dictionary as they stand. */
export type Mark = 'marked' | 'bare'

export type Resolver = (text: string, mark: Mark) => readonly Label[]

/** Characters of the longest text that is tried as a label. */
const maxLabel = 90

/** A resolver that remembers; one label asked for twice gives two ("City / State"). An empty list means: no label. */
/** Keys of machines, CUST-TYPE and req_co, are labels by their look. */
export const isMachineKey = (text: string): boolean =>
  /^[a-z]{2,12}(?:[-_][a-z]{2,12}){1,4}$/i.test(text) && (text.includes('_') || text === text.toUpperCase())

export const createResolver = (dictionary: Dictionary): Resolver => {
  const known = new Map<string, readonly Label[]>()
  return (text, asked) => {
    const mark = asked === 'bare' && isMachineKey(text) ? 'marked' : asked
    const key = `${mark} ${text}`
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const labels = text.length > maxLabel || /[☒☐]/.test(text) ? [] : resolveAsked(text, mark, dictionary)
    known.set(key, labels)
    return labels
  }
}

/** "Any other numbers on the account?" asks for the other numbers of the account. */
const resolveAsked = (text: string, mark: Mark, dictionary: Dictionary): readonly Label[] => {
  const authority = mark === 'marked' ? askedOfLoa(text) : null
  if (authority !== null) return [{ concept: authority, party: null }]
  // "Did the customer sign?" asks nothing about DID numbers.
  // "No" answers; "No." asks for a number.
  if (/^\W*no\s*$/i.test(text)) return []
  const labels = resolveNumbered(bareLabel(text.replace(/^did (?=[^?]+\?)/i, '')), mark, dictionary)
  if (labels.length > 0 || !/\?\s*$/.test(text)) return labels
  return resolveNumbered(bareLabel(text.replaceAll(asking, ' ').trim()), 'marked', dictionary)
}

/** "Does the carrier named above have the customer's LOA on file?"; a copy that is not attached says nothing about the file. */
const askedOfLoa = (text: string): Concept | null => {
  if (!/\?\s*$/.test(text) || /^\W*(?:\d+\W+)?(?:who|whom|when|what|on what)\b|\bby whom\b/i.test(text)) return null
  if (!/\b(?:loa|letter of (?:agency|authori[sz]ation)|authori[sz]ation|authority|consent)\b/i.test(text)) return null
  if (/\b(?:on file|hold|holds|held|have|has|hand|signed|obtained|possess|given|granted)\b/i.test(text)) return 'loaOnFile'
  return /\b(?:copy|copies|attached|enclosed|included)\b/i.test(text) && /\bcop(?:y|ies)\b/i.test(text) ? 'ignored' : null
}

const asking =
  /\b(?:what|which|who|whose|where|when|how|is|are|was|there|do|does|did|you|we|they|have|has|should|can|could|any|a|an|the|please|it|under|on|in)\b/gi

/** A label without its number on the form, its required mark and its leaders. */
export const bareLabel = (text: string): string =>
  text
    .replaceAll(/(?<=\p{L})\(s\)/gu, 's')
    .replace(/^[\s•*·>|☐☒▪◦‣#_"“'{[-]+/, '')
    .replace(/^q\s?\d{1,2}\s?[.):]\s*/i, '')
    // "A-1. Legal name", "2.3 Company name"; "u_btn" and "txt_btn" are names of machines.
    .replace(/^(?:[A-Z]{1,2}[-.]?\d{1,2}[a-z]?[.):]\s*|\d{1,2}(?:\.\d{1,2}){1,2}[.):]?\s+)(?=\p{L})/u, '')
    .replace(/^(?:u|x|cf|fld|txt|lbl|inp|custom|field|input)_(?=\p{L}{2})/iu, '')
    .replace(/^(?:\(?\d{1,2}\s?[a-z]?[.):]{1,2}\s*|\(?[a-z][.)]\s+)/iu, '')
    .replace(/[\s:.*_=?"”'\]–—>-]+$/, '')
    .trim()

/** "4a CUSTOMER NAME" and "8 Kind of service" are numbered; "22 Main St" is an address, so a number alone may stand only before a listed wording. */
const resolveNumbered = (text: string, mark: Mark, dictionary: Dictionary): readonly Label[] => {
  const number = /^\d{1,2}([a-z]?)\s+(?=\p{L})/iu.exec(text)
  if (number === null) return resolve(text, mark, dictionary)
  return resolve(text.slice(number[0].length), number[1] === '' ? 'bare' : mark, dictionary)
}

/** Words that ask for something only where a colon or a cell says so; in running text they are just words. */
const everydayWords = new Set([
  ...'me us where business main by on via also call request title time page to re subject sent from hours listing features equipment mail reason message answer return deliver response run report site consent range valid form when questions'.split(
    ' ',
  ),
  'on file',
  'n',
  'a',
  't',
  'l',
  'r',
  'any questions',
  'for questions',
  'with questions',
  'given by',
  'given on',
])

/** What a form calls itself: "CSI Request", "Request for Customer Service Information", "Customer Service Record (CSR) Request Form". */
const formTitle =
  /^(?!.*\bdate\b)(?:the )?(?:requests? for (?:a |an )?(?:customer|service|csr|csi|records?)\b.*|.*\b(?:csr|csir?|records?|information)\W+request(?: form)?)$/i

/** "Application for customer service information", "CSR request - wireline porting": the form's own name, unless it asks for something of the request. */
const longTitle =
  /^(?=.*\b(?:csr|csir?|customer (?:service )?(?:records?|information|inquiry)|service records?)\b)(?=.*\b(?:requests?|inquiry|application|order|form|sheet)\b)(?!.*(?:\b(?:no|nos|nbr|number|date|dated|id|ref\w*|by|to|via|from|name|contact|phone|tel\w*|fax|e-?mail|sent|on|person|company|carrier|provider|requester|requestor|type|tracking|ticket|pon|method|for (?:which|whom))\b|[#?:]))/i

/** "Service address - house number and street"; capitals and digits behind the dash are an answer. */
const behindDash = /\s+[-–—]\s+\p{Ll}[^\p{Lu}\d]*$/u

/** What explains a caption behind its words: "address to which the record is to be sent", "numbers of the same customer". */
const explanation =
  /\s+(?:if (?:it|not|other|elsewhere)\b|(?:to|in|at|on|for|by) which|where|as (?:it|shown|listed|printed)|of the same|that (?:is|are|has|have)|whose (?:record|account|csr|service)|who (?:is|will|can|signed)|(?:submitting|making) (?:this|the)|to be (?:contacted|called|reached)|(?:about|for) this (?:request|order))\b.*$/i

const resolve = (text: string, mark: Mark, dictionary: Dictionary): readonly Label[] => {
  // A telephone number is a value, whatever stands around it.
  if (
    !/\p{L}/u.test(text) ||
    /\d{3}\D{1,3}\d{3}\D?\d{4}/.test(text) ||
    formTitle.test(text) ||
    longTitle.test(text) ||
    (mark === 'bare' && everydayWords.has(foldLabel(text)))
  )
    return []
  const folded = foldLabel(text)
  const whole = dictionary.exact.get(folded)
  const apart =
    whole !== undefined && text.includes('/') && singles.has(whole.concept)
      ? fromParts(text.split(/\s*\/\s*/), mark, dictionary, false)
      : []
  if (apart.length > 1) return apart
  if (whole !== undefined) return [whole]
  const asked = mark === 'marked' ? askedBy(text) : null
  if (asked !== null) return [{ concept: asked, party: null }]
  const meant = mark === 'marked' ? composeLabel(folded) : null
  if (meant !== null && namesOneThing.test(text) && meant.concept !== 'contactFax') return [meant]
  const bracket = /^(.*?)\s*[([]([^()[\]]{1,60})[)\]]\s*(.*)$/.exec(text)
  if (bracket !== null) {
    const inBrackets = fromBrackets(bracket, mark, dictionary)
    if (inBrackets.length > 0) return inBrackets
  }
  const joined = fromParts(text.split(/\s*[/|]\s*/), mark, dictionary, true)
  if (joined.length > 0) return joined
  const reduced = lookUp(text, dictionary)
  if (reduced !== null) return [ofReader(text, reduced)]
  const doubled = mark === 'marked' ? saidTwice(text, dictionary) : null
  if (doubled !== null) return [doubled]
  const shorter = text.replace(explanation, '').replace(behindDash, '')
  const explained = shorter === text ? null : lookUp(shorter, dictionary)
  // "Person who signed the LOA": what explains may be what tells.
  if (explained !== null) return [meant ?? explained]
  const listed = fromParts(text.split(/\s*[,;&+]\s*|\s+(?:and|or|y|und)\s+/i), mark, dictionary, false)
  if (listed.length > 0) return listed
  if (mark === 'bare') return []
  const composed = meant ?? nearest(withoutSmallWords(folded), dictionary) ?? behindOwnName(text, dictionary)
  if (composed !== null) return [composed]
  return shorter === text ? [] : resolve(shorter, mark, dictionary)
}

/** "Fax/alarm lines", "Name of person or business on account", "Address, end user": one thing, although the text looks like a list. */
const namesOneThing =
  /\/.*\b(?:lines|trunks)$|\bfax\b.*\blines$|^(?:total )?number of\b|\bac(?:coun|c)t\.? ?(?:no\.?|number|#).* (?:on|from) (?:the )?(?:last |latest )?bill$|^(?:res|bus|home)\w*\s+or\s+(?:res|bus|home)\w*\s+(?:customer|account|service)$|^(?:store|shop)\s+or\s+company\b|\b(?:person|individual|resident|business|company|firm|entity)\s+or\s+(?:a )?(?:person|individual|resident|business|company|firm|entity)\b|^(?:name|address|phone|telephone(?: (?:no\.?|number))?),\s*(?:end[ -]?user|customer|subscriber|requeste?[or]r)$/i

const ofAsker: Readonly<Partial<Record<Concept, Concept>>> = {
  phone: 'contactPhone',
  person: 'contactName',
  company: 'requestingCompany',
  address: 'ignored',
}

/** "Your telephone number": whoever fills the form in asks. */
const ofReader = (text: string, label: Label): Label => {
  const own = /\byour\b/i.test(text) ? ofAsker[label.concept] : undefined
  return own === undefined ? label : { concept: own, party: null }
}

const lookUp = (text: string, dictionary: Dictionary): Label | null => {
  const folded = foldLabel(text)
  const bare = withoutSmallWords(folded)
  // "Service at" is not "Service": a preposition behind a single word changes what is asked.
  const turned = !bare.includes(' ') && /\b(?:at|by|to|on|in|with|that|which)\b/.test(folded)
  return (
    dictionary.exact.get(folded) ??
    dictionary.exact.get(folded.replace(/^(?:the|your) /, '')) ??
    (turned ? null : reducedTo(dictionary.reduced.get(bare), folded))
  )
}

/** "Carrier contact number" is not "Carrier contact": a person's number is his telephone. */
const reducedTo = (label: Label | undefined, folded: string): Label | null => {
  if (label === undefined) return null
  return label.concept === 'contactName' && folded.endsWith(' number') ? { concept: 'contactPhone', party: label.party } : label
}

/** "STATE ST", "TEL PHONE": two words for one thing. */
const saidTwice = (text: string, dictionary: Dictionary): Label | null => {
  const words = text.split(/\s+/)
  const [first, ...others] = words.length === 2 ? words.map((word) => lookUp(word, dictionary)) : []
  return first != null && others.every((other) => other?.concept === first.concept) ? first : null
}

/** "Contact/Phone" asks for two things, "City/State/Zip" for one. */
const singles = new Set<Concept>([
  'contactPhone',
  'contactFax',
  'contactEmail',
  'contactName',
  'endUserName',
  'btn',
  'loaDate',
  'authorizingPerson',
  'requestDate',
  'companyCode',
])

/** What a label offers to choose from tells how it is answered, and is no label of its own. */
const yesOrNo = /^\s*y(?:es)?\s*(?:\/|or|,|-|\|)?\s*no?\s*$/i
const businessOrHome =
  /^\s*(?:bus(?:iness)?|res(?:idence|idential)?)\.?\s*(?:\/|or|,|-|\|)\s*(?:bus(?:iness)?|res(?:idence|idential)?)\.?\s*$/i

/** "Account Tel. No. (BTN)", "Carrier code (OCN)", "From (company)", "Date prepared (MM-DD-YYYY)". */
const fromBrackets = (bracket: RegExpExecArray, mark: Mark, dictionary: Dictionary): readonly Label[] => {
  const outside = `${bracket[1] ?? ''} ${bracket[3] ?? ''}`.trim()
  if (yesOrNo.test(bracket[2] ?? '')) return resolve(outside, mark, dictionary)
  if (businessOrHome.test(bracket[2] ?? '') && outside !== '') return [{ concept: 'accountType', party: null }]
  const together = lookUp(`${outside} ${bracket[2] ?? ''}`, dictionary)
  if (together !== null) return [together]
  const base = outside === '' ? [] : resolve(outside, mark, dictionary)
  // "Landline number (billing)" asks for a number, whatever "billing" by itself would ask for.
  const inside = lookUp(bracket[2] ?? '', dictionary)
  if (/^(?:qty|quantity|count|how many)$/i.test(bracket[2] ?? '') && base[0]?.concept === 'wtns')
    return [{ concept: 'ignored', party: null }]
  // "CC (customer code)": the words explain the letters.
  if (inside !== null && /^cc$/i.test(outside)) return [inside]
  if (inside?.concept === 'company' && base[0]?.concept === 'contactName') return [{ concept: 'requestingCompany', party: null }]
  if (inside?.concept === 'date' && base[0]?.concept === 'ignored') return base
  const whole =
    base[0]?.concept === 'phone' || inside?.concept === 'date' ? composeLabel(foldLabel(`${outside} ${bracket[2] ?? ''}`)) : null
  if (whole !== null && whole.concept !== 'phone') return [whole]
  const isOpen = base.some(({ concept }) =>
    ['phone', 'name', 'company', 'person', 'code', 'address', 'account', 'returnTo', 'date', 'ignored'].includes(concept),
  )
  return inside !== null && (base.length === 0 || isOpen) ? [inside] : base
}

/** "State / Zip", "Signed by / on", "OCN / SPID"; in two languages ("Número principal / BTN") one half is enough. */
const fromParts = (parts: readonly string[], mark: Mark, dictionary: Dictionary, bilingual: boolean): readonly Label[] => {
  if (parts.length < 2 || parts.length > 4) return []
  const labels = parts
    .map((part) => part.replaceAll(/[¿?]/g, ''))
    .map((part) => lookUp(part, dictionary) ?? (mark === 'marked' ? composeLabel(foldLabel(part)) : null))
  const known = labels.filter((label) => label !== null)
  const different = withoutOpen(known.filter((label, at) => known.findIndex((other) => other.concept === label.concept) === at))
  if (known.length === parts.length) return different
  const foreign = parts.every((part, at) => labels[at] !== null || /^[\p{L}\s'’.,¿?]{3,40}$/u.test(part))
  return bilingual && foreign && different.length === 1 ? different : []
}

const openConcepts: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  address: ['serviceAddress', 'billingAddress'],
  company: ['requestingCompany', 'endUserName'],
  phone: ['btn', 'contactPhone', 'wtns'],
  name: ['endUserName', 'contactName', 'authorizingPerson', 'requestingCompany'],
  person: ['contactName', 'authorizingPerson'],
  account: ['btn', 'accountNumber'],
  accountNumber: ['btn'],
  date: ['loaDate', 'requestDate'],
}

/** "Dirección / Service address": the half that says more decides. */
const withoutOpen = (labels: readonly Label[]): readonly Label[] =>
  labels.filter(({ concept }) => !openConcepts[concept]?.some((closed) => labels.some((other) => other.concept === closed)))

const requesterConcepts = new Set<Concept>([
  'requesterRef',
  'contactName',
  'person',
  'contactPhone',
  'contactFax',
  'contactEmail',
  'companyCode',
])

/** "Tidewrack Order #": the requester's own name in front of his label. */
const behindOwnName = (text: string, dictionary: Dictionary): Label | null => {
  const own = /^\p{Lu}[\p{L}'’&-]+\s+(.+)$/u.exec(text)
  const label = own === null ? null : lookUp(own[1] ?? '', dictionary)
  return label !== null && requesterConcepts.has(label.concept) ? label : null
}

/** A label with a typing error or a misread letter. */
const nearest = (words: string, dictionary: Dictionary): Label | null => {
  const most = words.length >= 12 ? 2 : words.length >= 6 ? 1 : 0
  if (most === 0) return null
  const hits = new Map<string, Label>()
  for (const [wording, label] of dictionary.reduced)
    if (wording.length >= 6 && withinTypos(words, wording, most)) hits.set(`${label.concept}@${label.party ?? ''}`, label)
  return hits.size === 1 ? ([...hits.values()][0] ?? null) : null
}
