/** Message sets like `1:3,7,9:*` over a client's picture of its folder. */
import type { StoredMessage } from './model.ts'
import type { Selected } from './session.ts'
import { Refusal } from './token.ts'

export type Numbered = { seq: number; message: StoredMessage }

/** The messages of a set, in order of the folder, without those that another client expunged. `by` says what the numbers are. */
export function messagesOf(selected: Selected, set: string, by: 'uid' | 'seq'): Numbered[] {
  const numbered = selected.view.map(({ message }, index) => ({ seq: index + 1, message }))
  const number = (entry: Numbered): number => (by === 'uid' ? entry.message.uid : entry.seq)
  const last = numbered.at(-1)
  const ranges = set.split(',').map((range) => bounds(range, last ? number(last) : 0))
  const present = new Set(selected.folder.messages)
  return numbered.filter(
    (entry) => present.has(entry.message) && ranges.some(([low, high]) => number(entry) >= low && number(entry) <= high),
  )
}

function bounds(range: string, largest: number): [number, number] {
  const match = /^(\d+|\*)(?::(\d+|\*))?$/.exec(range)
  if (!match) throw new Refusal('BAD', 'Bad message set')
  const value = (text: string): number => (text === '*' ? largest : Number(text))
  const first = value(match[1] ?? '')
  const second = match[2] === undefined ? first : value(match[2])
  return [Math.min(first, second), Math.max(first, second)]
}

/** UIDs as a message set: `1:3,7`. */
export function packUids(uids: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const uid of uids) {
    const last = ranges.at(-1)
    if (last?.[1] === uid - 1) last[1] = uid
    else ranges.push([uid, uid])
  }
  return ranges.map(([low, high]) => (low === high ? String(low) : `${low}:${high}`)).join(',')
}
