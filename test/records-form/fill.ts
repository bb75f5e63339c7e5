/** Fills a blank form as a clerk's program does, one way per format. */
import { PDFDocument } from '@cantoo/pdf-lib'
import * as XLSX from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FormFormat } from '../../src/records/form/blank-form.ts'
import { formFields } from '../../src/records/form/form-fields.ts'
import { labelOf } from './requests.ts'

type Values = Map<string, string>
type Fill = (blank: Uint8Array, values: Values) => Uint8Array | Promise<Uint8Array>

const kindOf = (field: string): string => formFields.find((one) => one.field === field)?.kind ?? ''

async function fillPdf(blank: Uint8Array, values: Values): Promise<Uint8Array> {
  const document = await PDFDocument.load(blank)
  const form = document.getForm()
  for (const [field, value] of values) {
    if (kindOf(field) === 'box') form.getCheckBox(field).check()
    else if (kindOf(field) === 'choice') form.getRadioGroup(field).select(value)
    else form.getTextField(field.replace('.', '_')).setText(value)
  }
  return document.save()
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Word replaces the invitation of a control by what is typed and drops its placeholder mark. */
function fillDocx(blank: Uint8Array, values: Values): Uint8Array {
  const entries = unzipSync(blank)
  let xml = strFromU8(entries['word/document.xml']!)
  for (const [field, value] of values) {
    const control = new RegExp(
      `<w:sdt>(?:(?!</w:sdt>).)*<w:${kindOf(field) === 'box' ? 'alias' : 'tag'} w:val="${kindOf(field) === 'box' ? labelOf(field) : field}"/>.*?</w:sdt>`,
      's',
    )
    if (!control.test(xml)) throw new Error(`No control for ${field}`)
    xml = xml.replace(control, (found) => (kindOf(field) === 'box' ? ticked(found) : written(found, value)))
  }
  return zipSync({ ...entries, 'word/document.xml': strToU8(xml) })
}

const ticked = (control: string): string => control.replace(/(<w14:checked w14:val=")[^"]*/, '$11').replace('☐', '☒')
const written = (control: string, value: string): string =>
  control
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:rPr>.*?<\/w:rPr>/s, '')
    .replace(/(<w:t(?: [^>]*)?>)[^<]*/, (_, open: string) => open + escaped(value))

function fillXlsx(blank: Uint8Array, values: Values): Uint8Array {
  const book = XLSX.read(blank)
  const sheet = book.Sheets['CSIR']!
  const rows: string[][] = XLSX.utils.sheet_to_json(sheet, { header: 1, defval: '' })
  for (const [field, value] of values) {
    const row = rows.findIndex(([label]) => label?.startsWith(labelOf(field)))
    if (row < 0) throw new Error(`No row for ${field}`)
    sheet[XLSX.utils.encode_cell({ r: row, c: 1 })] = { t: 's', v: value }
  }
  const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new Error('no workbook')
  return bytes
}

function fillText(blank: Uint8Array, values: Values): Uint8Array {
  let text = new TextDecoder().decode(blank)
  for (const [field, value] of values) {
    const line = new RegExp(`^((?:\\*{3} )?${labelOf(field)}\\b[^:\\n]*: )$`, 'm')
    if (!line.test(text)) throw new Error(`No line for ${field}`)
    text = text.replace(line, (label) => label + value)
  }
  return new TextEncoder().encode(text)
}

export const fill: Record<FormFormat, Fill> = { pdf: fillPdf, docx: fillDocx, xlsx: fillXlsx, txt: fillText }
