import { StoreProblem } from '../problem.ts'
import { hostAndPort, type ServerAddress } from './server-address.ts'

/** SQLSTATE classes and codes of trouble that somebody must mend. */
const permanent: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody signed; name its authority with sslrootcert',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate of an unknown authority; name it with sslrootcert',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate of an unknown authority; name it with sslrootcert',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a certificate of an unknown authority; name it with sslrootcert',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
  NO_TLS: 'does not encrypt connections, and sslmode asks for it',
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
export function problemOf(error: unknown, address: ServerAddress): unknown {
  if (error instanceof StoreProblem) return error
  const code = codeOf(error)
  const server = `the database server at ${hostAndPort(address)}`
  if (code && permanent[code]) return new StoreProblem('permanent', `${server} ${permanent[code]}`)
  if (code && temporary[code]) return new StoreProblem('temporary', `${server} ${temporary[code]}`)
  return error
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
