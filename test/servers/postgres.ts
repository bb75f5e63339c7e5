/** A private PostgreSQL cluster in a folder of its own, with fsync on (Debian: postgresql; or any installation on the PATH). */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { certificate } from './certificates.ts'
import { freePort } from './free-port.ts'

export type PostgresServer = {
  /** Of a new, empty database. */
  createDatabase: () => Promise<string>
  /** Runs statements as the superuser, outside any transaction. */
  execute: (...statements: string[]) => Promise<void>
  port: number
  /** Where its socket lies. */
  sockets: string
  /** As an operator restarts it: running transactions are cut off. */
  restart: () => Promise<void>
  /** Ends the server and removes its folder. */
  stop: () => Promise<void>
}

/** Debian keeps the server's programs out of the PATH. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null
}

/** Whether PostgreSQL is on this machine. With REQUIRE_SERVERS=1 its absence is an error. */
export function hasPostgres(): boolean {
  const found = programs() !== null
  if (!found && process.env['REQUIRE_SERVERS'] === '1') throw new Error('REQUIRE_SERVERS=1, and there is no PostgreSQL here')
  if (!found) console.warn('NOT RUN against a PostgreSQL server: install postgresql to try the store with a real server')
  return found
}

/** The server refuses to run as root: root hands it to a user who can do nothing else. */
function runner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const { stdout } = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' })
  const group = spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' }).stdout
  return { uid: Number(stdout), gid: Number(group) }
}

/** @param certificateName a certificate of the tests: the server then takes connections with TLS too. */
export async function startPostgres(certificateName?: Parameters<typeof certificate>[0]): Promise<PostgresServer> {
  const bin = programs()
  if (!bin) throw new Error('there is no PostgreSQL here')
  const folder = await mkdtemp(join(tmpdir(), 'csr-desk-postgres-'))
  const port = await freePort()
  const user = runner()
  await mkdir(join(folder, 'sockets'))
  if (user) for (const path of [folder, join(folder, 'sockets')]) await chown(path, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(join(bin, program), args, { cwd: folder, ...(user ?? {}), env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } })

  await run('initdb', '-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-locale')
  const tls = certificateName ? await writeCertificate(data, certificateName, user) : []
  await writeFile(join(data, 'postgresql.auto.conf'), [...configuration(port, join(folder, 'sockets')), ...tls, ''].join('\n'))
  const start = () => run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', 'start')
  await start()
  // A test process that ends early would leave a server behind that nobody finds again.
  const killAtExit = () => void spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { cwd: folder, ...(user ?? {}) })
  process.once('exit', killAtExit)

  const admin = () => postgres({ host: '127.0.0.1', port, username: 'desk', database: 'postgres', max: 1, onnotice: () => undefined })
  const execute = async (...statements: string[]) => {
    const client = admin()
    for (const statement of statements) await client.unsafe(statement)
    await client.end()
  }
  let databases = 0
  return {
    port,
    sockets: join(folder, 'sockets'),
    execute,
    createDatabase: async () => {
      const name = `desk_${process.pid}_${(databases += 1)}`
      await execute(`create database ${name}`)
      return `postgres://desk:secret@127.0.0.1:${port}/${name}`
    },
    restart: async () => {
      await run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      await start()
    },
    stop: async () => {
      await run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      process.off('exit', killAtExit)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const configuration = (port: number, sockets: string): string[] => [
  'fsync = on',
  'full_page_writes = on',
  'synchronous_commit = on',
  "listen_addresses = '127.0.0.1'",
  `port = ${port}`,
  `unix_socket_directories = '${sockets}'`,
  'max_connections = 100',
  'shared_buffers = 64MB',
]

/** The server reads no key that others can read. */
async function writeCertificate(data: string, name: Parameters<typeof certificate>[0], user: ReturnType<typeof runner>): Promise<string[]> {
  const { key, cert } = certificate(name)
  for (const [file, text] of [
    ['server.key', key],
    ['server.crt', cert],
  ] as const) {
    await writeFile(join(data, file), text, { mode: 0o600 })
    if (user) await chown(join(data, file), user.uid, user.gid)
  }
  return ['ssl = on']
}
