/** csr-desk run and worker: the desk, until it is told to stop. */
import { once } from 'node:events'
import { systemClock } from '../../clock.ts'
import { createLog } from '../../log.ts'
import { WrongSettings } from '../../main.ts'
import { startDesk } from '../../running.ts'
import { servePage } from '../../desk/serve-page.ts'
import { openStore } from '../../store/open.ts'
import type { Called, Run } from '../commands.ts'
import { tokenFile } from '../ask-desk.ts'
import { settingsFor } from '../environment.ts'
import { print, wrongSettings } from '../terminal.ts'

const needed = ['SMTP_URL', 'SIGNING_KEY'] as const

const runUntilStopped = async ({ environment }: Called, watch: boolean): Promise<void> => {
  const settings = settingsFor(environment, watch ? [...needed, 'IMAP_URL'] : needed)
  const log = createLog(settings.LOG_LEVEL)
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR })
  try {
    const running = await startDesk({ settings, store, log, clock: systemClock, watch }).catch((error: unknown) => {
      throw error instanceof WrongSettings ? wrongSettings(error.problems) : error
    })
    const page = watch && settings.DESK_PORT !== 0 ? await servePage({ running, settings, tokenFile: tokenFile(settings) }) : null
    print(
      watch ? `watching ${running.mailboxes.map(({ mailbox }) => mailbox).join(', ')}${page ? `; desk page ${page.url}` : ''}` : 'working',
    )
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    print('stopping: the jobs in hand are finished first')
    await page?.close()
    await running.stop()
  } finally {
    await store.close()
  }
}

export const run: Run = (called) => runUntilStopped(called, true)
export const worker: Run = (called) => runUntilStopped(called, false)
