/** The center profile in force: the file's values over what staff.json says of the center over the defaults. */
import type { Profile } from './profile.ts'
import { profileSchema } from './profile.ts'
import type { Center } from './records/register.ts'
import type { SettingProblem } from './settings.ts'

const asObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** @param text the content of CENTER_FILE, or null where there is none. */
export const profileInForce = (text: string | null, center: Center | null): { profile: Profile } | { problems: SettingProblem[] } => {
  const given = text === null ? {} : asObject(text)
  if (given === null) return { problems: [{ name: 'CENTER_FILE', problem: 'is not a JSON object' }] }
  const { address: _address, ...imported } = center ?? { address: '' }
  const parsed = profileSchema.safeParse({ ...imported, ...given })
  if (parsed.success) {
    const { opens, cutoff, closes } = parsed.data
    return opens < cutoff && cutoff <= closes
      ? { profile: parsed.data }
      : { problems: [{ name: 'CENTER_FILE opens, cutoff, closes', problem: 'must come in this order' }] }
  }
  return { problems: parsed.error.issues.map((issue) => ({ name: `CENTER_FILE ${issue.path.join('.')}`, problem: issue.message })) }
}
