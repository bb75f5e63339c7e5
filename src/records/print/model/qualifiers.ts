import type { Line } from '../../account.ts'
import type { RecordItem } from '../record.ts'
import { addressLine } from '../wording/address.ts'

type Qualifier = RecordItem['qualifiers'][number]

/** What qualifies a line, in the way service orders write it: a FID and its value. Nothing is said of what the line does not have. */
export function qualifiersOf(line: Line): Qualifier[] {
  return [
    ...one('DES', line.designation),
    ...carriers(line),
    ...hunting(line),
    ...one('FPI', frozen(line)),
    ...one('BLKD', list(line.blocks, { toll: 'TOLL', '900': '900' })),
    ...one('TBE', list(line.blocks, { collect: 'COLLECT', third_number: 'THIRD NUMBER' })),
    ...one(circuitFid(line.circuitId), line.circuitId),
    ...one('RCF', line.remoteForwardTo),
    ...one('DPA', line.differentPremises && addressLine(line.differentPremises)),
  ]
}

const one = (fid: string, value: string | null): Qualifier[] => (value ? [{ fid, value }] : [])

/** VoIP lines have no long-distance carriers; elsewhere "none chosen" is itself worth printing. */
function carriers(line: Line): Qualifier[] {
  if (line.platform === 'voip' && line.pic === null && line.lpic === null) return []
  return [
    { fid: 'PIC', value: line.pic ?? 'NONE' },
    { fid: 'LPIC', value: line.lpic ?? 'NONE' },
  ]
}

function hunting({ hunting: hunt }: Line): Qualifier[] {
  if (!hunt) return []
  return [
    { fid: 'HTG', value: hunt.group },
    { fid: 'HTY', value: hunt.type.toUpperCase() },
    { fid: 'HSEQ', value: String(hunt.sequence) },
  ]
}

function frozen({ freeze }: Line): string | null {
  const kinds = [freeze.local && 'LOCAL', freeze.pic && 'PIC', freeze.lpic && 'LPIC'].filter((kind) => kind !== false)
  return kinds.length > 0 ? kinds.join(', ') : null
}

function list(blocks: Line['blocks'], names: Partial<Record<Line['blocks'][number], string>>): string | null {
  return (
    blocks
      .map((block) => names[block])
      .filter((name) => name !== undefined)
      .join(', ') || null
  )
}

/** Circuit ids come in serial, facility and telephone-number shapes, each with its own FID. */
function circuitFid(circuitId: string | null): string {
  if (circuitId === null) return 'ECCKT'
  if (/^\w{1,3}\.[A-Z0-9]{4}\.\d{3}\.\d{3}\.\d{4}\b/.test(circuitId)) return 'CLT'
  if (/^\w{1,3}\.[A-Z0-9]{4}\.\d+\b/.test(circuitId)) return 'CLS'
  if (/^\d+ +\w+ +\w+/.test(circuitId)) return 'CLF'
  return 'ECCKT'
}
