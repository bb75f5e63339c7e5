import type { Account } from './account.ts'

/** Every telephone number of an account: the BTN, each line, each number of a DID range. 10 digits each. */
export const numbersOf = (account: Account): Set<string> => {
  const numbers = new Set([account.btn, ...account.lines.map(({ tn }) => tn)])
  for (const { from, to } of account.trunks.flatMap(({ didRanges }) => didRanges))
    for (let number = Number(from); number <= Number(to); number++) numbers.add(String(number))
  return numbers
}
