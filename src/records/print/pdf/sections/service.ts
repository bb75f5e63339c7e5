import { addressLine } from '../../wording/address.ts'
import { tnWords } from '../../wording/telephone.ts'
import { platformWords } from '../../wording/terms.ts'
import type { RecordItem, RecordLine, RecordLocation, RecordModel } from '../../record.ts'
import type { Block, Group, Leaf, Piece } from '../block.ts'
import { heading, subheading } from '../heading.ts'
import { wrap } from '../rich-text.ts'
import type { Line, Span } from '../rich-text.ts'
import { setLines, setText } from '../set-text.ts'
import type { Measure } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import { caution, plain, soft, strong } from '../spans.ts'
import { closed, tableHead } from '../table.ts'
import type { Column } from '../table.ts'

type Columns = Record<'line' | 'quantity' | 'code' | 'description' | 'qualifiers', Column>

const columns: Columns = {
  line: { title: 'LINE', x: 0, width: 88 },
  quantity: { title: 'QTY', x: 90, width: 18, align: 'right' },
  code: { title: 'USOC', x: 118, width: 40 },
  description: { title: 'DESCRIPTION', x: 160, width: 172 },
  qualifiers: { title: 'QUALIFIERS', x: 338, width: 182 },
}
const order: Column[] = [columns.line, columns.quantity, columns.code, columns.description, columns.qualifiers]

/** Service and equipment: every line of every location with its codes, plain words and qualifiers. */
export function service(sheet: Sheet, model: RecordModel): Piece[] {
  const locations = model.locations.filter((location) => location.lines.length > 0)
  if (locations.length === 0) return []
  return [...heading(sheet, 'Service and equipment'), ...locations.flatMap((location) => ofLocation(sheet, location))]
}

function ofLocation(sheet: Sheet, location: RecordLocation): Piece[] {
  const address = location.address ? addressLine(location.address) : 'address not on record'
  const name = `Location ${location.id}`
  const count = location.lines.length === 1 ? '1 line' : `${location.lines.length} lines`
  const groups = location.lines.map((line) => lineGroup(sheet, line))
  return [
    subheading(sheet, `${name}: ${address}`, `${count}, ${platformsOf(location)}`),
    { kind: 'table', table: { ...tableHead(sheet, `${name}: ${address}`, order), groups } },
  ]
}

const platformsOf = (location: RecordLocation): string =>
  [...new Set(location.lines.map((line) => platformWords[line.platform]))].join(', ')

/** One line of the account. Its number, flags and qualifiers run down beside its codes, over as many rows as they need. */
function lineGroup(sheet: Sheet, line: RecordLine): Group {
  const side = sideOf(sheet, line)
  const rows = line.items.map((item, at) => itemRow(sheet, item, at === 0 ? side : null))
  const sideLines = Math.max(side.number.length, side.qualifiers.length)
  const padded = stretched(rows, sideLines * sheet.style.leading)
  return { rows: closed(padded, sheet), headRows: sideLines, continued: (row) => withNumber(sheet, row, line) }
}

type Side = { number: Line[]; qualifiers: Line[] }

function sideOf(sheet: Sheet, line: RecordLine): Side {
  return {
    number: wrap(numberSpans(line), measureOf(sheet, columns.line)),
    qualifiers: wrap(qualifierSpans(line), measureOf(sheet, columns.qualifiers)),
  }
}

function numberSpans(line: RecordLine): Span[] {
  const flags = [...(line.frozen ? ['FROZEN'] : []), ...(line.portable ? [] : ['NOT PORTABLE'])]
  return [strong(tnWords(line.tn)), ...flags.map((flag) => caution(`\n${flag}`))]
}

function qualifierSpans(line: RecordLine): Span[] {
  return line.items.flatMap((item) => item.qualifiers.flatMap(({ fid, value }) => [soft(`/${fid} `), valueSpan(fid, value)]))
}

/** A value stays with its code where it is one word. */
function valueSpan(fid: string, value: string): Span {
  const text = `${fid === 'RCF' ? tnWords(value) : value}  `
  return fid === 'FPI' ? caution(text) : plain(text)
}

function itemRow(sheet: Sheet, item: RecordItem, side: Side | null): Block {
  const { style } = sheet
  const cell = (column: Column, span: Span): Leaf => ({ tag: 'TD', scope: null, runs: setText([span], measureOf(sheet, column)).runs })
  const words = setText([plain(item.description)], measureOf(sheet, columns.description))
  const first: Leaf = side
    ? { tag: 'TH', scope: 'Row', runs: setLines(side.number, measureOf(sheet, columns.line)) }
    : { tag: 'TD', scope: null, runs: [] }
  const leaves: Leaf[] = [
    first,
    cell(columns.quantity, soft(String(item.quantity))),
    cell(columns.code, side ? strong(item.usoc ?? '–') : plain(item.usoc ?? '–')),
    { tag: 'TD', scope: null, runs: words.runs },
    { tag: 'TD', scope: null, runs: side ? setLines(side.qualifiers, measureOf(sheet, columns.qualifiers)) : [] },
  ]
  return { height: Math.max(1, words.lines) * style.leading, shapes: [], leaves }
}

/** Makes the last row taller where the text beside the rows needs it. */
function stretched(rows: Block[], height: number): Block[] {
  const missing = height - rows.reduce((sum, row) => sum + row.height, 0)
  return rows.map((row, at) => (at === rows.length - 1 && missing > 0 ? { ...row, height: row.height + missing } : row))
}

/** The first row after a page break says again whose it is. */
function withNumber(sheet: Sheet, row: Block, line: RecordLine): Block {
  const { runs } = setText([strong(tnWords(line.tn)), soft('\ncontinued')], measureOf(sheet, columns.line))
  return { ...row, leaves: row.leaves.map((leaf, at): Leaf => (at === 0 ? { tag: 'TH', scope: 'Row', runs } : leaf)) }
}

const measureOf = ({ typeface, style }: Sheet, column: Column): Measure => ({
  typeface,
  x: style.left + column.x,
  width: column.width,
  size: style.text,
  leading: style.leading,
  align: column.align ?? 'left',
})
