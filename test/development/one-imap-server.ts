/** Our own IMAP server for one test, ended after it. */
import { onTestFinished } from 'vitest'
import { addMessage, findFolder } from '../../src/development/imap/model.ts'
import { startImapServer } from '../../src/development/imap/server.ts'
import type { ImapServerOptions } from '../../src/development/imap/server.ts'
import { dialogue } from './imap-dialogue.ts'

export const USER = 'pearl@partner.example'

export async function server(options: Partial<ImapServerOptions> = {}) {
  const started = await startImapServer({ port: 0, ...options })
  onTestFinished(() => started.stop())
  const inbox = findFolder(started.accounts.of(USER), 'INBOX')!
  const deliver = (text: string) => addMessage(inbox, Buffer.from(text, 'latin1'), new Date('2026-11-24T14:12:44Z'))
  const client = async () => {
    const opened = await dialogue(started.port)
    await opened.say(`LOGIN ${USER} anything`)
    await opened.say('SELECT INBOX')
    return opened
  }
  return { ...started, inbox, deliver, client }
}
