import { StoreProblem } from '../problem.ts'

/** SQLSTATE classes and codes of trouble that somebody must mend. */
const permanent: Record<string, string> = {
  NOT_POSTGRES: 'is something else than a PostgreSQL server',
  '28P01': 'refused the password of DATABASE_URL',
  '28000': 'refused the user of DATABASE_URL',
  '3D000': 'has no database of the name in DATABASE_URL',
  '42501': 'does not let the user of DATABASE_URL create or change tables',
}

/** The server cannot be reached, or not yet. */
const temporary: Record<string, string> = {
  ECONNREFUSED: 'refuses connections; is the server running and listening there?',
  ENOTFOUND: 'has an unknown host name',
  EAI_AGAIN: 'has a host name that cannot be resolved now',
  CONNECT_TIMEOUT: 'does not answer',
  CONNECTION_CLOSED: 'closed the connection',
  CONNECTION_DESTROYED: 'closed the connection',
  ECONNRESET: 'closed the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ETIMEDOUT: 'does not answer',
  ENOENT: 'has no socket there',
  '53300': 'has no free connection',
  '57P03': 'is starting up',
}

/** The problem as one sentence with host and port; any other error is our own fault and is given back as it is. */
export function problemOf(error: unknown, databaseUrl: string): unknown {
  if (error instanceof StoreProblem) return error
  const code = codeOf(error)
  const server = `the database server at ${addressOf(databaseUrl)}`
  if (code && permanent[code]) return new StoreProblem('permanent', `${server} ${permanent[code]}`)
  if (code && temporary[code]) return new StoreProblem('temporary', `${server} ${temporary[code]}`)
  return error
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}

function addressOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'the address in DATABASE_URL'
  const { hostname, port, searchParams } = new URL(databaseUrl)
  return `${searchParams.get('host') ?? (hostname || 'localhost')}:${port || '5432'}`
}
