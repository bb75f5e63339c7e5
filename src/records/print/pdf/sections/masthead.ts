import type { RecordModel } from '../../record.ts'
import { addressLine } from '../../wording/address.ts'
import { instantWords } from '../../wording/dates.ts'
import { tnWords } from '../../wording/telephone.ts'
import { statusWords } from '../../wording/terms.ts'
import type { Block, Leaf, Piece } from '../block.ts'
import { setText } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import type { Span } from '../rich-text.ts'
import { plain, soft, strong } from '../spans.ts'
import { palette } from '../style.ts'
import type { Weight } from '../typeface.ts'

const piece = (block: Block): Piece => ({ kind: 'block', block, keepWithNext: false })

/** Title, the account so that nobody can mistake it, and who asked for it under which references. */
export function masthead(sheet: Sheet, model: RecordModel): Piece[] {
  return [piece(title(sheet, model)), piece(account(sheet, model)), piece(parties(sheet, model))]
}

function title({ typeface, style }: Sheet, { issue }: RecordModel): Block {
  const measure = { typeface, x: style.left, width: style.width, size: 22, leading: 27 }
  const words = setText([{ text: 'Customer Service Record', weight: 'semibold', color: palette.ink }], measure)
  const reference = issue.ourReference ? [soft('Reference  '), strong(issue.ourReference)] : []
  const right = setText(reference, { ...measure, size: 10.5, leading: 13, align: 'right' }, 10.4)
  return { height: 36, shapes: [], leaves: [leaf('H1', words.runs), leaf('P', right.runs)] }
}

const leaf = (tag: 'H1' | 'P', runs: Leaf['runs']): Leaf => ({ tag, scope: null, runs })

type Figure = { label: string; value: string; x: number; size: number; weight: Weight; color: string }

/** The panel with the figures that are copied into an order. */
function account(sheet: Sheet, model: RecordModel): Block {
  const { typeface, style } = sheet
  const of = model.identification
  const figures: Figure[] = [
    { label: 'BILLING TELEPHONE NUMBER (BTN)', value: tnWords(of.btn), x: 14, size: 23, weight: 'semibold', color: palette.accent },
    { label: 'CUSTOMER CODE', value: of.customerCode, x: 188, size: 23, weight: 'regular', color: palette.ink },
    { label: 'ACCOUNT NUMBER', value: of.accountNumber ?? 'not shown', x: 278, size: 13, weight: 'semibold', color: palette.ink },
    { label: 'STATUS', value: statusWords[of.status], x: 412, size: 13, weight: 'semibold', color: statusColor(of.status) },
  ]
  const name = setText([strong(of.customerName)], { typeface, x: style.left + 14, width: style.width - 28, size: 12, leading: 16.5 }, 55)
  const place = setText(
    [soft(mainAddress(model))],
    { typeface, x: style.left + 14, width: style.width - 28, size: 9.2, leading: 12 },
    53.5 + name.height,
  )
  const height = 53 + name.height + place.height + 9
  const shapes = [
    { x: style.left, y: 0, width: style.width, height, color: palette.panel },
    { x: style.left, y: 0, width: 3, height, color: palette.accent },
  ]
  return {
    height: height + 10,
    shapes,
    leaves: [...figures.map((figure) => figureLeaf(sheet, figure)), leaf('P', name.runs), leaf('P', place.runs)],
  }
}

const statusColor = (status: RecordModel['identification']['status']): string => (status === 'active' ? palette.ink : palette.caution)

function figureLeaf({ typeface, style }: Sheet, { label, value, x, size, weight, color }: Figure): Leaf {
  const measure = { typeface, x: style.left + x, width: 200 }
  const head = setText([soft(label)], { ...measure, size: 6.6, leading: 9 }, 8)
  const body = setText([{ text: value, weight, color }], { ...measure, size, leading: 29 }, 17)
  return leaf('P', [...head.runs, ...body.runs])
}

function mainAddress(model: RecordModel): string {
  const [first, ...others] = model.locations
  if (!first?.address) return ''
  const more = others.length > 0 ? `  and ${others.length} more ${others.length === 1 ? 'location' : 'locations'}` : ''
  return `${addressLine(first.address)}${more}`
}

/** Two columns: who asked, and who answers. */
function parties(sheet: Sheet, { issue }: RecordModel): Block {
  const asked: [string, Span][] = [
    ['To', strong(issue.toCompany)],
    ['Attention', plain(issue.attention ?? '–')],
    ['Company code', plain(issue.companyCode ?? '–')],
    ['Your reference', strong(issue.requesterRef ?? '–')],
  ]
  const answers: [string, Span][] = [
    ['From', strong(issue.carrier)],
    ['Prepared', plain(instantWords(issue.preparedAt, issue.timeZone))],
    ['Records as of', plain(instantWords(issue.asOf, issue.timeZone))],
  ]
  const left = entries(sheet, asked, 14)
  const right = entries(sheet, answers, 278)
  return { height: Math.max(left.height, right.height) + 4, shapes: [], leaves: [...left.leaves, ...right.leaves] }
}

function entries({ typeface, style }: Sheet, rows: [string, Span][], x: number): { leaves: Leaf[]; height: number } {
  let y = 0
  const leaves = rows.map(([label, value]) => {
    const type = { typeface, size: style.text + 0.4, leading: style.leading + 1.4 }
    const head = setText([soft(label)], { ...type, x: style.left + x, width: 66 }, y)
    const body = setText([value], { ...type, x: style.left + x + 66, width: 168 }, y)
    y += body.height
    return leaf('P', [...head.runs, ...body.runs])
  })
  return { leaves, height: y }
}
