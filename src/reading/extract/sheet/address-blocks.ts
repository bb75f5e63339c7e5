/** An address as on an envelope below its label: "Service at:", then the name, "Attn: ...", the street, the town. */
import { isBlankRow, type Row, type Tile } from './tile.ts'
import { readHeading } from '../../labels/heading.ts'
import type { Concept, Label } from '../../labels/label.ts'
import type { Resolver } from '../../labels/resolve.ts'
import { readAddress } from '../../values/address/address.ts'
import { isHouseNumber } from '../../values/address/street-words.ts'

type Side = 'customer' | 'billing' | 'requester'

/** Lines that one such block may have. */
const maxLines = 7

const sides: Readonly<Partial<Record<Concept, Side>>> = {
  serviceAddress: 'customer',
  endUserName: 'customer',
  billingAddress: 'billing',
  billingName: 'billing',
  requestingCompany: 'requester',
  from: 'requester',
}
const nameOf: Readonly<Record<Side, Concept>> = { customer: 'endUserName', billing: 'billingName', requester: 'requestingCompany' }

const toPerson = /^\s*(?:attn|attention|att|c\/o|care of|%|zu händen|a la atención)\b\W*/i

export const splitAddressBlocks = (rows: readonly Row[], resolver: Resolver): void => {
  rows.forEach((row, at) => {
    const side = sideOf(row, resolver)
    if (side === null) return
    const block = rows.slice(at + 1, at + 1 + maxLines)
    const end = block.findIndex(isBlankRow)
    const lines = end < 0 ? block : block.slice(0, end)
    const street = lines.findIndex(({ text }) => isStreet(text))
    const town = lines.findIndex(({ text }, line) => line >= street && hasTown(text))
    // Nothing to tell apart where the street stands at once below its label.
    if (street < 1 || town < street || town > street + 2 || !lines.slice(0, street).every(mayBeName)) return
    divide(row, lines.slice(0, town + 1), street, side)
  })
}

/** Whose address a line announces that holds nothing but its label. */
const sideOf = ({ tiles, text }: Row, resolver: Resolver): Side | null => {
  const [tile] = tiles
  if (tile === undefined || tiles.length > 1 || !/[:：]\s*$/.test(text)) return null
  const concept = resolver(tile.text, 'marked')[0]?.concept
  const side = concept === undefined ? undefined : sides[concept]
  const party = readHeading(tile.text)?.party
  return side ?? (party === 'customer' || party === 'billing' || party === 'requester' ? party : null)
}

const isStreet = (text: string): boolean =>
  (isHouseNumber(text.trim().split(/\s+/)[0] ?? '') &&
    /^\s*\S+\s+\S*\p{L}/u.test(text) &&
    !/\b(?:LLC|Inc|Corp|Co|Ltd)\b\.?\s*$/i.test(text)) ||
  /^\s*p\.?\s?o\.?\s?box\b/i.test(text)

const hasTown = (text: string): boolean => {
  const address = readAddress(text)?.address
  return address?.state != null && address.zip !== null
}

const mayBeName = ({ text, tiles }: Row): boolean =>
  toPerson.test(text) || (tiles.length === 1 && tiles[0]?.marked === false && !/[:@]|\d{3}[-. ]\d{4}/.test(text) && text.length < 80)

/** Gives the lines of a block labels of their own; the label above them has said all it has to say. */
const divide = (head: Row, lines: readonly Row[], street: number, side: Side): void => {
  const names = lines.slice(0, street)
  const name = names.find(({ text }) => !toPerson.test(text))
  for (const row of names)
    row.tiles = toPerson.test(row.text) ? [] : row === name ? labelled(row, row.text, { concept: nameOf[side], party: null }) : []
  const [first, ...rest] = lines.slice(street)
  if (first === undefined) return
  const address: Label = {
    concept: side === 'customer' ? 'serviceAddress' : side === 'billing' ? 'billingAddress' : 'ignored',
    party: null,
  }
  first.tiles = labelled(first, [first, ...rest].map(({ text }) => text.trim()).join('\n'), address)
  for (const row of rest) row.tiles = []
  head.tiles = []
}

const labelled = (row: Row, text: string, label: Label): Tile[] => {
  const [tile] = row.tiles
  if (tile === undefined) return []
  return [
    { ...tile, text: '', left: 0, right: 0, marked: true, labels: [label] },
    { ...tile, text: text.trim(), left: 1, right: text.length, marked: false, labels: [] },
  ]
}
