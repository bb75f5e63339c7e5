import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, DataValidation } from 'hucre/xlsx'
import { palette } from '../print/pdf/style.ts'
import { formSections } from './form-fields.ts'
import type { FormField } from './form-fields.ts'
import { correctionNote, formDate, formTitle, instructions } from './order.ts'
import type { FormOrder } from './order.ts'
import { isFaulty, prefilled, shown } from './prefilled.ts'

type Row = { cells: [string, string]; styles: [CellStyle, CellStyle]; height: number; field: FormField | null }

const font = { name: 'Calibri', size: 11 }
const hex = (color: string): { rgb: string } => ({ rgb: color.slice(1).toUpperCase() })
const filled = (color: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: hex(color) } })
const plain: CellStyle = { font }
const line = { style: 'thin' as const, color: hex(palette.rule) }
const border = { top: line, bottom: line, left: line, right: line }

/** The form as a workbook: only the cells to fill in can be changed, and choices are chosen from a list. */
export function formXlsx(order: FormOrder): Promise<Uint8Array> {
  const rows = [
    ...head(order),
    ...formSections.flatMap((section) => [sectionRow(section.title), ...section.rows.flat().map((field) => fieldRow(order, field))]),
  ]
  return writeXlsx({
    sheets: [
      {
        name: 'CSIR',
        columns: [{ width: 50 }, { width: 62 }],
        rowDefs: new Map(rows.map(({ height }, at) => [at, { height }])),
        rows: rows.map((row) => [...row.cells]),
        cells: new Map(
          rows.flatMap((row, at) => row.styles.map((style, column): [string, Partial<Cell>] => [`${at},${column}`, { style }])),
        ),
        dataValidations: rows.flatMap((row, at) => (row.field ? validation(row.field, `B${at + 1}`) : [])),
        protection: { sheet: true, selectLockedCells: false, selectUnlockedCells: false },
        view: { showGridLines: false },
        pageSetup: { paperSize: 'letter', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
      },
    ],
    defaultFont: font,
    properties: { title: formTitle, creator: order.centerName, created: formDate, modified: formDate },
  })
}

/** Points. */
const heights: Record<FormField['kind'], number> = { text: 21, choice: 21, box: 34, lines: 38 }

function head(order: FormOrder): Row[] {
  const rows = [
    textRow(order.centerName, { font: { ...font, bold: true, color: hex(palette.accent) } }),
    textRow(formTitle, { font: { ...font, size: 18, bold: true } }, 30),
    ...instructions(order).map((text) => textRow(text, { font: { ...font, color: hex(palette.soft) } })),
  ]
  const faulty = order.faulty && order.faulty.length > 0
  return faulty ? [...rows, textRow(correctionNote, { font: { ...font, bold: true, color: hex(palette.caution) } })] : rows
}

const textRow = (text: string, style: CellStyle, height = 17): Row => ({ cells: [text, ''], styles: [style, plain], height, field: null })

const sectionRow = (title: string): Row => {
  const style = { font: { ...font, size: 13, bold: true, color: hex(palette.accent) }, alignment: { vertical: 'bottom' as const } }
  return { cells: [title, ''], styles: [style, plain], height: 30, field: null }
}

function fieldRow(order: FormOrder, field: FormField): Row {
  const faulty = isFaulty(field.field, order.faulty ?? [])
  const label: CellStyle = {
    font: { ...font, bold: field.required, color: hex(faulty ? palette.caution : palette.ink) },
    alignment: { vertical: 'center', wrapText: true },
  }
  const input: CellStyle = {
    font,
    // Text, so that a telephone number keeps its digits and a ZIP its zeros.
    numFmt: '@',
    ...filled(faulty ? palette.cautionPanel : palette.panel),
    border,
    alignment: { vertical: field.kind === 'lines' ? 'top' : 'center', wrapText: true },
    protection: { locked: false },
  }
  const value = shown(field, prefilled(order.prefill ?? null, order.faulty ?? [], field.field))
  return { cells: [labelOf(field), value], styles: [label, input], height: heights[field.kind], field }
}

/** The hint stands with the label: in a cell of its own a reader would take it for a value. */
const labelOf = (field: FormField): string =>
  `${field.required ? `${field.label} *` : field.label}${field.hint === '' ? '' : ` (${field.hint})`}`

/** A list for choices, a length for codes; an empty cell is always allowed. */
function validation(field: FormField, range: string): DataValidation[] {
  const values = field.kind === 'box' ? ['yes', 'no'] : field.choices.map((choice) => choice.label)
  const rule = { range, allowBlank: true, showErrorMessage: true, errorTitle: field.label }
  if (values.length > 0) return [{ ...rule, type: 'list', values, errorMessage: `Choose one of: ${values.join(', ')}` }]
  if (field.longest === null) return []
  return [
    {
      ...rule,
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: String(field.longest),
      errorMessage: `At most ${field.longest} characters`,
    },
  ]
}
