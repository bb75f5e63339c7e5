import type { RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { blockWords } from '../wording/terms.ts'
import { labelled, wrapItems } from './columns.ts'
import { classicTn } from './classic-tn.ts'

/** What concerns several lines at once; a section without entries says NONE. */
export function particulars(model: RecordModel): string[] {
  return [
    ...section('HUNTING', hunting(model)),
    ...section('DID', trunks(model)),
    ...section('CIRCUITS', circuits(model)),
    ...section(
      'DIFFERENT PREMISES',
      model.differentPremises.flatMap((line) => labelled(classicTn(line.tn), addressLine(line.address))),
    ),
    ...section(
      'RCF',
      model.remoteCallForward.flatMap((line) => labelled(classicTn(line.tn), `-> ${classicTn(line.to)}`)),
    ),
    ...section(
      'FREEZES',
      model.freezes.flatMap((line) => labelled(classicTn(line.tn), freezeWords(line))),
    ),
    ...section(
      'BLOCKS',
      model.blocks.flatMap((line) => labelled(classicTn(line.tn), line.kinds.map((kind) => blockWords[kind].toUpperCase()).join(', '))),
    ),
    ...section('NOT PORTABLE', list(model.portability.notPortable)),
    ...section('NUMBERS NOT ON THIS ACCOUNT', list(model.numbersNotOnThisAccount)),
  ]
}

const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? [title, ...lines] : [`${title}  NONE`])

const list = (numbers: string[]): string[] => wrapItems(numbers.map(classicTn), 76, '   ').map((line) => `  ${line}`)

const hunting = (model: RecordModel): string[] =>
  model.hunting.flatMap((group) => [
    `  GROUP ${group.group}  ${group.type.toUpperCase()}`,
    ...wrapItems(group.numbers.map(classicTn), 74, ' -> ').map((line) => `    ${line}`),
  ])

const trunks = (model: RecordModel): string[] =>
  model.trunks.flatMap((trunk) => [
    ...wrapItems(
      [
        `${trunk.kind.toUpperCase()}  ${trunk.circuitId}`,
        `TRUNK GROUP ${trunk.trunkGroup}`,
        `CHANNELS ${trunk.channels}`,
        `LOCATION ${trunk.location}`,
      ],
      76,
      '   ',
    ).map((line) => `  ${line}`),
    ...trunk.didRanges.map((range) => `    ${classicTn(range.from)} THRU ${classicTn(range.to)}   ${range.count} NUMBERS`),
  ])

const circuits = (model: RecordModel): string[] =>
  model.circuits.flatMap((circuit) => [
    `  ${circuit.circuitId}`,
    ...wrapItems(circuit.numbers.map(classicTn), 74, '   ').map((line) => `    ${line}`),
  ])

const freezeWords = (freeze: RecordModel['freezes'][number]): string =>
  [...(freeze.local ? ['LOCAL SERVICE'] : []), ...(freeze.pic ? ['PIC'] : []), ...(freeze.lpic ? ['LPIC'] : [])].join(', ')
