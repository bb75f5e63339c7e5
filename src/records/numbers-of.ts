import type { Account } from './account.ts'

/** Every telephone number of an account: the BTN, each line, each number of a DID range. 10 digits each. */
const numbersOf = (account: Account): Set<string> => {
  const numbers = new Set([account.btn, ...account.lines.map(({ tn }) => tn)])
  for (const { from, to } of account.trunks.flatMap(({ didRanges }) => didRanges))
    for (let number = Number(from); number <= Number(to); number++) numbers.add(String(number))
  return numbers
}

/** Numbers asked for that are not on the account. */
export const notOnAccount = (asked: readonly string[], account: Account): string[] => {
  const own = numbersOf(account)
  return asked.filter((tn) => !own.has(tn))
}
