/**
 * DATABASE_URL taken apart once, so that the two drivers behind the store (queries, queue) understand it alike: each of them
 * reads `sslmode` in its own way.
 */
import { readFileSync } from 'node:fs'
import { StoreProblem } from '../problem.ts'

export type Tls = { rejectUnauthorized: boolean; ca?: string; checkServerIdentity?: () => undefined }
/** A host that begins with a slash is the folder of a socket. */
export type ServerAddress = { host: string; port: number; user: string; password: string; database: string; ssl: false | Tls }

const known = new Set(['sslmode', 'sslrootcert', 'host'])
const modes = new Set(['disable', 'require', 'verify-ca', 'verify-full'])

/** @throws StoreProblem that names what is wrong, and never the password. */
export function serverAddress(databaseUrl: string): ServerAddress {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw wrong('is not a PostgreSQL address like postgres://user:password@host:5432/database')
  for (const name of url.searchParams.keys()) if (!known.has(name)) throw wrong(`has a parameter that csr-desk does not know: ${name}`)
  const user = decoded(url.username)
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost'),
    port: Number(url.port || 5432),
    user,
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)) || user,
    ssl: tlsOf(url.searchParams.get('sslmode') ?? 'disable', url.searchParams.get('sslrootcert')),
  }
}

/** As libpq defines the modes: `require` encrypts and believes any certificate unless it is told of an authority. */
function tlsOf(mode: string, authorityFile: string | null): false | Tls {
  if (!modes.has(mode)) throw wrong(`has an sslmode other than ${[...modes].join(', ')}`)
  if (mode === 'disable') return false
  const ca = authorityFile === null ? {} : { ca: readAuthority(authorityFile) }
  if (mode === 'verify-full') return { rejectUnauthorized: true, ...ca }
  return { rejectUnauthorized: mode === 'verify-ca' || authorityFile !== null, ...ca, checkServerIdentity: () => undefined }
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw wrong('names an sslrootcert that cannot be read')
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw wrong('has a percent sign that stands for no character; write %25 for the sign itself')
  }
}

const wrong = (what: string) => new StoreProblem('permanent', `DATABASE_URL ${what}`)

export const hostAndPort = ({ host, port }: ServerAddress): string => `${host.includes(':') ? `[${host}]` : host}:${port}`
