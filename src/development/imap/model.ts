/** What the development IMAP server keeps: accounts with folders with messages, bytes untouched, all in memory. */

export type StoredMessage = { uid: number; bytes: Buffer; flags: Set<string>; internalDate: Date }

export type Folder = {
  name: string
  uidValidity: number
  uidNext: number
  messages: StoredMessage[]
  /** Called after every change, so that a connection in IDLE can tell its client. */
  onChange: Set<() => void>
}

export type Account = { user: string; folders: Map<string, Folder> }

export type Accounts = {
  /** The account of an address; made on first use, letter case ignored. */
  of(user: string): Account
}

/** `newUidValidity` must never give the same number twice, also over restarts: clients remember UIDs by it. */
export function createAccounts(newUidValidity: () => number): Accounts {
  const accounts = new Map<string, Account>()
  return {
    of(user) {
      const name = user.toLowerCase()
      const found = accounts.get(name)
      if (found) return found
      const account: Account = { user: name, folders: new Map() }
      for (const folder of ['INBOX', 'Sent', 'Drafts', 'Trash']) createFolder(account, folder, newUidValidity())
      accounts.set(name, account)
      return account
    },
  }
}

/** Adds an empty folder, or gives the one of that name. */
export function createFolder(account: Account, name: string, uidValidity: number): Folder {
  const key = folderKey(name)
  const found = account.folders.get(key)
  if (found) return found
  const folder: Folder = { name: key, uidValidity, uidNext: 1, messages: [], onChange: new Set() }
  account.folders.set(key, folder)
  return folder
}

export function findFolder(account: Account, name: string): Folder | null {
  return account.folders.get(folderKey(name)) ?? null
}

/** INBOX is the one name that ignores letter case (RFC 3501 5.1). */
function folderKey(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name
}

export function addMessage(folder: Folder, bytes: Buffer, internalDate: Date, flags: Iterable<string> = []): StoredMessage {
  const message: StoredMessage = { uid: folder.uidNext, bytes, flags: new Set(flags), internalDate }
  folder.uidNext += 1
  folder.messages.push(message)
  announce(folder)
  return message
}

export function removeMessages(folder: Folder, messages: readonly StoredMessage[]): void {
  const gone = new Set(messages)
  folder.messages = folder.messages.filter((message) => !gone.has(message))
  if (gone.size > 0) announce(folder)
}

/** Gives the folder a new UIDVALIDITY and its messages new UIDs from 1, as a server does after losing its index. */
export function renumber(folder: Folder, uidValidity: number): void {
  folder.uidValidity = uidValidity
  folder.messages = folder.messages.map((message, index) => ({ ...message, uid: index + 1 }))
  folder.uidNext = folder.messages.length + 1
  announce(folder)
}

export function announce(folder: Folder): void {
  for (const listener of folder.onChange) listener()
}
