/** Two columns that nobody headed: the one that asks for an e-mail address is the requester's, the one with a street the customer's. */
import { ownerOf } from './whose-block.ts'
import type { Pair } from '../pairs/pair.ts'
import type { Concept, Party } from '../../labels/label.ts'

/** Labels of one column, and rows that both columns share. */
const enough = 3
/** How far the left edges of one column may be apart. */
const sameEdge = 3

type Column = { left: number; pairs: Pair[] }

const ofRequester = new Set<Concept>(['contactEmail', 'returnTo', 'preferredResponse', 'requesterRef', 'from'])
const ofCustomer = new Set<Concept>(['street', 'city', 'state', 'zip', 'place', 'unit', 'accountType', 'wtnFirst'])

/** @returns the party of each pair that stands in one of two unheaded columns; null for all others. */
export const columnParties = (pairs: readonly Pair[]): ((pair: Pair) => Party | null) => {
  const free = pairs.filter(({ heading, item }) => heading === null && item === null)
  const [left, right, ...more] = columnsOf(free)
  if (left === undefined || right === undefined || more.length > 0 || !areBeside(left, right) || !askAlike(left, right)) return () => null
  if ((left.pairs.length + right.pairs.length) * 5 < free.length * 4) return () => null
  const [first, second] = [leaning(left), leaning(right)]
  const requesters = first === 'requester' && second === 'customer' ? left : first === 'customer' && second === 'requester' ? right : null
  if (requesters === null) return () => null
  return (pair) =>
    pair.heading !== null || pair.item !== null
      ? null
      : requesters.pairs.includes(pair)
        ? 'requester'
        : [left, right].some((one) => one.pairs.includes(pair))
          ? 'customer'
          : null
}

const columnsOf = (pairs: readonly Pair[]): Column[] => {
  const columns: Column[] = []
  for (const pair of pairs) {
    const column = columns.find(({ left }) => Math.abs(left - pair.left) <= sameEdge)
    if (column === undefined) columns.push({ left: pair.left, pairs: [pair] })
    else column.pairs.push(pair)
  }
  return columns.filter(({ pairs: own }) => own.length >= enough).sort((a, b) => a.left - b.left)
}

const areBeside = (left: Column, right: Column): boolean =>
  left.pairs.filter((pair) => right.pairs.some((other) => other.row === pair.row)).length >= enough

const open = new Set<Concept>(['company', 'name', 'person', 'phone', 'address', 'code', 'account'])
const conceptsOf = ({ pairs }: Column): Concept[] => pairs.flatMap(({ labels }) => labels.map(({ concept }) => concept))

/** A form that goes on in a second column asks nothing twice. */
const askAlike = (left: Column, right: Column): boolean =>
  conceptsOf(left).some((concept) => open.has(concept) && conceptsOf(right).includes(concept))

/** Whose labels alone a column holds, leaving out those that may be anybody's. */
const leaning = ({ pairs }: Column): Party | null => {
  const owners = new Set(pairs.flatMap(({ labels }) => labels.map(({ concept }) => owned(concept))))
  return owners.has('requester') === owners.has('customer') ? null : owners.has('requester') ? 'requester' : 'customer'
}

const owned = (concept: Concept): Party | null =>
  ofRequester.has(concept) ? 'requester' : ofCustomer.has(concept) ? 'customer' : ownerOf(concept)
