/** Understands a label by its words: "Subscriber telephone" is the customer's number although nobody listed it. */
import { isSmallWord } from './fold.ts'
import type { Label } from './label.ts'
import { classesOf, isFiller, type WordClass } from './word-classes.ts'

type Has = (...classes: WordClass[]) => boolean
/** The first row whose question is answered with yes gives the label. */
type Row = readonly [asks: (has: Has) => boolean, label: Label]

const at = (concept: Label['concept'], party: Label['party'] = null): Label => ({ concept, party })

/** What a "title" or a "copy" belongs to where a form asks for it; "Copy Services" is a shop. */
const asideOf: readonly WordClass[] = [
  'person',
  'requester',
  'authorization',
  'signatory',
  'date',
  'due',
  'reference',
  'phone',
  'response',
  'name',
]

const rows: readonly Row[] = [
  [(has) => has('remark') && !has('firm') && !has('address'), at('remarks')],
  [(has) => has('authorization') && has('date') && !has('due') && !has('aside'), at('loaDate')],
  [(has) => has('authorization') && has('onFile') && !has('name'), at('loaOnFile')],
  [(has) => has('aside') && asideOf.some((one) => has(one)) && !has('lines') && !has('firm') && !has('address'), at('ignored')],
  [(has) => has('due') && has('response'), at('ignored')],
  [(has) => has('date') && (has('due') || has('received') || (has('moving') && !has('reference'))), at('ignored')],
  [(has) => has('received') && !has('authorization'), at('ignored')],
  [(has) => has('count') && (has('lines') || has('reference')), at('ignored')],
  [(has) => has('kind') && has('reference') && !has('response'), at('ignored')],
  [(has) => has('old') && has('firm') && !has('account') && !has('address'), at('ignored')],
  [
    (has) => has('old') && has('account') && !has('name') && !has('phone') && !has('address') && !has('code') && !has('kind'),
    at('accountNumber'),
  ],
  [(has) => has('old') && has('carrierId') && !has('account') && !has('circuit'), at('ignored')],
  [(has) => has('pin'), at('pin')],
  [(has) => has('circuit'), at('circuitIds')],
  [(has) => has('abbreviation'), at('ccna')],
  [(has) => has('email') && has('customer') && !has('requester') && !has('response'), at('ignored')],
  [(has) => has('email'), at('contactEmail')],
  [(has) => has('fax') && (has('lines') || has('other')), at('wtns')],
  [(has) => has('fax') && has('customer') && !has('requester'), at('ignored')],
  [(has) => has('fax'), at('contactFax')],
  [(has) => has('city') && has('zip'), at('place')],
  [(has) => has('state') && (has('zip') || has('city')), at('place')],
  [(has) => has('zip') && has('billing'), at('zip', 'billing')],
  [(has) => has('zip') && has('customer'), at('zip', 'customer')],
  [(has) => has('zip'), at('zip')],
  [(has) => has('city') && has('billing'), at('city', 'billing')],
  [(has) => has('city') && has('customer'), at('city', 'customer')],
  [(has) => has('city'), at('city')],
  [(has) => has('state') && has('billing'), at('state', 'billing')],
  [(has) => has('state') && has('customer'), at('state', 'customer')],
  [(has) => has('street') && has('billing'), at('street', 'billing')],
  [(has) => has('street') && has('customer'), at('street', 'customer')],
  [(has) => has('street'), at('street')],
  [(has) => has('unit') && has('billing'), at('unit', 'billing')],
  [(has) => has('unit') && has('customer') && !has('address'), at('unit', 'customer')],
  [(has) => has('unit') && !has('address'), at('unit')],
  [
    (has) => has('headedByFirm') && has('person') && !has('customer') && !has('signatory') && !has('old') && !has('code') && !has('phone'),
    at('requestingCompany'),
  ],
  [(has) => has('signatory'), at('authorizingPerson')],
  [(has) => has('authorization') && (has('name') || has('person')), at('authorizingPerson')],
  [(has) => has('authorization') && has('customer') && !has('number') && !has('phone') && !has('party') && !has('firm'), at('loaOnFile')],
  [(has) => has('carrierId') && has('account'), at('accountNumber')],
  [(has) => has('carrierId') && has('customer') && !has('person') && !has('firm') && !has('reference'), at('accountNumber')],
  [(has) => has('carrierId') && !has('reference') && !has('customer') && !has('person'), at('companyCode')],
  [(has) => has('headedByLines') && !ofOneNumber.some((one) => has(one)) && !(has('phone') && has('customer')), at('wtns')],
  [(has) => has('address') && has('requester') && !has('customer') && !(has('billing') && has('person')), at('ignored')],
  [(has) => has('address') && has('billing'), at('billingAddress')],
  [(has) => has('address') && has('lines'), at('serviceAddress')],
  [(has) => has('address') && has('customer'), at('serviceAddress')],
  [(has) => has('address'), at('address')],
  [(has) => has('first') && (has('lines') || has('other')), at('wtnFirst')],
  [(has) => has('last') && (has('lines') || has('other')), at('wtnLast')],
  [(has) => has('lines') && has('moving'), at('wtns')],
  [(has) => has('other') && (has('lines') || has('phone')), at('wtns')],
  [
    (has) => has('main') && has('number') && !has('code') && !has('kind') && !has('old') && !has('reference') && !has('carrierId'),
    at('btn'),
  ],
  [(has) => has('code') && (has('account') || has('customer') || (has('billing') && !has('requester'))), at('customerCode')],
  [(has) => has('phone') && has('requester') && !has('customer') && !has('billing'), at('contactPhone')],
  [(has) => has('phone') && has('person') && !has('customer') && !has('authorization'), at('contactPhone')],
  [(has) => has('phone') && (has('account') || has('billing') || has('main') || has('customer')) && !has('name'), at('btn')],
  [(has) => has('phone') && !has('authorization') && !has('name'), at('phone')],
  [(has) => has('code') && (has('requester') || has('firm')), at('companyCode')],
  [(has) => has('account') && has('kind'), at('accountType')],
  [(has) => has('customer') && has('kind') && !has('old'), at('accountType')],
  [(has) => has('businessOrHome') && has('kind'), at('accountType')],
  [(has) => has('lines') && has('kind'), at('type')],
  [(has) => has('platform') && (has('kind') || has('lines')), at('platform')],
  [
    (has) =>
      has('account') && has('number') && !has('name') && !has('person') && !has('reference') && !has('authorization') && !has('lines'),
    at('accountNumber'),
  ],
  [(has) => has('account') && !has('name') && !has('person') && !has('firm'), at('account')],
  [
    (has) =>
      has('person') && has('number') && !has('name') && !has('customer') && !has('reference') && !has('authorization') && !has('carrierId'),
    at('contactPhone'),
  ],
  [(has) => has('firm') && has('doing'), at('requestingCompany')],
  [(has) => has('person') && has('doing'), at('contactName')],
  [(has) => has('date') && (has('reference') || has('made')), at('requestDate')],
  [(has) => has('date') && (has('response') || has('billing')) && !has('reference'), at('ignored')],
  [
    (has) => has('reference') && !has('name') && !has('kind') && !has('old') && !has('headedByPerson') && !has('response'),
    at('requesterRef'),
  ],
  [(has) => has('lines'), at('wtns')],
  [(has) => has('person') && has('reference') && has('headedByPerson') && !has('authorization'), at('contactName')],
  [(has) => has('party') && !has('requester') && !has('authorization') && !has('other') && !has('old') && !has('firm'), at('endUserName')],
  [(has) => has('party') && has('requester') && !has('customer') && !has('name') && !has('person'), at('requestingCompany')],
  [(has) => has('person') && has('customer') && !has('requester'), at('authorizingPerson')],
  [(has) => has('person') && has('firm'), at('contactName')],
  [(has) => has('person') && has('requester') && !has('name') && !has('code') && !has('kind') && !has('authorization'), at('contactName')],
  [(has) => has('name') && has('firm') && has('requester'), at('requestingCompany')],
  [(has) => has('name') && (has('customer') || has('account')), at('endUserName')],
  [(has) => has('name') && has('billing'), at('billingName')],
  [(has) => has('name') && has('businessOrHome') && !has('requester') && !has('firm'), at('endUserName')],
  [(has) => has('firm') && has('customer'), at('endUserName')],
  [(has) => has('firm') && has('requester'), at('requestingCompany')],
  [(has) => has('person') && !has('authorization'), at('contactName')],
  [(has) => has('name') && has('requester'), at('contactName')],
  [(has) => has('firm') && has('name'), at('company')],
  [(has) => has('response') && has('kind'), at('preferredResponse')],
  [(has) => has('name'), at('name')],
  [(has) => has('date') && has('requester'), at('requestDate')],
  [(has) => has('date'), at('date')],
]

/** Words beside which "numbers" are not the lines of an account. */
const ofOneNumber: readonly WordClass[] = [
  'main', 'kind', 'requester', 'person', 'reference', 'authorization', 'code', 'carrierId', 'fax', 'circuit', 'pin', 'name', 'date', 'first', 'last',
] // prettier-ignore

/** Words of one label that are weighed, and words of it at all; a longer text is a sentence. */
const maxWords = 8
const maxInAll = 9

/** Words that mean something else together than alone. */
const together: readonly [RegExp, string][] = [
  [/\bmailbox for response\b|\b(?:group|shared|response|return) mailbox\b/g, 'email'],
  [/\btrunk (?=lines\b|numbers\b)/g, ''],
  [/\bparent (?=btn\b|atn\b|account\b|number\b|phone\b)/g, 'main '],
  [/\bvoice (?=number\b|phone\b)/g, 'phone '],
  [/\bwho gave\b/g, 'signatory'],
  [/\bbusiness or resident\b/g, 'party'],
  [/\b(?:completed|prepared|processed) by csr center\b/g, 'received'],
  [/\b(?:\d{1,2}|two|three|four|five|ten|thirteen) (?:char|chars|characters?|letters?|digits?|alphanumeric|position)\b/g, ''],
  [/\b(?:print or type|type or print)\b/g, ''],
  [/\b(?:phone|cable|exchange) (?=company|carrier|provider|lec)/g, ''],
  [/\b(?:fax |modem |alarm |elevator |hunt(?:ing)? (?:group )?|rollover |backup |and |or )+(?=(?:lines|numbers|tns)\b)/g, ''],
  [
    /\bgroup (?=mailbox|email)|\bbest (?=phone|number|callback)|\b(?:special|general) (?=handling|notes|comments|remarks|instructions)|\bcsr center\b/g,
    '',
  ],
  [/\bmessage to .*$/g, 'notes'],
  [/\bafter hours (?=contact|phone|number)/g, 'alternate '],
  [/\bnumber of working\b/g, 'number of'],
  [/\b(?:on|in|to) (?:the |this )?same account$/g, 'related'],
  [/\blong distance (?:company|carrier|provider)\b/g, 'old company'],
  [/\b(?:wireless|wireline) (?=company|carrier|provider)/g, ''],
  [/\bcustomer (?:service|care) representative\b/g, 'preparer'],
  [/\bnumber (?:requested$|to (?:be )?(?:look up|looked up|researched|checked|searched|investigated)\b)/g, 'btn'],
  [/\be mailed\b/g, 'emailed'],
  [/\b(?:mail|send|post) billing to\b/g, 'billing address'],
  [/\b(?:way|how) to (?=send|receive|return|deliver|get)/g, 'method '],
  [/\b(comments|notes|remarks|instructions) (?:to|for|from) .*$/g, '$1'],
  [/^authorized (?:customer|enduser|subscriber)$/g, 'signatory'],
  [/\bsigned on behalf of /g, 'signed '],
  [/(?<=\b(?:authorization|loa|consent|permission) )provided by\b/g, 'signatory'],
  [/^(?:residence|business|home) or (?:residence|business|home) (?:customer|account|service)$/g, 'business type'],
  [/\bwholesale customer\b/g, 'requesting company'],
  [/\b(?:person|individual|resident|residence) or (?:business|company|firm|entity)\b/g, 'party'],
  [/\b(?:business|company|firm|entity|store|shop) or (?:person|company|business|individual|resident|residence)\b/g, 'party'],
  [/\baccount (?:representative|manager|executive)\b/g, 'preparer'],
  [/\b(customer|enduser|subscriber) contact\b(?: person\b)?/g, '$1 individual'],
  [/\b(?:decision maker|authorized user)s?\b/g, 'signatory'],
  [/\bhas authorized(?: release)?\b/g, 'authorization'],
  [/\b(?:held|kept|retained) by\b/g, 'held'],
  [/\b(?:where )?(?:you |we )?(?:can|may|could) be reached\b|\b(?:to )?reach (?:you|us|me)\b/g, 'callback phone'],
  [/\b(?:located|installed|provided|furnished|connected) (?:at|in)\b/g, 'location'],
  [/\bnumbers in (?:service|use)\b/g, 'other numbers'],
  [/\b(?:for|of) which (?:\w+ ){0,3}(?:record|csr|csi|account)\b.*$|\bwhose (?:record|csr|csi|account)\b.*$/g, 'enduser'],
  [/\bto be (?:researched|looked up|checked|searched|investigated)\b|(?<=\b(?:number|phone|account)) requested$/g, ' enduser'],
  [
    /\b(?:account|customer) number(?: as)?(?: shown| printed| listed| it appears)?(?: on| in| from) (?:the )?(?:last |latest )?billing\b/g,
    'account number',
  ],
  [/\b(?:main|master|primary|parent|billing) account number\b|\baccounts? numbers\b/g, 'account number'],
  [/\b(?:account )?(?:security|verification) code\b/g, 'pin'],
  [/\b(?:access|security) (?=pin\b|passcode\b|password\b)/g, ''],
  [/\b(?:t1|pri|ds1|ds3|loop|span|special|dsl)\b(?=.* circuits?\b)/g, ''],
  [/\b(?:received|processed|reviewed|answered|assigned|closed|updated) (?:by|on|at)\b/g, 'received'],
  [/\b(?:submitted|sent|placed|made|ordered|requested|prepared|completed|entered|initiated|filed|written|issued) on$/g, 'made date'],
  [/\b(?:signed|executed|granted|given|approved|authorized|obtained|released) (?:\w+ )?by\b/g, 'signatory'],
  [/\b(?:signed|executed|granted|given|obtained) (?:on|at)\b/g, 'signed date'],
  [
    /\b(?:prepared|typed|entered|placed|completed|filled in|filled out|submitted|written|sent|made|issued|initiated|originated) by\b/g,
    'preparer',
  ],
  [/\b(customer|subscriber|enduser|account|party) of record\b/g, '$1 name'],
  [/\bauthorized release\b/g, 'signatory'],
  [/\bnumber of (?:\w+ )?(?:accounts|requests|forms|records|pages|lines|numbers|tns)\b/g, 'count lines'],
  [/\bother than (?:the )?(?:btn|atn|main|billing)\b(?: phone| number)*/g, 'other'],
  [/\bdirect (?:line|dial|number)\b/g, 'phone'],
  [/^(?:return|send|deliver|answer|response|mail)(?: \w+){0,3} (?:by|via)$/g, 'response method'],
  [/\bfile (?:number|reference)\b/g, 'reference'],
  [/\bif (?:elsewhere|not the same)\b/g, ''],
  // A provider of service is a company, whoever has the service.
  [/\bservice (?=providers?\b)/g, ''],
]

/** "Reference of applicant" is a reference, "service order specialist" a person. */
const headOf = (folded: string): string =>
  folded
    .replace(/ (?:of|for|to|at|in|on|with|who|making|submitting|preparing|requesting) .*$/, '')
    .split(' ')
    .at(-1) ?? ''

const joined = (folded: string): string => together.reduce((text, [phrase, word]) => text.replaceAll(phrase, word), folded).trim()

/** "Bus/Res/Coin" offers the kinds of accounts, "Proof of consent" asks for the authority: labels of one class alone. */
const onlyKind = (found: ReadonlySet<WordClass>, words: readonly string[]): Label | null => {
  if (found.size !== 1) return null
  if (found.has('businessOrHome') && words.length > 1) return at('accountType')
  return found.has('authorization') && !words.some((word) => /^sign/.test(word)) ? at('loaOnFile') : null
}

/** The label that some folded words make, or null where one of them is no word of labels. */
export const composeLabel = (text: string): Label | null => {
  const folded = joined(text)
  if (folded === '') return null
  const words = folded.split(' ').filter((word) => (!isSmallWord(word) || word === 'number') && !isFiller(word) && !/^\d{1,2}$/.test(word))
  const inAll = text.split(' ').length
  if (inAll < 2 || inAll > maxInAll || words.length === 0 || words.length > maxWords) return null
  const found = new Set<WordClass>()
  for (const word of words) {
    if (word !== 'number' && isSmallWord(word)) continue
    const classes = classesOf(word)
    if (classes === undefined) return null
    for (const one of classes) found.add(one)
  }
  if (classesOf(headOf(folded))?.has('person') === true) found.add('headedByPerson')
  if (classesOf(headOf(folded))?.has('firm') === true) found.add('headedByFirm')
  if (/^(?:lines|numbers|tns|wtn|trunks)$/.test(headOf(folded))) found.add('headedByLines')
  const has: Has = (...classes) => classes.every((one) => found.has(one))
  const label = rows.find(([asks]) => asks(has))?.[1] ?? onlyKind(found, words)
  // "Owner's cell" is a way to reach somebody, never the account.
  if (label?.concept === 'btn' && /\b(?:cell|mobile|home|personal|pager|owners?)\b/.test(folded)) return at('ignored')
  // "Lines 2 and 3" is a label, "Bldg 2" a value.
  return /\d/.test(folded) && label?.concept !== 'wtns' && !found.has('phone') ? null : label
}
