/** Forms of strangers, drawn for tests: pages, tables and lines, read as an attachment alone. */
import { extractRequests } from '../../../src/reading/extract/extract.ts'
import type { Cell, Control, Document, Grid, Page, Text, Word } from '../../../src/reading/documents/document.ts'
import type { ReadRequest } from '../../../src/reading/form.ts'
import { buildDictionary } from '../../../src/reading/labels/dictionary.ts'
import { createResolver } from '../../../src/reading/labels/resolve.ts'

export const resolver = createResolver(buildDictionary({}))

/** A table, row by row; null leaves a cell to the one on its left. */
export const aGrid = (...rows: (string | null)[][]): Grid => ({
  kind: 'grid',
  name: 'Table 1',
  cells: rows.flatMap((row, at) =>
    row.flatMap((text, column): Cell[] => {
      const columnSpan = 1 + row.slice(column + 1).findIndex((next) => next !== null)
      const span = columnSpan === 0 ? row.length - column : columnSpan
      return text === null ? [] : [{ row: at, column, rowSpan: 1, columnSpan: span, text, bold: false }]
    }),
  ),
})

export const someLines = (...lines: string[]): Text => ({ kind: 'text', name: 'form.txt', text: lines.join('\n') })

type Printed = readonly [x: number, y: number, text: string]
type Filled = readonly [x: number, y: number, width: number, value: string]

/** A page of printed words, ten points high, and filled fields, twelve points high. */
export const aPage = (printed: readonly Printed[], filled: readonly Filled[] = []): Page => ({
  kind: 'page',
  number: 1,
  width: 612,
  height: 792,
  scanned: false,
  words: printed.flatMap(([x, y, text]) => {
    let left = x
    return text.split(' ').map((word): Word => {
      const at = left
      left += word.length * 5 + 3
      return { text: word, x: at, y, width: word.length * 5, height: 10, bold: false, confidence: 1 }
    })
  }),
  controls: filled.map(
    ([x, y, width, value], at): Control => ({
      kind: 'text', name: `f1_${at}`, tooltip: '', value, checked: null, group: '', x, y, width, height: 12, confidence: 1,
    }), // prettier-ignore
  ),
})

/** What is read from one attached form. */
export const readForm = (...parts: Document['parts']): ReadRequest | undefined => readForms(...parts)[0]

/** All requests that are read from it. */
export const readForms = (...parts: Document['parts']): ReadRequest[] =>
  extractRequests({
    subject: '',
    bodies: [],
    documents: [{ name: 'form', format: 'pdf', parts, problem: null }],
    extraLabels: {},
    receivedAt: new Date('2026-11-24T15:00:00Z'),
  }).requests
