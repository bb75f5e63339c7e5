import type { RecordModel } from '../../record.ts'
import type { Block, Piece } from '../block.ts'
import { heading } from '../heading.ts'
import { setText } from '../set-text.ts'
import type { Sheet } from '../sheet.ts'
import { plain, soft, strong } from '../spans.ts'
import { table } from '../table.ts'
import { palette } from '../style.ts'

/** What the qualifier codes mean, the end of the record, and for whose eyes it is. */
export const closing = (sheet: Sheet, model: RecordModel): Piece[] => [
  ...qualifiers(sheet, model),
  { kind: 'block', block: end(sheet, model), keepWithNext: false },
]

function qualifiers(sheet: Sheet, model: RecordModel): Piece[] {
  if (model.qualifierWords.length === 0) return []
  if (model.layout === 'full') {
    const columns = [
      { title: 'CODE', x: 0, width: 60 },
      { title: 'MEANING', x: 70, width: 450 },
    ]
    return [
      ...heading(sheet, 'Qualifiers used'),
      ...table(
        sheet,
        'Qualifiers used',
        columns,
        model.qualifierWords.map(({ code, description }) => [[strong(`/${code}`)], [plain(description)]]),
      ),
    ]
  }
  const spans = model.qualifierWords.flatMap(({ code, description }) => [strong(`/${code} `), soft(`${description}.  `)])
  return [{ kind: 'block', block: paragraph(sheet, [soft('Qualifiers used:  '), ...spans], 10), keepWithNext: false }]
}

function paragraph({ typeface, style }: Sheet, spans: Parameters<typeof setText>[0], above: number): Block {
  const size = style.text - 0.8
  const set = setText(spans, { typeface, x: style.left, width: style.width, size, leading: size * 1.3 }, above)
  return { height: above + set.height, shapes: [], leaves: [{ tag: 'P', scope: null, runs: set.runs }] }
}

function end(sheet: Sheet, { issue }: RecordModel): Block {
  const block = paragraph(sheet, [strong('End of record.  '), soft(issue.confidentiality)], 18)
  return { ...block, shapes: [{ x: sheet.style.left, y: 12, width: sheet.style.width, height: 0.6, color: palette.rule }] }
}
