import type { Account } from '../../account.ts'
import type { RecordModel } from '../record.ts'

type HuntGroup = RecordModel['hunting'][number]
type Place = { sequence: number; tn: string }

/** Each hunting group with its lines in hunting order. */
export function huntGroupsOf(account: Account): HuntGroup[] {
  const groups = new Map<string, { type: HuntGroup['type']; places: Place[] }>()
  for (const { tn, hunting } of account.lines) {
    if (!hunting) continue
    const group = groups.get(hunting.group) ?? { type: hunting.type, places: [] }
    group.places.push({ sequence: hunting.sequence, tn })
    groups.set(hunting.group, group)
  }
  return [...groups].map(([group, { type, places }]) => ({ group, type, numbers: inOrder(places) }))
}

const inOrder = (places: Place[]): string[] => places.toSorted((a, b) => a.sequence - b.sequence).map((place) => place.tn)
