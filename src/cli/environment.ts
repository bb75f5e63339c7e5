import type { SettingName, Settings } from '../settings.ts'
import { readSettings } from '../settings.ts'
import { wrongSettings } from './terminal.ts'

/** The environment as it was at start, and how a secret's file is read. */
export type Environment = { variables: Readonly<Record<string, string | undefined>>; readSecret: (path: string) => string }

/** All settings, or exit code 2 with every problem. */
export const settingsFor = (environment: Environment, required: readonly SettingName[] = []): Settings => {
  const { settings, problems } = readSettings(environment.variables, environment.readSecret, required)
  if (settings === null) throw wrongSettings(problems)
  return settings
}
