/** A private Dovecot in a folder of its own: the real IMAP server the watcher is tried against (Debian: dovecot-imapd, dovecot-lmtpd). */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { certificate } from './certificates.ts'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import { lmtpDeliver } from './lmtp.ts'

const PROGRAM = '/usr/sbin/dovecot'
const USER = 'center@test.example'
const PASSWORD = 'secret'

type StoredMail = { raw: Buffer; flags: string }

export type Dovecot = {
  imapPort: number
  imapsPort: number
  user: string
  password: string
  deliver: (raw: Buffer) => Promise<void>
  /** What lies in a folder, read from the disk and not over IMAP. Line ends are LF there; flags are Maildir letters. */
  folder: (name: string) => Promise<StoredMail[]>
  /** Throws the index away, so that the next SELECT shows a new UIDVALIDITY and new UIDs. */
  renumber: () => Promise<void>
  /** Takes a message off the disk, as another client's expunge does. */
  expunge: () => Promise<void>
  /** Ends the server; the mail stays. */
  halt: () => Promise<void>
  start: () => Promise<void>
  /** Ends the server and removes its folder. */
  stop: () => Promise<void>
}

/** Whether Dovecot 2.3 is on this machine. With REQUIRE_SERVERS=1 its absence is an error. */
export function hasDovecot(): boolean {
  const version = existsSync(PROGRAM) ? spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' }).stdout : ''
  const found = version.startsWith('2.3')
  if (!found && process.env['REQUIRE_SERVERS'] === '1') throw new Error('REQUIRE_SERVERS=1, and there is no Dovecot 2.3 here')
  if (!found) console.warn('NOT RUN against Dovecot: install dovecot-imapd and dovecot-lmtpd to try the watcher with a real server')
  return found
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'csr-desk-dovecot-'))
  const ports = { imap: await freePort(), imaps: await freePort(), lmtp: await freePort() }
  const owner = process.getuid?.() === 0 ? { user: 'nobody', group: 'nogroup' } : { user: userInfo().username, group: primaryGroup() }
  await writeFiles(folder, ports, owner)
  const maildir = join(folder, 'mail', USER, 'Maildir')
  let running: ChildProcess | null = null

  async function start(): Promise<void> {
    running = run(folder, owner)
    await eventually(() => answers(ports.lmtp).then(async (lmtp) => lmtp && answers(ports.imap)), 'Dovecot started')
  }

  async function halt(): Promise<void> {
    const master = running
    running = null
    if (master?.pid === undefined || master.exitCode !== null) return
    const ended = new Promise((resolve) => master.once('exit', resolve))
    // The whole group: processes that serve a client would live on without their master for half a minute.
    process.kill(-master.pid, 'SIGTERM')
    await ended
  }

  // A test run that is broken off must not leave the server behind: it has a process group of its own.
  const onExit = (): void => {
    if (running?.pid !== undefined) process.kill(-running.pid, 'SIGTERM')
  }
  process.once('exit', onExit)
  await start()
  return {
    imapPort: ports.imap,
    imapsPort: ports.imaps,
    user: USER,
    password: PASSWORD,
    start,
    halt,
    deliver: (raw) => lmtpDeliver(ports.lmtp, USER, raw),
    folder: (name) => readMaildir(name === 'INBOX' ? maildir : join(maildir, `.${name}`)),
    async renumber() {
      for (const name of await readdir(maildir)) {
        if (/^dovecot(-uidlist|\.index)/.test(name)) await rm(join(maildir, name))
      }
    },
    async expunge() {
      for (const path of await mailFiles(maildir)) await rm(path)
    },
    async stop() {
      process.off('exit', onExit)
      await halt()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function run(folder: string, owner: { user: string; group: string }): ChildProcess {
  const command = [PROGRAM, '-F', '-c', join(folder, 'dovecot.conf')]
  const drop = ['setpriv', `--reuid=${owner.user}`, `--regid=${owner.group}`, '--clear-groups']
  const [program = PROGRAM, ...args] = process.getuid?.() === 0 ? [...drop, ...command] : command
  return spawn(program, args, { stdio: 'ignore', detached: true })
}

function primaryGroup(): string {
  return spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}

async function mailFiles(maildir: string): Promise<string[]> {
  const folders = ['new', 'cur'].map((name) => join(maildir, name)).filter(existsSync)
  const names = await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))))
  return names.flat().sort()
}

async function readMaildir(maildir: string): Promise<StoredMail[]> {
  const files = await mailFiles(maildir)
  return Promise.all(files.map(async (file) => ({ raw: await readFile(file), flags: /:2,(\w*)$/.exec(file)?.[1] ?? '' })))
}

async function writeFiles(folder: string, ports: { imap: number; imaps: number; lmtp: number }, owner: { user: string; group: string }) {
  for (const name of ['run', 'state', 'mail']) await mkdir(join(folder, name))
  const { key, cert } = certificate('localhost')
  await writeFile(join(folder, 'key.pem'), key)
  await writeFile(join(folder, 'cert.pem'), cert)
  await writeFile(join(folder, 'users'), `${USER}:{PLAIN}${PASSWORD}\n`)
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, ports, owner))
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', `${owner.user}:${owner.group}`, folder])
}

/** Dovecot 2.3; 2.4 has another syntax. The anvil and delay lines keep wrong passwords from costing seconds. */
function configuration(
  folder: string,
  ports: { imap: number; imaps: number; lmtp: number },
  owner: { user: string; group: string },
): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = csr-desk-test
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = ${owner.user}
default_login_user = ${owner.user}
default_internal_group = ${owner.group}
first_valid_uid = 1
mail_uid = ${owner.user}
mail_gid = ${owner.group}
mail_home = ${folder}/mail/%u
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
mail_fsync = never
mailbox_idle_check_interval = 1 s
lda_mailbox_autocreate = yes
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.user} gid=${owner.group} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`
}
