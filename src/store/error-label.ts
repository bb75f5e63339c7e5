/** What may be said of an error in a log or a table: a database error quotes the statement's values, and those are a customer's. */
export function errorLabel(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const database = databaseFault(error)
  if (database) return database
  return `${error.name}: ${error.message}`.slice(0, 300)
}

function databaseFault(error: Error): string | undefined {
  if (error.cause instanceof Error) {
    const inner = databaseFault(error.cause)
    if (inner) return inner
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const sqlState = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  if (error.name !== 'DrizzleQueryError' && !sqlState && !error.message.startsWith('Failed query')) return undefined
  const table = 'table_name' in error && typeof error.table_name === 'string' ? ` on ${error.table_name}` : ''
  return `database error ${code ?? 'without a code'}${table}`
}
