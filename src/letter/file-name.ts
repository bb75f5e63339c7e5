import { limits } from './limits.ts'

/** Control, bidirectional, zero-width and other invisible characters: they make one name look like another. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0\u034f\ufe00-\ufe0f]/gu

const shorten = (name: string): string => {
  if (name.length <= limits.nameCharacters) return name
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, limits.nameCharacters - extension.length - 1)}…${extension}`.toWellFormed()
}

/**
 * A name fit for display: no path, no invisible character, at most 120 characters. Normalised first and judged after,
 * since a name that is checked before it is cleaned can become dangerous by the cleaning.
 */
export const displayName = (name: string, fallback: string): string => {
  const folded = name.slice(0, 5000).toWellFormed().normalize('NFC').replace(invisible, '')
  const last = folded.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .trim()
  return /^\.*$/.test(clean) ? fallback : shorten(clean)
}
