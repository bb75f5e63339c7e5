/** Whether words name the writer of a message, by the display name and the address of the From header. */

export type Writer = { name: string; address: string | null } | null

const roles = new Set([
  'desk',
  'team',
  'department',
  'dept',
  'center',
  'group',
  'office',
  'orders',
  'order',
  'support',
  'provisioning',
  'porting',
  'port',
  'the',
  'jr',
  'sr',
  'ii',
  'iii',
  'mr',
  'ms',
  'mrs',
  'dr',
])

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** "Dennis", "D. Arkwell", "Arkwell, Dennis", "DA", "Port Desk": the part of a line before a separator is the writer's name. */
export const namesWriter = (text: string, writer: Writer): boolean => {
  if (writer === null) return false
  const said = words(text.slice(0, 120).split(/\s*[|•·,/–—(\t]\s*| - |\s{3,}/)[0] ?? '')
  const known = words(writer.name)
  if (said.length === 0 || said.length > 6 || /\d{3}/.test(said.join(''))) return false
  if (said.length === 1 && said[0] === known.map((word) => word[0]).join('')) return true
  const local = writer.address?.split('@')[0]?.toLowerCase() ?? ''
  const matches = said.filter((word) => known.includes(word) || (word.length >= 4 && local.includes(word)))
  const rest = said.filter((word) => !matches.includes(word) && !roles.has(word) && word.length > 1)
  return matches.length > 0 && rest.length <= (known.length === 0 ? 1 : 0)
}

/** A company's name is as a rule the beginning of its domain. */
export const namesDomain = (text: string, writer: Writer): boolean => {
  const domain =
    writer?.address
      ?.split('@')[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '') ?? ''
  if (domain === '') return false
  const said = words(text.slice(0, 160))
  return said.some(
    (word, index) =>
      (word.length >= 5 && domain.startsWith(word)) || (word.length >= 2 && domain.startsWith(`${word}${said[index + 1] ?? ' '}`)),
  )
}
