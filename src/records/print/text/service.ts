import type { RecordItem, RecordLine, RecordLocation, RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { left, wrapItems, wrapWords } from './columns.ts'
import { classicTn } from './classic-tn.ts'

const columnHead = '  QTY CODE   DESCRIPTION                     QUALIFIERS'
const descriptionWidth = 31
const qualifierWidth = 36

/** Service and equipment: quantity, code, English, then the qualifiers as /FID value. */
export const service = (model: RecordModel): string[] => model.locations.filter((location) => location.lines.length > 0).flatMap(ofLocation)

function ofLocation(location: RecordLocation): string[] {
  const address = location.address ? addressLine(location.address) : 'ADDRESS NOT ON RECORD'
  const head = wrapWords(`LOCATION ${location.id}: ${address}`, 72).map((line, at) => `${at === 0 ? 'S&E    ' : '       '}${line}`)
  return [...head, columnHead, ...location.lines.flatMap(ofLine)]
}

function ofLine(line: RecordLine): string[] {
  const flags = [...(line.frozen ? ['** FROZEN **'] : []), ...(line.portable ? [] : ['** NOT PORTABLE **'])]
  return line.items.flatMap((item, at) => ofItem(item, [`/TN ${classicTn(line.tn)}`, ...(at === 0 ? flags : [])]))
}

function ofItem(item: RecordItem, first: string[]): string[] {
  const qualifiers = item.qualifiers.map(({ fid, value }) => `/${fid} ${fid === 'RCF' ? classicTn(value) : value}`)
  const right = wrapItems([...first, ...qualifiers], qualifierWidth)
  const middle = wrapWords(item.description.toUpperCase(), descriptionWidth)
  return Array.from({ length: Math.max(right.length, middle.length) }, (_, at) => {
    const start = at === 0 ? `${String(item.quantity).padStart(5)} ${left(item.usoc ?? '-', 6)}` : ' '.repeat(12)
    return `${start} ${left(middle[at] ?? '', descriptionWidth)} ${right[at] ?? ''}`.trimEnd()
  })
}
