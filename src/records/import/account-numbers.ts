import type { Account } from '../account.ts'

/** Every number that belongs to the account, as ranges with both ends included; none stands twice. */
export function accountNumbers({ btn, lines, trunks }: Account): [number, number][] {
  const ranges = new Map<string, [number, number]>()
  const add = (from: string, to: string) => ranges.set(`${from}-${to}`, [Number(from), Number(to)])
  add(btn, btn)
  for (const { tn } of lines) add(tn, tn)
  for (const { didRanges } of trunks) for (const { from, to } of didRanges) add(from, to)
  return [...ranges.values()]
}
