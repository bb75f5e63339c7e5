import type { RecordModel } from '../../record.ts'
import { instantWords } from '../../wording/dates.ts'
import type { Block, Leaf, Piece } from '../block.ts'
import { setText } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import type { Span } from '../rich-text.ts'
import { plain, soft, strong } from '../spans.ts'
import { palette } from '../style.ts'
import { accountPanel } from './account-panel.ts'

const piece = (block: Block): Piece => ({ kind: 'block', block, keepWithNext: false })

/** Title, the account so that nobody can mistake it, and who asked for it under which references. */
export function masthead(sheet: Sheet, model: RecordModel): Piece[] {
  return [piece(title(sheet, model)), piece(accountPanel(sheet, model)), piece(parties(sheet, model))]
}

function title({ typeface, style }: Sheet, { issue }: RecordModel): Block {
  const measure = { typeface, x: style.left, width: style.width, size: 22, leading: 27 }
  const words = setText([{ text: 'Customer Service Record', weight: 'semibold', color: palette.ink }], measure)
  const reference = issue.ourReference ? [soft('Reference  '), strong(issue.ourReference)] : []
  const right = setText(reference, { ...measure, size: 10.5, leading: 13, align: 'right' }, 10.4)
  return { height: 36, shapes: [], leaves: [leaf('H1', words.runs), leaf('P', right.runs)] }
}

const leaf = (tag: 'H1' | 'P', runs: Leaf['runs']): Leaf => ({ tag, scope: null, runs })

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
