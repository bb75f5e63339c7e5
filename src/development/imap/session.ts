/** One client's connection as the verbs see it. */
import type { Faults } from './faults.ts'
import { findFolder } from './model.ts'
import type { Account, Accounts, Folder, StoredMessage } from './model.ts'
import { Refusal } from './token.ts'

/** The client's picture of its folder: sequence numbers are places in it, and hold still until `sync`. */
export type Selected = { folder: Folder; readOnly: boolean; view: { message: StoredMessage; flags: string }[] }

export type Session = {
  accounts: Accounts
  account: Account | null
  selected: Selected | null
  faults: Faults
  /** Says whether a password or token opens an account. */
  login: (user: string, secret: string) => boolean
  newUidValidity: () => number
  /** Writes and resolves when the client keeps up. Text goes out as Latin-1. */
  write: (...parts: (string | Buffer)[]) => Promise<void>
  /** The next line as sent, outside of commands: for AUTHENTICATE and IDLE. */
  nextLine: () => Promise<string>
  /** Resets the connection. */
  kill: () => void
  /** Ends the connection in good order. */
  end: () => void
}

export function accountOf(session: Session): Account {
  if (!session.account) throw new Refusal('BAD', 'Log in first')
  return session.account
}

export function selectedOf(session: Session): Selected {
  if (!session.selected) throw new Refusal('BAD', 'Select a mailbox first')
  return session.selected
}

export function folderOf(session: Session, name: string): Folder {
  const folder = findFolder(accountOf(session), name)
  if (!folder) throw new Refusal('NO', '[TRYCREATE] No such mailbox')
  return folder
}

export function flagList(message: StoredMessage): string {
  return [...message.flags].join(' ')
}

/** Tells the client what happened in its folder since it was last told (RFC 3501 7.3, 7.4). */
export async function sync(session: Session): Promise<void> {
  const selected = session.selected
  if (!selected) return
  const lines = [...expunged(selected), ...changed(selected), ...added(selected)]
  if (lines.length > 0) await session.write(lines.join(''))
}

function expunged({ folder, view }: Selected): string[] {
  const present = new Set(folder.messages)
  const lines: string[] = []
  for (let place = view.length; place >= 1; place -= 1) {
    const entry = view[place - 1]
    if (!entry || present.has(entry.message)) continue
    view.splice(place - 1, 1)
    lines.push(`* ${place} EXPUNGE\r\n`)
  }
  return lines
}

function changed({ view }: Selected): string[] {
  return view.flatMap((entry, index) => {
    const flags = flagList(entry.message)
    if (flags === entry.flags) return []
    entry.flags = flags
    return [`* ${index + 1} FETCH (UID ${entry.message.uid} FLAGS (${flags}))\r\n`]
  })
}

function added({ folder, view }: Selected): string[] {
  const known = new Set(view.map((entry) => entry.message))
  const fresh = folder.messages.filter((message) => !known.has(message))
  view.push(...fresh.map((message) => ({ message, flags: flagList(message) })))
  return fresh.length > 0 ? [`* ${view.length} EXISTS\r\n`] : []
}
