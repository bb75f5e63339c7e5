/** The header section of a message as the fields stand there, Latin-1, nothing decoded. */

/** `fields` keep their folds and line ends; `rest` starts with the empty line before the body. */
export function headerFields(raw: Buffer): { fields: string[]; rest: Buffer } {
  const match = /\r?\n\r?\n/.exec(raw.toString('latin1'))
  const end = match ? match.index + (match[0].startsWith('\r') ? 2 : 1) : raw.length
  const fields = raw
    .subarray(0, end)
    .toString('latin1')
    .split(/(?<=\n)(?![ \t])/)
    .filter((field) => field !== '')
  return { fields, rest: raw.subarray(end) }
}

export function fieldsNamed(fields: readonly string[], name: string): string[] {
  const start = `${name.toLowerCase()}:`
  return fields.filter((field) => field.replace(/\s*:/, ':').toLowerCase().startsWith(start))
}

/** Longest field that is looked at; the patterns below take their time on more. */
const MAX_FIELD = 4000

/** The domain of the one address in a text, or null when there is none or several. */
export function domainOf(text: string): string | null {
  if (text.length > MAX_FIELD) return null
  const withoutNames = text.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^)]*\)/g, '')
  const angle = [...withoutNames.matchAll(/<([^<>]*)>/g)].map((match) => match[1] ?? '')
  const addresses = (angle.length > 0 ? angle : withoutNames.replace(/^from\s*:/i, '').split(',')).map((address) => address.trim())
  const domain = addresses.length === 1 ? /^[^\s@]+@([a-z0-9.-]+)$/i.exec(addresses[0] ?? '')?.[1] : undefined
  return domain?.toLowerCase() ?? null
}
