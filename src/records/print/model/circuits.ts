import type { Account } from '../../account.ts'
import type { RecordModel } from '../record.ts'

/** Every circuit once, with the lines that ride on it; trunk circuits first. */
export function circuitsOf(account: Account): RecordModel['circuits'] {
  const numbers = new Map<string, string[]>(account.trunks.map((trunk) => [trunk.circuitId, []]))
  for (const line of account.lines) {
    if (line.circuitId === null) continue
    const riding = numbers.get(line.circuitId) ?? []
    riding.push(line.tn)
    numbers.set(line.circuitId, riding)
  }
  return [...numbers].map(([circuitId, riding]) => ({ circuitId, numbers: riding }))
}
