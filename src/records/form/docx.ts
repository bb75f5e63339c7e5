import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import { palette } from '../print/pdf/style.ts'
import { contentControl } from './docx/content-control.ts'
import { steady } from './docx/steady.ts'
import { formFields, formSections } from './form-fields.ts'
import type { FormField, FormSection } from './form-fields.ts'
import { correctionNote, formTitle, instructions } from './order.ts'
import type { FormOrder } from './order.ts'
import { isFaulty, prefilled } from './prefilled.ts'

/** Twentieths of a point: a Letter page less its margins, as label and input, twice. */
const columns = [2300, 3300, 2000, 2800]
const total = columns.reduce((sum, width) => sum + width, 0)

/** The form as a Word file: tables of labels with content controls. */
export async function formDocx(order: FormOrder): Promise<Uint8Array> {
  const document = new Document({
    title: formTitle,
    creator: order.centerName,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 20 } } },
      characterStyles: [{ id: 'PlaceholderText', name: 'Placeholder Text', run: { color: palette.faint.slice(1) } }],
    },
    sections: [
      {
        properties: { page: { size: { width: 12240, height: 15840 }, margin: { top: 720, bottom: 720, left: 920, right: 920 } } },
        children: [...head(order), ...formSections.flatMap((section) => [heading(section.title), sectionTable(order, section)])],
      },
    ],
  })
  return steady(await Packer.toBuffer(document))
}

type Look = { size: number; color: string; bold?: boolean; before?: number; after?: number }

const run = (options: IRunOptions): TextRun => new TextRun(options)

const paragraph = (text: string, { size, color, bold = false, before = 0, after = 0 }: Look): Paragraph =>
  new Paragraph({ spacing: { before, after }, keepNext: true, children: [run({ text, size: size * 2, color: color.slice(1), bold })] })

function head(order: FormOrder): Paragraph[] {
  const faulty = order.faulty && order.faulty.length > 0
  return [
    paragraph(order.centerName, { size: 10, color: palette.accent, bold: true }),
    paragraph(formTitle, { size: 20, color: palette.ink, bold: true, after: 40 }),
    ...instructions(order).map((text) => paragraph(text, { size: 9.5, color: palette.soft })),
    ...(faulty ? [paragraph(correctionNote, { size: 9.5, color: palette.caution, bold: true, before: 40 })] : []),
  ]
}

const heading = (title: string): Paragraph => paragraph(title, { size: 12, color: palette.accent, bold: true, before: 160, after: 60 })

function sectionTable(order: FormOrder, section: FormSection): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: palette.rule.slice(1) }
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: total, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: section.rows.flatMap(pairs).map((fields) => row(order, fields)),
  })
}

const isWide = (field: FormField): boolean => field.kind !== 'text' || field.field === 'serviceAddress.street'

/** Two fields a row, as far as they stand in one row of the form; a wide one alone. */
const pairs = (fields: FormField[]): FormField[][] =>
  fields.some(isWide) ? fields.map((field) => [field]) : [fields.slice(0, 2), ...fields.slice(2).map((field) => [field])]

function row(order: FormOrder, fields: FormField[]): TableRow {
  const cells = fields.flatMap((field, at) => [labelCell(order, field, at), inputCell(order, field, fields.length === 1 ? 3 : 1)])
  return new TableRow({ cantSplit: true, height: { value: 380, rule: 'atLeast' }, children: cells })
}

const margins = { top: 40, bottom: 40, left: 90, right: 90 }

/** The hint stands with the label: beside the input a reader would take it for a value. */
function labelCell(order: FormOrder, field: FormField, at: number): TableCell {
  const color = (isFaulty(field.field, order.faulty ?? []) ? palette.caution : palette.ink).slice(1)
  const text = field.required ? `${field.label} *` : field.label
  const hints = field.hint === '' || field.kind === 'box' ? [] : [hint(` (${field.hint})`)]
  return new TableCell({
    margins,
    verticalAlign: 'center',
    width: { size: columns[at * 2] ?? 0, type: WidthType.DXA },
    children: [
      new Paragraph({ alignment: AlignmentType.LEFT, children: [run({ text, size: 18, bold: field.required, color }), ...hints] }),
    ],
  })
}

function inputCell(order: FormOrder, field: FormField, span: number): TableCell {
  const faulty = isFaulty(field.field, order.faulty ?? [])
  return new TableCell({
    margins,
    verticalAlign: 'center',
    columnSpan: span,
    shading: { type: ShadingType.CLEAR, fill: (faulty ? palette.cautionPanel : palette.panel).slice(1) },
    children: [new Paragraph({ children: input(order, field) })],
  })
}

function input(order: FormOrder, field: FormField): ParagraphChild[] {
  const value = prefilled(order.prefill ?? null, order.faulty ?? [], field.field)
  if (field.kind === 'box') return [new CheckBox({ alias: field.label, checked: value !== '' }), hint(`  ${field.hint}`)]
  return [contentControl(field, value, 1000 + formFields.indexOf(field))]
}

const hint = (text: string): TextRun => run({ text, size: 16, color: palette.soft.slice(1) })
