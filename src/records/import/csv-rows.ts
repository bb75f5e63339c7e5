import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { z } from 'zod'

/** One row by column name; an empty or missing cell is ''. */
export type CsvRow = { line: number; cells: ReadonlyMap<string, string> }
export type CsvItem = CsvRow | { line: number; field: string | null; fault: string }

/** More rows inside one quoted cell than this means a quote that was never closed. */
const linesPerRow = 100

/**
 * Rows of a CSV file with a header row: comma, semicolon, tab or bar between the cells, UTF-8. The header must name
 * every column of `columns` in any order; a column that nobody knows is a fault.
 */
export async function* csvRows(chunks: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<CsvItem> {
  let header: string[] | undefined
  let next = 1
  for await (const row of rawRows(chunks)) {
    const line = next
    if (row === undefined) {
      yield { line, field: null, fault: 'is not UTF-8 text' }
      return
    }
    next += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0)
    if (next - line > linesPerRow) {
      yield { line, field: null, fault: 'has a quotation mark that is never closed' }
      return
    }
    if (row.every((cell) => cell.trim() === '')) continue
    if (header) {
      yield namedRow(line, header, row)
      continue
    }
    header = row.map((cell) => cell.trim())
    const faults = headerFaults(line, header, columns)
    yield* faults
    if (faults.length > 0) return
  }
  if (!header) yield { line: 1, field: null, fault: `has no header row; it must name ${columns.join(', ')}` }
}

function namedRow(line: number, header: readonly string[], row: readonly string[]): CsvItem {
  if (row.length > header.length) return { line, field: null, fault: `has ${row.length} cells, the header row has ${header.length}` }
  return { line, cells: new Map(header.map((column, index) => [column, row[index]?.trim() ?? ''])) }
}

function headerFaults(line: number, header: readonly string[], columns: readonly string[]): CsvItem[] {
  const unknown = header
    .filter((column) => !columns.includes(column))
    .map((column) => ({ line, field: column, fault: 'is no column of this file' }))
  const missing = columns
    .filter((column) => !header.includes(column))
    .map((field) => ({ line, field, fault: 'is missing from the header row' }))
  const twice = header
    .filter((column, index) => header.indexOf(column) < index)
    .map((field) => ({ line, field, fault: 'stands twice in the header row' }))
  return [...unknown, ...missing, ...twice]
}

const cells = z.array(z.string())

/** Ends with undefined where the text is not UTF-8. */
async function* rawRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[] | undefined> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimitersToGuess: [',', ';', '\t', '|'] })
  const source = Readable.from(decoded(chunks))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const row of parser) yield cells.parse(row)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') yield undefined
    else throw error
  } finally {
    source.destroy()
  }
}

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
