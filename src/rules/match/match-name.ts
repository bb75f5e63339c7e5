import type { Account } from '../../records/account.ts'
import { nameParts } from './name-parts.ts'
import { nameSimilarity } from './name-similarity.ts'
import { nameWords } from './name-words.ts'

export type NameMatch = { similarity: number; against: 'the name on the account' | 'another name of the customer' | 'the name on the bill' }
type Names = Pick<Account, 'customerName' | 'alsoKnownAs' | 'billing' | 'accountType'>

/** Longer than any name; keeps hostile text from costing time. */
const longestName = 200
/** A name of which only one of two halves is known: a person should look. */
const halfKnown = 0.89
/** Systems cut names at a width; a name this long that goes on in the other is the same name, cut. */
const shortestCut = 25

/** How alike a given name is to the nearest of the customer's names, 0 to 1 (POLICY 6). Of two names in one line both must be the customer's. */
export function matchName(given: string, account: Names): NameMatch {
  const name = given.slice(0, longestName)
  const owns: [string, NameMatch['against']][] = [
    [account.customerName, 'the name on the account'],
    ...account.alsoKnownAs.map((name): [string, NameMatch['against']] => [name, 'another name of the customer']),
    [account.billing.name, 'the name on the bill'],
  ]
  const person = account.accountType === 'residence'
  const results = owns.map(([own, against]): NameMatch => ({ similarity: likeness(name, own, owns, person), against }))
  return results.reduce((best, next) => (next.similarity > best.similarity ? next : best))
}

function likeness(given: string, own: string, owns: readonly [string, unknown][], person: boolean): number {
  const whole = nearest(given, own, person)
  const parts = nameParts(given)
  if (parts.length < 2) return Math.max(whole, nearestPart(parts[0] ?? '', own, person))
  const known = parts.map((part) => Math.max(...owns.map(([name]) => nearestPart(part, name, person))))
  const least = Math.min(...known)
  return Math.max(whole, least, Math.min(halfKnown, Math.max(...parts.map((part) => nearestPart(part, own, person)))))
}

const nearestPart = (given: string, own: string, person: boolean) =>
  Math.max(...[own, ...nameParts(own)].map((part) => nearest(given, part, person)))

function nearest(given: string, own: string, person: boolean): number {
  if (isCut(given, own) || isCut(own, given)) return 1
  const lefts = spellings(given)
  return Math.max(...spellings(own).flatMap((right) => lefts.map((left) => nameSimilarity(left, right, person))))
}

/** The words of a name, and those with umlauts spelled out where it has any. */
function spellings(name: string): string[][] {
  const plain = nameWords(name)
  return /^[\x20-\x7e]*$/.test(name) ? [plain] : [plain, nameWords(name, 'spelled-out')]
}

/** Whether `short` is `long` cut off in the middle of a word. */
function isCut(short: string, long: string): boolean {
  if (short.trim().length < shortestCut) return false
  const [cut, full] = [nameWords(short), nameWords(long)]
  const last = cut.pop() ?? ''
  const next = full[cut.length] ?? ''
  return next.length > last.length && next.startsWith(last) && cut.every((word, at) => word === full[at])
}
