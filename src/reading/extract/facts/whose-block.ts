/** Whose block of a form a label stands in: by heading, by what was asked before it in its column or line, or by what comes next. */
import type { Pair } from '../pairs/pair.ts'
import type { Concept, Party } from '../../labels/label.ts'

/** Concepts that belong to one party whatever block they stand in. */
const owners: Readonly<Partial<Record<Concept, Party>>> = {
  requestingCompany: 'requester', companyCode: 'requester', ccna: 'requester', contactName: 'requester', contactPhone: 'requester', contactEmail: 'requester', contactFax: 'requester', from: 'requester',
  btn: 'customer', endUserName: 'customer', nameOnBill: 'customer', tradingName: 'customer', serviceAddress: 'customer', accountNumber: 'customer', account: 'customer', customerCode: 'customer', wtns: 'customer', wtnFirst: 'customer',
  billingName: 'billing', billingAddress: 'billing',
  loaOnFile: 'authorization', authorizingPerson: 'authorization', loaDate: 'authorization',
} // prettier-ignore

export const ownerOf = (concept: Concept): Party | null => owners[concept] ?? null

/** A place where the form spoke of one party. */
export type Mention = { party: Party; row: number; left: number; item: number | null; heading: Party | null }

/** How far two labels of one column may be apart across. */
const sameColumn = 8
/** Rows that a mention in the same column may lie further back than the last of all. */
const columnLead = 4
/** Labels ahead that are asked where nobody was named yet. */
const ahead = 6

export const whoseBlock = (pair: Pair, mentions: readonly Mention[], pairs: readonly Pair[], at: number): Party | null => {
  if (pair.heading === 'requester' || pair.heading === 'customer' || pair.heading === 'billing') return pair.heading
  const own = mentions.filter((mention) => mention.item === pair.item && mention.heading === pair.heading)
  const last = own.at(-1)
  const column = own.findLast((mention) => Math.abs(mention.left - pair.left) <= sameColumn)
  if (column !== undefined && last !== undefined && pair.row - column.row <= pair.row - last.row + columnLead) return column.party
  if (last !== undefined) return last.party
  return pair.heading === 'authorization' ? 'authorization' : nextNamed(pair, pairs, at)
}

/** Before anybody was named, the next label of the block that belongs to somebody tells. */
const nextNamed = (pair: Pair, pairs: readonly Pair[], at: number): Party | null => {
  for (const later of pairs.slice(at + 1, at + ahead)) {
    if (later.item !== pair.item || later.block !== pair.block) return null
    for (const { concept } of later.labels) {
      const party = ownerOf(concept)
      if (party === 'requester' || party === 'customer') return party
    }
  }
  return null
}
