/** Understands a label by its words: "Subscriber telephone" is the customer's number although nobody listed it. */
import { isSmallWord } from './fold.ts'
import type { Label } from './label.ts'
import { classesOf, isFiller, type WordClass } from './word-classes.ts'

type Has = (...classes: WordClass[]) => boolean
/** The first row whose question is answered with yes gives the label. */
type Row = readonly [asks: (has: Has) => boolean, label: Label]

const at = (concept: Label['concept'], party: Label['party'] = null): Label => ({ concept, party })

const rows: readonly Row[] = [
  [(has) => has('old') && has('firm') && !has('account') && !has('address'), at('ignored')],
  [
    (has) => has('old') && has('account') && !has('name') && !has('phone') && !has('address') && !has('code') && !has('kind'),
    at('accountNumber'),
  ],
  [(has) => has('old') && has('carrierId') && !has('account'), at('ignored')],
  [(has) => has('pin'), at('pin')],
  [(has) => has('circuit'), at('circuitIds')],
  [(has) => has('abbreviation'), at('ccna')],
  [(has) => has('email') && has('customer') && !has('requester') && !has('response'), at('ignored')],
  [(has) => has('email'), at('contactEmail')],
  [(has) => has('fax') && (has('lines') || has('other')), at('wtns')],
  [(has) => has('fax') && has('customer') && !has('requester'), at('ignored')],
  [(has) => has('fax'), at('contactFax')],
  [(has) => has('count') && has('lines'), at('ignored')],
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
  [(has) => has('authorization') && has('date'), at('loaDate')],
  [(has) => has('signatory'), at('authorizingPerson')],
  [(has) => has('authorization') && (has('name') || has('person')), at('authorizingPerson')],
  [(has) => has('authorization') && has('onFile'), at('loaOnFile')],
  [(has) => has('authorization') && has('customer') && !has('number') && !has('phone') && !has('party') && !has('firm'), at('loaOnFile')],
  [(has) => has('carrierId') && has('account'), at('accountNumber')],
  [(has) => has('carrierId') && !has('reference') && !has('customer') && !has('person'), at('companyCode')],
  [(has) => has('address') && has('billing'), at('billingAddress')],
  [(has) => has('address') && has('requester') && !has('customer'), at('ignored')],
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
  [(has) => has('phone') && has('requester') && !has('customer') && !has('billing'), at('contactPhone')],
  [(has) => has('phone') && has('person') && !has('customer') && !has('authorization'), at('contactPhone')],
  [(has) => has('phone') && (has('account') || has('billing') || has('main') || has('customer')) && !has('name'), at('btn')],
  [(has) => has('phone') && !has('authorization') && !has('name'), at('phone')],
  [(has) => has('code') && (has('customer') || has('account')), at('customerCode')],
  [(has) => has('code') && (has('requester') || has('firm')), at('companyCode')],
  [(has) => has('account') && has('kind'), at('accountType')],
  [(has) => has('customer') && has('kind') && !has('old'), at('accountType')],
  [(has) => has('businessOrHome') && has('kind'), at('accountType')],
  [(has) => has('account') && !has('name') && !has('person') && !has('firm'), at('account')],
  [(has) => has('firm') && has('doing'), at('requestingCompany')],
  [(has) => has('person') && has('doing'), at('contactName')],
  [(has) => has('date') && (has('reference') || has('made')), at('requestDate')],
  [(has) => has('date') && (has('moving') || has('response')) && !has('reference'), at('ignored')],
  [
    (has) => has('reference') && !has('name') && !has('kind') && !has('old') && !has('headedByPerson') && !has('response'),
    at('requesterRef'),
  ],
  [(has) => has('lines'), at('wtns')],
  [(has) => has('person') && has('reference') && has('headedByPerson') && !has('authorization'), at('contactName')],
  [(has) => has('party') && has('billing'), at('endUserName')],
  [(has) => has('person') && has('customer') && !has('requester'), at('authorizingPerson')],
  [(has) => has('person') && has('firm'), at('contactName')],
  [(has) => has('person') && has('requester') && !has('name') && !has('code') && !has('kind') && !has('authorization'), at('contactName')],
  [(has) => has('name') && has('firm') && has('requester'), at('requestingCompany')],
  [(has) => has('name') && (has('customer') || has('account')), at('endUserName')],
  [(has) => has('name') && has('billing'), at('billingName')],
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

/** Words of one label that are weighed, and words of it at all; a longer text is a sentence. */
const maxWords = 8
const maxInAll = 9

/** Words that mean something else together than alone. */
const together: readonly [RegExp, string][] = [
  [/\b(?:signed|executed|granted|given|approved|authorized|obtained) (?:\w+ )?by\b/g, 'signatory'],
  [/\b(?:signed|executed|granted|given|obtained) (?:on|at)\b/g, 'signed date'],
  [/\b(?:prepared|typed|entered|placed|completed|filled in|filled out|submitted|written|sent|made|issued|initiated) by\b/g, 'preparer'],
  [/\b(customer|subscriber|enduser|account|party) of record\b/g, '$1 name'],
  [/\bauthorized release\b/g, 'signatory'],
  [/\bnumber of (?:accounts|requests|forms|records|pages)\b/g, 'count lines'],
  [/\bdirect (?:line|dial|number)\b/g, 'phone'],
  [/^(?:return|send|deliver|answer|response|mail)(?: \w+){0,3} by$/g, 'response method'],
  [/\bfile (?:number|reference)\b/g, 'reference'],
  [/\bif (?:elsewhere|not the same)\b/g, ''],
  // A provider of service is a company, whoever has the service.
  [/\bservice (?=providers?\b)/g, ''],
]

/** "Reference of applicant" is a reference, "service order specialist" a person. */
const headOf = (folded: string): string =>
  folded
    .replace(/ (?:of|for|to|who|making|submitting|preparing|requesting) .*$/, '')
    .split(' ')
    .at(-1) ?? ''

const joined = (folded: string): string => together.reduce((text, [phrase, word]) => text.replaceAll(phrase, word), folded).trim()

/** The label that some folded words make, or null where one of them is no word of labels. */
export const composeLabel = (text: string): Label | null => {
  const folded = joined(text)
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
  const has: Has = (...classes) => classes.every((one) => found.has(one))
  const label = rows.find(([asks]) => asks(has))?.[1] ?? null
  // "Owner's cell" is a way to reach somebody, never the account.
  if (label?.concept === 'btn' && /\b(?:cell|mobile|home|personal|pager|owners?)\b/.test(folded)) return at('ignored')
  // "Lines 2 and 3" is a label, "Bldg 2" a value.
  return /\d/.test(folded) && label?.concept !== 'wtns' && !found.has('phone') ? null : label
}
