/** Our own IMAP server for one test, ended after it. */
import { onTestFinished } from 'vitest'
import type { Faults } from '../../src/development/imap/faults.ts'
import { startDevelopmentServers } from '../../src/development/servers.ts'
import type { DevelopmentServers } from '../../src/development/servers.ts'

export const CENTER = 'center@test.example'

export async function oneServer(
  imap: Faults = {},
  more: { login?: (user: string, secret: string) => boolean } = {},
): Promise<DevelopmentServers & { url: string }> {
  const servers = await startDevelopmentServers({
    centerAddress: CENTER,
    authservId: 'mx.test.example',
    trustedDomains: [],
    faults: { imap },
    ...more,
  })
  onTestFinished(() => servers.stop())
  return { ...servers, url: `imap://${encodeURIComponent(CENTER)}:secret@127.0.0.1:${servers.imapPort}/INBOX` }
}
