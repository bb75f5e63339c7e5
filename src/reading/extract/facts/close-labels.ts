/** Decides what open labels mean: "Name" in the requester's block is the contact, in the customer's block the customer. */
import type { Pair } from '../pairs/pair.ts'
import type { Concept, Label, Party } from '../../labels/label.ts'

/** Concepts that belong to one party whatever block they stand in. */
const partyOf: Readonly<Partial<Record<Concept, Party>>> = {
  requestingCompany: 'requester', companyCode: 'requester', ccna: 'requester', contactName: 'requester', contactPhone: 'requester', contactEmail: 'requester', contactFax: 'requester',
  btn: 'customer', endUserName: 'customer', nameOnBill: 'customer', tradingName: 'customer', serviceAddress: 'customer', accountNumber: 'customer', account: 'customer', customerCode: 'customer', wtns: 'customer', wtnFirst: 'customer', accountType: 'customer',
  billingName: 'billing', billingAddress: 'billing',
  loaOnFile: 'authorization', authorizingPerson: 'authorization', loaDate: 'authorization',
} // prettier-ignore

const addressParts = new Set<Concept>(['address', 'street', 'unit', 'city', 'state', 'zip', 'place'])

export type Closed = { pair: Pair; labels: readonly Label[]; party: Party | null }

type State = {
  /** The party of the last label that belongs to one, requester or customer. */
  party: Party | null
  /** The label right before was about the authorization. */
  authorization: boolean
  /** Whose address the parts of an address go on with. */
  address: 'customer' | 'billing' | 'requester' | null
  heading: Party | null
}

export const closeLabels = (pairs: readonly Pair[]): Closed[] => {
  const stated = new Set(pairs.filter(({ value }) => value.trim() !== '').flatMap(({ labels }) => labels.map(({ concept }) => concept)))
  const states = new Map<string, State>()
  return pairs.map((pair, at) => {
    // Two columns are two forms: each keeps its own place.
    const key = `${pair.item ?? 'form'} ${pair.heading ?? ''}`
    const state = states.get(key) ?? { party: null, authorization: false, address: null, heading: null }
    const party = partyHere(pair, state, pairs, at)
    const before = pairs[at - 1]
    const behindSigner =
      before !== undefined &&
      before.item === pair.item &&
      before.block === pair.block &&
      before.labels.some(({ concept }) => partyOf[concept] === 'authorization')
    const labels = pair.labels.map((label) => closed(label, party, { ...state, authorization: behindSigner }, stated, pair))
    states.set(key, next(state, pair.labels, labels, pair))
    return { pair, labels, party }
  })
}

const partyHere = (pair: Pair, state: State, pairs: readonly Pair[], at: number): Party | null => {
  if (pair.heading === 'requester' || pair.heading === 'customer' || pair.heading === 'billing') return pair.heading
  if (state.party !== null) return state.party
  if (pair.heading === 'authorization') return 'authorization'
  // Before anybody was named: the next label that belongs to somebody tells whose block it is.
  for (const later of pairs.slice(at + 1, at + 6)) {
    if (later.item !== pair.item || later.block !== pair.block) break
    for (const { concept } of later.labels) {
      const party = partyOf[concept]
      if (party === 'requester' || party === 'customer') return party
    }
  }
  return null
}

const next = (state: State, open: readonly Label[], labels: readonly Label[], pair: Pair): State => {
  const after = { ...state, heading: pair.heading }
  for (const label of labels) {
    const party = partyOf[label.concept]
    if (party === 'requester' || party === 'customer') after.party = party
    if (label.concept === 'serviceAddress' || (label.concept === 'street' && label.party !== 'billing')) after.address = 'customer'
    if (label.concept === 'billingAddress' || (label.concept === 'street' && label.party === 'billing')) after.address = 'billing'
    if (party === 'customer' && label.concept !== 'serviceAddress') after.address = after.address === 'requester' ? null : after.address
  }
  const ignoredAddress =
    labels.some((label) => label.concept === 'ignored') &&
    (open.some((label) => addressParts.has(label.concept)) || /address/i.test(pair.labelText))
  if (ignoredAddress) after.address = 'requester'
  return after
}

const closed = (label: Label, party: Party | null, state: State, stated: ReadonlySet<Concept>, pair: Pair): Label => {
  const as = (concept: Concept): Label => ({ concept, party: label.party })
  const inAuthorization = pair.heading === 'authorization' || state.authorization
  switch (label.concept) {
    case 'name':
      if (pair.heading === 'authorization') return as('authorizingPerson')
      return as(
        party === 'customer'
          ? 'endUserName'
          : party === 'billing'
            ? 'billingName'
            : party === 'authorization'
              ? 'authorizingPerson'
              : stated.has('contactName') || stated.has('person')
                ? stated.has('endUserName')
                  ? 'ignored'
                  : 'endUserName'
                : 'contactName',
      )
    case 'company':
      return as(
        party === 'customer' || (party !== 'requester' && stated.has('requestingCompany'))
          ? 'endUserName'
          : party === 'billing'
            ? 'billingName'
            : 'requestingCompany',
      )
    case 'person':
      return as(
        party === 'customer'
          ? stated.has('contactName') || stated.has('requestingCompany')
            ? 'ignored'
            : 'contactName'
          : pair.heading === 'authorization'
            ? 'ignored'
            : 'contactName',
      )
    case 'phone':
      return as(phoneMeans(party, stated))
    case 'date':
      return as(inAuthorization ? 'loaDate' : 'requestDate')
    case 'code':
      return as(party === 'customer' ? 'customerCode' : 'companyCode')
    case 'address':
      return as(party === 'requester' ? 'ignored' : party === 'billing' ? 'billingAddress' : 'serviceAddress')
    default:
      return addressParts.has(label.concept) ? partOfAddress(label, party, state) : label
  }
}

const phoneMeans = (party: Party | null, stated: ReadonlySet<Concept>): Concept => {
  if (party === 'requester') return 'contactPhone'
  if (party === 'customer') return stated.has('btn') ? 'ignored' : 'btn'
  if (stated.has('btn')) return stated.has('contactPhone') ? 'ignored' : 'contactPhone'
  return stated.has('contactPhone') ? 'btn' : 'ignored'
}

const partOfAddress = (label: Label, party: Party | null, state: State): Label => {
  if (label.party !== null) return label
  if (state.address === 'requester' || (state.address === null && party === 'requester')) return { concept: 'ignored', party: null }
  return {
    concept: label.concept,
    party: state.address === 'billing' || (state.address === null && party === 'billing') ? 'billing' : 'customer',
  }
}
