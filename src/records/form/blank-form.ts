import { formDocx } from './docx.ts'
import type { FormOrder } from './order.ts'
import { formPdf } from './pdf.ts'
import { formText } from './text.ts'
import { formXlsx } from './xlsx.ts'

export const formFormats = ['pdf', 'docx', 'xlsx', 'txt'] as const
export type FormFormat = (typeof formFormats)[number]
export type PrintedForm = { bytes: Uint8Array; contentType: string; fileName: string }

type Writer = { contentType: string; write: (order: FormOrder) => Uint8Array | Promise<Uint8Array> }

const writers: Record<FormFormat, Writer> = {
  pdf: { contentType: 'application/pdf', write: formPdf },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: formDocx },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: formXlsx },
  txt: { contentType: 'text/plain; charset=utf-8', write: formText },
}

/** The CSIR form, empty or filled in with what is known; faulty fields stand empty and marked. The same order gives the same bytes. */
export async function blankForm(format: FormFormat, order: FormOrder): Promise<PrintedForm> {
  const { contentType, write } = writers[format]
  return { bytes: await write(order), contentType, fileName: `CSIR-form.${format}` }
}
