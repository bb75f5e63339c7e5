/** csr-desk doctor: one line for each thing that must work, with what to do where it does not. */
import { loadTemplates } from '../../replies/templates.ts'
import { profileOf, templatesFolder } from '../../main.ts'
import { probeMailbox } from '../../mailbox/probe.ts'
import { probeSmtp } from '../../outbox/probe.ts'
import { accessTokenFor } from '../../oauth-settings.ts'
import { systemClock } from '../../clock.ts'
import { readSettings } from '../../settings.ts'
import type { Settings } from '../../settings.ts'
import { FolderInUse, openStore } from '../../store/open.ts'
import { databaseClock } from '../../store/database-clock.ts'
import { holidaysNext } from '../../calendar/holidays-next.ts'
import type { Run } from '../commands.ts'
import { CommandFailure, print } from '../terminal.ts'

type Finding = { well: boolean; text: string }
type Check = { name: string; look: (settings: Settings) => Promise<Finding> }

const well = (text: string): Finding => ({ well: true, text })
const ill = (text: string): Finding => ({ well: false, text })

const checks: readonly Check[] = [
  {
    name: 'border',
    look: ({ TRUSTED_AUTHSERV_ID: id }) =>
      Promise.resolve(
        id === ''
          ? ill(
              'TRUSTED_AUTHSERV_ID is empty: nobody is ever authenticated; set it to the name your border server writes into Authentication-Results',
            )
          : well(`trusts ${id}`),
      ),
  },
  {
    name: 'signing key',
    look: ({ SIGNING_KEY: key }) =>
      Promise.resolve(key === '' ? ill('SIGNING_KEY is missing; make one: openssl rand -hex 32') : well('present')),
  },
  { name: 'profile', look: async (settings) => well(`center profile read: ${(await profileOf(settings, null)).name}`) },
  { name: 'templates', look: async () => well(`${(await loadTemplates(templatesFolder)).size} templates, every placeholder known`) },
  {
    name: 'database',
    look: async (settings) => {
      const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR }).catch((error: unknown) => {
        if (error instanceof FolderInUse) return null
        throw error
      })
      if (store === null) return well('the embedded database is held by a running desk')
      const skew = Math.abs((await databaseClock(store.db)).getTime() - Date.now())
      await store.close()
      return skew > 5_000
        ? ill(`its clock differs from this machine's by ${Math.round(skew / 1_000)} s; set both by NTP`)
        : well(`${store.kind}, durable, up to date, clocks agree`)
    },
  },
  {
    name: 'IMAP',
    look: async (settings) => {
      if (settings.IMAP_URL === '') return ill('IMAP_URL is missing')
      const results = await Promise.all(
        settings.IMAP_URL.split(/\s+/)
          .filter(Boolean)
          .map((url) => probeMailbox({ url, ...accessTokenFor(settings, systemClock) })),
      )
      return { well: results.every((one) => one.well), text: results.map(({ text }) => text).join('; ') }
    },
  },
  {
    name: 'SMTP',
    look: (settings) =>
      settings.SMTP_URL === ''
        ? Promise.resolve(ill('SMTP_URL is missing'))
        : probeSmtp({ url: settings.SMTP_URL, ...accessTokenFor(settings, systemClock) }),
  },
  {
    name: 'calendar',
    look: async (settings) => well(`next days off: ${holidaysNext(await profileOf(settings, null), new Date(), 3).join(', ')}`),
  },
]

export const doctor: Run = async ({ environment }) => {
  const { settings, problems } = readSettings(environment.variables, environment.readSecret)
  for (const { name, problem } of problems) print(`ILL   settings     ${name} ${problem}`)
  if (settings === null) throw new CommandFailure('settings are wrong; nothing else was looked at', 2)
  print('well  settings     all of them are valid')
  let failed = false
  for (const { name, look } of checks) {
    const finding = await look(settings).catch((error: unknown) =>
      ill(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed'),
    )
    failed ||= !finding.well
    print(`${finding.well ? 'well' : 'ILL '}  ${name.padEnd(12)} ${finding.text}`)
  }
  if (failed) throw new CommandFailure('something needs attention')
}
