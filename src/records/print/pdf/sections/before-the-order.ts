import type { RecordModel, RecordWarning } from '../../record.ts'
import { tnWords } from '../../wording/telephone.ts'
import type { Block, Leaf, Piece, Shape } from '../block.ts'
import { setText } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import { accent, caution, plain, strong } from '../spans.ts'
import type { Span } from '../rich-text.ts'
import { palette } from '../style.ts'

/** So many numbers are named in the box; all of them stand in their sections. */
const named = 12
const inset = 14

/** What can make the order fail, in a box that nobody can miss; or one line that says that nothing is known to. */
export function beforeTheOrder(sheet: Sheet, model: RecordModel): Piece[] {
  const block = model.warnings.length === 0 ? allClear(sheet, model) : box(sheet, model.warnings)
  return [
    { kind: 'block', block: { height: 6, shapes: [], leaves: [] }, keepWithNext: true },
    { kind: 'block', block, keepWithNext: false },
  ]
}

function allClear(sheet: Sheet, { portability }: RecordModel): Block {
  const numbers = portability.numbers === 1 ? 'its number' : `all ${portability.numbers} numbers`
  const text = `Nothing on this account is known to stop a port: no freeze, no pending order, ${numbers} portable.`
  return panel(sheet, [[accent('Clear to port.  '), plain(text)]], { back: palette.panel, bar: palette.accent })
}

function box(sheet: Sheet, warnings: RecordWarning[]): Block {
  const entries = warnings.map((warning) => [strong(`${warning.title}.  `), plain(warning.text), ...numbersOf(warning)])
  return panel(sheet, [[caution('Before you write the LSR')], ...entries], { back: palette.cautionPanel, bar: palette.cautionBar })
}

function numbersOf({ numbers }: RecordWarning): Span[] {
  if (numbers.length === 0) return []
  const rest = numbers.length - named
  const shown = numbers.slice(0, named).map(tnWords).join(', ')
  return [strong(`  ${shown}`), ...(rest > 0 ? [plain(` and ${rest} more, listed below`)] : [])]
}

function panel(sheet: Sheet, paragraphs: Span[][], colors: { back: string; bar: string }): Block {
  const { typeface, style } = sheet
  let y = 8
  const leaves = paragraphs.map((spans): Leaf => {
    const set = setText(
      spans,
      { typeface, x: style.left + inset, width: style.width - 2 * inset, size: style.text + 0.6, leading: style.leading + 1.2 },
      y,
    )
    y += set.height + 2.5
    return { tag: 'P', scope: null, runs: set.runs }
  })
  const height = y + 5
  const shapes: Shape[] = [
    { x: style.left, y: 0, width: style.width, height, color: colors.back },
    { x: style.left, y: 0, width: 3, height, color: colors.bar },
  ]
  return { height: height + 2, shapes, leaves }
}
