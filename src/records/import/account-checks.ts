/** What the shape of an account does not say: that its parts fit together. */
import type { Account } from '../account.ts'

export type AccountFault = { path: (string | number)[]; sentence: string }

/** A slip of the keyboard in a range would claim other customers' numbers; no block of numbers is larger than this. */
const largestRange = 100_000

export function accountFaults(account: Account): AccountFault[] {
  return [...locationFaults(account), ...rangeFaults(account)]
}

function locationFaults({ locations, lines, trunks }: Account): AccountFault[] {
  const ids = locations.map(({ id }) => id)
  const known = new Set(ids)
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: ['locations', index, 'id'], sentence: 'is the number of another location already' }] : [],
  )
  const dangling = (section: string, items: readonly { location: number }[]) =>
    items.flatMap(({ location }, index) =>
      known.has(location) ? [] : [{ path: [section, index, 'location'], sentence: 'is not among the locations of the account' }],
    )
  return [...twice, ...dangling('lines', lines), ...dangling('trunks', trunks)]
}

const rangeFaults = ({ trunks }: Account): AccountFault[] =>
  trunks.flatMap(({ didRanges }, trunk) =>
    didRanges.flatMap(({ from, to }, range) => {
      const path = ['trunks', trunk, 'didRanges', range, 'to']
      if (to < from) return [{ path, sentence: 'lies before the beginning of the range' }]
      return Number(to) - Number(from) < largestRange ? [] : [{ path, sentence: `makes the range larger than ${largestRange} numbers` }]
    }),
  )
