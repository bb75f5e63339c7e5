import type { Cell, Control, Document, Grid, NestedMessage, Page, Text } from '../../../../src/reading/documents/document.ts'
import { readDocument } from '../../../../src/reading/documents/read.ts'
import { defaultLimits, type Limits } from '../../../../src/reading/documents/reader.ts'

/** Reads bytes as a file whose name and type say nothing. */
export const read = (bytes: Uint8Array | string, limits: Partial<Limits> = {}): Promise<Document> =>
  readDocument(
    {
      name: 'attachment.bin',
      declaredType: 'application/octet-stream',
      bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
    },
    { ...defaultLimits, ...limits },
  )

export const pagesOf = (document: Document): Page[] => document.parts.filter((part) => part.kind === 'page')
export const gridsOf = (document: Document): Grid[] => document.parts.filter((part) => part.kind === 'grid')
export const textOf = (document: Document): string =>
  document.parts
    .filter((part): part is Text => part.kind === 'text')
    .map(({ text }) => text)
    .join('\n')
export const messagesOf = (document: Document): NestedMessage[] => document.parts.filter((part) => part.kind === 'message')

/** Rows of a grid as lists of texts, empty cells as "". */
export const rowsOf = (grid: Grid | undefined): string[][] => {
  const cells = grid?.cells ?? []
  const at = (row: number, column: number): string => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? ''
  const last = (row: number): number => Math.max(-1, ...cells.filter((cell) => cell.row === row).map(({ column }) => column))
  const rows = Math.max(-1, ...cells.map(({ row }) => row)) + 1
  return Array.from({ length: rows }, (_, row) => Array.from({ length: last(row) + 1 }, (_, column) => at(row, column)))
}

export const cellWith = (grid: Grid | undefined, text: string): Cell | undefined => grid?.cells.find((cell) => cell.text === text)

/** The words of a page in reading order, lines by \n. */
export const linesOf = (page: Page | undefined): string => {
  const words = [...(page?.words ?? [])].sort((a, b) => (Math.abs(a.y - b.y) > 4 ? a.y - b.y : a.x - b.x))
  return words
    .map((word, index) => (index > 0 && Math.abs(word.y - (words[index - 1]?.y ?? 0)) > 4 ? '\n' : index > 0 ? ' ' : '') + word.text)
    .join('')
}

/** The control whose box lies nearest to the left of a word. */
export const boxBefore = (page: Page | undefined, word: string): Control | undefined => {
  const label = page?.words.find(({ text }) => text === word)
  if (!page || !label) return undefined
  const y = label.y + label.height / 2
  return page.controls
    .filter((control) => control.x < label.x && Math.abs(control.y + control.height / 2 - y) < 12)
    .sort((a, b) => b.x - a.x)[0]
}
