/**
 * The wiring: settings in, rooms out. The one file that knows everything; nothing but `cli/` knows it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hoursOf } from './calendar/hours-of.ts'
import { createCage } from './cage/cage.ts'
import type { Cage } from './cage/cage.ts'
import { casePrinter } from './case-printer.ts'
import type { Desk } from './cases/desk.ts'
import type { OpenSettings } from './letter/letter.ts'
import type { Profile } from './profile.ts'
import { profileInForce } from './profile-file.ts'
import type { ReadOptions } from './reading/read.ts'
import { openSource } from './records/source/open-source.ts'
import type { Records } from './records/source/source.ts'
import { composer } from './replies/compose.ts'
import { loadTemplates } from './replies/templates.ts'
import { policyVersion } from './rules/policy.ts'
import type { SettingProblem, Settings } from './settings.ts'
import type { Connection } from './store/database.ts'
import type { Jobs } from './store/jobs.ts'
import { codeWords } from './store/code-words.ts'
import { agents, storedCenter } from './store/staff.ts'

/** Templates lie beside the source, and beside `dist` in the package. */
export const templatesFolder = join(import.meta.dirname, '..', 'templates')

/** A wrong setting or profile that only shows when it is used. */
export class WrongSettings extends Error {
  readonly problems: readonly SettingProblem[]
  constructor(problems: readonly SettingProblem[]) {
    super(problems.map(({ name, problem }) => `${name} ${problem}`).join('\n'))
    this.problems = problems
  }
}

const fileText = async (path: string): Promise<string | null> => {
  if (path === '') return null
  return readFile(path, 'utf8').catch(() => {
    throw new WrongSettings([{ name: 'CENTER_FILE', problem: `names a file that cannot be read: ${path}` }])
  })
}

/** The profile in force for a database. @throws WrongSettings naming every fault of CENTER_FILE. */
export const profileOf = async (settings: Settings, db: Connection | null): Promise<Profile> => {
  const inForce = profileInForce(await fileText(settings.CENTER_FILE), db ? await storedCenter(db) : null)
  if ('problems' in inForce) throw new WrongSettings(inForce.problems)
  return inForce.profile
}

const domainOf = (address: string): string => address.split('@')[1] ?? ''

/** How letters are opened and read; the same for `run`, `read` and `simulate`. */
export const readingSettings = (
  settings: Pick<Settings, 'CENTER_ADDRESS' | 'TRUSTED_AUTHSERV_ID' | 'INNER_HOSTS'>,
  profile: Profile | null,
  staffAddresses: string[],
): { openSettings: OpenSettings; readOptions: Omit<ReadOptions, 'receivedAt'> } => {
  const domain = domainOf(settings.CENTER_ADDRESS)
  return {
    openSettings: {
      trustedAuthservId: settings.TRUSTED_AUTHSERV_ID,
      centerAddress: settings.CENTER_ADDRESS,
      ownDomains: [domain],
      innerHosts: settings.INNER_HOSTS.split(/\s+/).filter(Boolean),
    },
    readOptions: {
      centerAddress: settings.CENTER_ADDRESS,
      staffDomains: [domain],
      staffAddresses,
      extraLabels: profile?.extraLabels ?? {},
    },
  }
}

/** Whose letters are read as staff's, beside the center's own domain. */
export const staffAddressesOf = async (db: Connection): Promise<string[]> => (await agents(db)).map(({ email }) => email)

/** Where this carrier's records come from. @throws WrongSettings when an outside system would be asked without a token. */
export const recordsOf = ({ records }: Profile, token: string): (() => Records) => {
  if (records.source === 'http' && token === '')
    throw new WrongSettings([{ name: 'RECORDS_TOKEN', problem: 'is missing: the center profile names an outside record system' }])
  return openSource(records, token)
}

export type DeskParts = { settings: Settings; db: Connection; jobs: Jobs }

/** Builds the desk: profile, templates (checked), printer with the carrier's code words. */
export const buildDesk = async ({ settings, db, jobs }: DeskParts): Promise<Desk> => {
  const profile = await profileOf(settings, db)
  const templates = await loadTemplates(templatesFolder)
  return {
    profile,
    hours: hoursOf(profile),
    centerAddress: settings.CENTER_ADDRESS,
    plusAddressing: settings.PLUS_ADDRESSING,
    signingKey: settings.SIGNING_KEY || randomBytes(32).toString('hex'),
    policyVersion: `${policyVersion}.${createHash('sha256').update(JSON.stringify(profile)).digest('hex').slice(0, 8)}`,
    compose: composer(templates, profile),
    printer: casePrinter(profile, await codeWords(db), settings.CENTER_ADDRESS),
    records: recordsOf(profile, settings.RECORDS_TOKEN),
    jobs,
  }
}

export const buildCage = (settings: Settings): Cage => createCage({ size: settings.READERS })
