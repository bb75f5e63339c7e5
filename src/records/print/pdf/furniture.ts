import type { RecordModel } from '../record.ts'
import { tnWords } from '../wording/telephone.ts'
import type { Run, Shape } from './block.ts'
import { lineWidth, runsOf, wrap } from './rich-text.ts'
import type { Span } from './rich-text.ts'
import type { Sheet } from './sheet.ts'
import { soft, strong } from './spans.ts'
import { paper, palette } from './style.ts'

const size = 7.6
/** Parts of the line that its two texts may take. */
const shares = { left: 0.53, right: 0.44 }

/** The lines at the head and foot of every page: whose record, which page, under which references, for whose eyes. */
export function furniture(sheet: Sheet, model: RecordModel, page: { number: number; of: number }): { runs: Run[]; shapes: Shape[] } {
  const { left, width } = sheet.style
  const foot = paper.height - 44
  const rule = (y: number): Shape => ({ x: left, y, width, height: 0.6, color: palette.rule })
  return {
    shapes: [rule(46), rule(foot)],
    runs: [
      ...single(sheet, head(model, page.number), 39, 'left'),
      ...single(sheet, [soft('Page '), strong(String(page.number)), soft(` of ${page.of}`)], 39, 'right'),
      ...single(sheet, [soft('Confidential: for the named requester only, for the purpose of moving service.')], foot + 12, 'left'),
      ...single(sheet, references(model), foot + 12, 'right'),
    ],
  }
}

function head({ issue, identification }: RecordModel, page: number): Span[] {
  const account = [soft('BTN '), strong(tnWords(identification.btn)), soft(`  ${identification.customerCode}`)]
  return page === 1 ? [strong(issue.carrier), soft('   '), ...account] : [strong('Customer Service Record'), soft('   '), ...account]
}

function references({ issue }: RecordModel): Span[] {
  const ours = issue.ourReference ? [strong(issue.ourReference)] : []
  const yours = issue.requesterRef ? [soft('  your ref '), strong(issue.requesterRef)] : []
  return [...ours, ...yours]
}

/** One line; what does not fit in its half of the page is left out. */
function single({ typeface, style }: Sheet, spans: Span[], y: number, align: 'left' | 'right'): Run[] {
  const [line] = wrap(spans, { typeface, size, width: style.width * shares[align] })
  if (!line) return []
  const x = align === 'left' ? style.left : style.left + style.width - lineWidth(line)
  return runsOf(line, { x, y, size })
}
