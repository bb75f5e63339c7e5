import Papa from 'papaparse'
import { decodeText, looksLikeText } from '../bytes/charset.ts'
import { GridBuilder } from '../grid/builder.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { delimiterOf } from './delimited.ts'

/** Excel writes this line on top of a CSV file to name its delimiter. */
const separatorLine = /^sep=.\r?\n/i

const table = (bytes: Uint8Array): string => decodeText(bytes).replace(separatorLine, '')

/** A formula that only keeps a number from being shortened: ="02116". */
const plain = (value: string): string => /^="([^"]*)"$/.exec(value)?.[1] ?? value

/** All values stay strings: a number would lose the leading zeros of a ZIP code. */
export const csvReader: DocumentReader = {
  format: 'csv',
  about: 'comma, semicolon, tab or pipe separated text',
  recognizes: (bytes) => looksLikeText(bytes) && delimiterOf(table(bytes.subarray(0, 65_536))) !== null,
  read: (file, { limits }) => {
    const text = table(file.bytes)
    const grid = new GridBuilder(limits.cells)
    const delimiter = delimiterOf(text.slice(0, 65_536)) ?? ','
    Papa.parse<string[]>(text, {
      delimiter,
      skipEmptyLines: 'greedy',
      step: ({ data }, parser) => {
        grid.nextRow()
        for (const value of data) grid.place({ text: plain(value) })
        if (grid.overflowed) parser.abort()
      },
    })
    const made = grid.finish(file.name)
    return Promise.resolve(documentOf(file, 'csv', made ? [made] : [], grid.overflowed ? 'too-large' : null))
  },
}
