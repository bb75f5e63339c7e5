/** Decides what open labels mean: "Name" in the requester's block is the contact, in the customer's block the customer. */
import { columnParties } from './column-parties.ts'
import { ownerOf, whoseBlock, type Mention } from './whose-block.ts'
import type { Pair } from '../pairs/pair.ts'
import type { Concept, Label, Party } from '../../labels/label.ts'
import { findEmails } from '../../values/email.ts'

export type Closed = { pair: Pair; labels: readonly Label[]; party: Party | null }

/** Whose address the parts of an address go on with. */
type AddressOf = 'customer' | 'billing' | 'requester' | null

/** What is known when one label is closed. */
type Place = {
  party: Party | null
  heading: Party | null
  behindSigner: boolean
  addressOf: AddressOf
  stated: ReadonlySet<Concept>
  labelText: string
  /** The label right above asks who requests, or the value holds a mail address: whoever is named asks. */
  ofRequester: boolean
}

const addressParts = new Set<Concept>(['street', 'unit', 'city', 'state', 'zip', 'place'])

export const closeLabels = (pairs: readonly Pair[]): Closed[] => {
  const stated = new Set(
    pairs
      .filter(({ value, heading }) => value.trim() !== '' && heading !== 'serving')
      .flatMap(({ labels }) => labels.map(({ concept }) => concept)),
  )
  const mentions: Mention[] = []
  const addresses = new Map<string, AddressOf>()
  const own = pairs.some(namesAccountOutside)
  const partyOf = columnParties(pairs)
  return pairs.map((pair, at) => {
    if (own && pair.heading === 'serving') return { pair, labels: [{ concept: 'ignored' as const, party: null }], party: null }
    const key = `${pair.item ?? ''} ${pair.heading ?? ''}`
    const party = partyOf(pair) ?? whoseBlock(pair, mentions, pairs, at)
    const place = {
      party,
      heading: pair.heading,
      behindSigner: isBehindSigner(pair, pairs[at - 1]) || pair.labels.some(({ concept }) => ownerOf(concept) === 'authorization'),
      addressOf: addresses.get(key) ?? null,
      stated,
      labelText: pair.labelText,
      ofRequester: isBelowRequester(pair, pairs[at - 1]) || findEmails(pair.value).length > 0,
    }
    const labels = isAddressees(pair, pairs[at - 1])
      ? [{ concept: 'ignored' as const, party: null }]
      : pair.labels.map((label) => closed(label, place))
    addresses.set(key, nextAddress(place.addressOf, labels, pair))
    for (const { concept } of labels) {
      const owner = ownerOf(concept)
      if (owner === 'requester' || owner === 'customer')
        mentions.push({ party: owner, row: pair.row, left: pair.left, item: pair.item, heading: pair.heading })
    }
    return { pair, labels, party }
  })
}

/** A block is the serving carrier's only where the request stands outside of it. */
const namesAccountOutside = (pair: Pair): boolean =>
  pair.heading !== 'serving' &&
  pair.value.trim() !== '' &&
  pair.labels.some(({ concept }) => ['btn', 'phone', 'account', 'endUserName', 'name', 'serviceAddress'].includes(concept))

/** "TO: CSR Center   FAX: ...": the number of whoever receives. */
const isAddressees = (pair: Pair, before: Pair | undefined): boolean =>
  before !== undefined && before.row === pair.row && /^to\W*$/i.test(before.labelText) && pair.labels[0]?.concept === 'contactFax'

/** "Authorized by ...   Date ...": the date is the signature's. */
const isBehindSigner = (pair: Pair, before: Pair | undefined): boolean =>
  before !== undefined &&
  before.item === pair.item &&
  (before.block === pair.block || /^\W*(?:\d{1,2}\W+)?when\b/i.test(pair.labelText)) &&
  before.labels.some(({ concept }) => ownerOf(concept) === 'authorization')

/** "From: Tallgrass Telecom LLC", and on the next line "By: Nora Quist". */
const isBelowRequester = (pair: Pair, before: Pair | undefined): boolean =>
  before !== undefined &&
  before.item === pair.item &&
  pair.row - before.row <= 1 &&
  before.labels.some(({ concept }) => concept === 'from' || concept === 'requestingCompany' || concept === 'companyCode')

const nextAddress = (current: AddressOf, labels: readonly Label[], pair: Pair): AddressOf => {
  let next = current
  for (const { concept, party } of labels) {
    if (concept === 'serviceAddress' || concept === 'houseNumber' || (concept === 'street' && party !== 'billing')) next = 'customer'
    else if (concept === 'billingAddress' || concept === 'street') next = 'billing'
    else if (concept === 'ignored' && /addr|street/i.test(pair.labelText)) next = 'requester'
    else if (next === 'requester' && ownerOf(concept) === 'customer') next = null
  }
  return next
}

const closed = (label: Label, place: Place): Label => {
  const meaning = addressParts.has(label.concept) ? null : meaningOf(label.concept, place)
  return meaning === null ? partOfAddress(label, place) : { concept: meaning, party: label.party }
}

const meaningOf = (concept: Concept, { party, heading, behindSigner, addressOf, stated, labelText, ofRequester }: Place): Concept => {
  switch (concept) {
    case 'name':
      return nameMeans(heading === 'authorization' ? 'authorization' : party, stated)
    case 'company':
      if (party === 'billing') return 'billingName'
      // Where the customer has his name already and nobody asks, the company asks.
      if (heading === null && stated.has('endUserName') && !stated.has('requestingCompany')) return 'requestingCompany'
      return party === 'customer' || (party !== 'requester' && stated.has('requestingCompany')) ? 'endUserName' : 'requestingCompany'
    case 'person':
      if (heading === 'authorization') return 'ignored'
      return party === 'customer' && (stated.has('contactName') || stated.has('requestingCompany')) ? 'ignored' : 'contactName'
    case 'phone':
      // Beside the contact's own number the main number of his office is nobody's.
      return party === 'requester' && stated.has('contactPhone') && /^\W*main\b/i.test(labelText) ? 'ignored' : phoneMeans(party, stated)
    case 'date':
      if (behindSigner || heading === 'authorization') return 'loaDate'
      return /^\W*when\b/i.test(labelText) ? 'ignored' : 'requestDate'
    case 'requestDate':
      return isEdition(labelText) ? 'ignored' : concept
    case 'authorizingPerson':
      return (heading === 'requester' || ofRequester) && onlySigns.test(labelText) ? 'contactName' : concept
    case 'code':
      return party === 'customer' ? 'customerCode' : 'companyCode'
    case 'address':
      return party === 'requester' || addressOf === 'requester' ? 'ignored' : party === 'billing' ? 'billingAddress' : 'serviceAddress'
    default:
      return concept
  }
}

/** The form's own date of print. */
const isEdition = (labelText: string): boolean => /^\W*(?:form|version|rev\w*|edition)\W+(?:date|dated|no)?\W*$/i.test(labelText)

/** "By (print name)" names whoever signs the block it stands in. */
const onlySigns = /^\W*(?:by|signed(?: by)?|signer|name|signature)?\W*(?:(?:please )?print(?:ed)?(?: name)?|name printed|typed name)?\W*$/i

const nameMeans = (party: Party | null, stated: ReadonlySet<Concept>): Concept => {
  if (party === 'customer') return 'endUserName'
  if (party === 'billing') return 'billingName'
  if (party === 'authorization') return 'authorizingPerson'
  if (party === 'requester') return 'contactName'
  const hasContact = stated.has('contactName') || stated.has('person')
  const hasRequester = hasContact || stated.has('from') || stated.has('requestingCompany')
  return !hasRequester ? 'contactName' : stated.has('endUserName') ? 'ignored' : 'endUserName'
}

const phoneMeans = (party: Party | null, stated: ReadonlySet<Concept>): Concept => {
  if (party === 'requester') return 'contactPhone'
  if (party === 'customer') return stated.has('btn') ? 'ignored' : 'btn'
  if (stated.has('btn')) return stated.has('contactPhone') ? 'ignored' : 'contactPhone'
  return stated.has('contactPhone') || stated.has('from') || stated.has('requestingCompany') ? 'btn' : 'ignored'
}

const partOfAddress = (label: Label, { party, addressOf }: Place): Label => {
  if (label.party !== null) return label
  const owner = addressOf ?? (party === 'requester' ? 'requester' : party === 'billing' ? 'billing' : 'customer')
  return owner === 'requester' ? { concept: 'ignored', party: null } : { concept: label.concept, party: owner }
}
