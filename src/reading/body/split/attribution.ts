/** The line that a mail program writes above a quoted message: "On Monday, Ann wrote:", in several languages, also wrapped. */
import { lineText, type Piece } from '../piece.ts'
import { parseWriter, type Header } from './header.ts'

const verbs =
  '(?:wrote|writes|schrieb|geschrieben|a écrit|escribi[oó]|ha scritto|scrisse|escreveu|schreef|skrev|napisa[lł]\\(?a?\\)?|kirjoitti|написал\\(?а?\\)?)'
const opening =
  /^[ \t*_-]{0,8}(?:on|am|le|el|il|em|op|den|på|w dniu|dnia|vào|в|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[\p{L}"<'].{0,120}\b(?:wrote|schrieb|hat am|a écrit|escribi[oó]))(?![\p{L}\d])/iu
const ending = new RegExp(`${verbs}[^\\n]{0,120}(?:[:：][ \\t*_]*(?:-{2,}[ \\t]*)?|-{2,}[ \\t]*)$`, 'iu')
/** Gmail's short form: `2026-11-23 9:12 GMT-05:00 CSR Center <csr@x>:` */
const dated = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}.{0,120}<[^<>\s]{1,254}@[^<>\s]{1,254}>:\s*$/

/** Lotus Notes: `CSR Center ---11/23/2026 09:12:15 AM---Your request ...` */
const dashed = /^[^\n]{1,80}?-{3}\d{1,2}[/.]\d{1,2}[/.]\d{2,4} \d{1,2}:\d{2}[^\n]{0,20}?-{3}/
/** GroupWise: `>>> CSR Center <csr@x> 11/23/2026 9:12 AM >>>`, its first marks already counted as quote marks. */
const between = /(?:@|\d{1,2}:\d{2})[^\n]{0,60}>>>\s*$/

/** Whether a line of three quote marks is GroupWise's attribution: what follows it is quoted without marks. */
export const isGroupWise = (text: string, depth: number): boolean => depth === 3 && between.test(text.slice(0, 300))

/** Lines over which an attribution may be wrapped. */
const maxWrapped = 4

/** The attribution that begins at a piece, and the index behind it; null where none does. */
export const attributionAt = (pieces: readonly Piece[], start: number): { header: Header; next: number } | null => {
  const first = lineText(pieces[start]).slice(0, 400)
  if (dated.test(first)) return { header: { from: parseWriter(first.slice(16)), subject: null, to: null }, next: start + 1 }
  if (dashed.test(first)) return { header: { from: parseWriter(first.split('---')[0] ?? ''), subject: null, to: null }, next: start + 1 }
  if (!opening.test(first)) return null
  let joined = ''
  for (let index = start; index < Math.min(pieces.length, start + maxWrapped); index += 1) {
    const text = lineText(pieces[index]).trim()
    if (text === '') return null
    joined = `${joined} ${text}`.slice(0, 800)
    if (ending.test(joined))
      return isAttribution(joined, pieces[index + 1], pieces[start]) ? { header: headerOf(joined), next: index + 1 } : null
  }
  return null
}

/** "As Bob wrote:" above a form is no attribution: it names a time or an address, or quoted lines follow at once. */
const isAttribution = (text: string, following: Piece | undefined, own: Piece | undefined): boolean =>
  /\d{1,2}[:.h]\d{2}|\d{4}|@/.test(text) || (following !== undefined && own !== undefined && following.depth > own.depth)

const headerOf = (text: string): Header => {
  const bracketed = /([^,<>]{0,120})<\s?([^<>\s]{1,254}@[^<>\s]{1,254})\s?>/.exec(text)
  if (bracketed !== null) return { from: parseWriter(`${nameIn(bracketed[1] ?? '')} <${bracketed[2] ?? ''}>`), subject: null, to: null }
  const behind = behindVerb.exec(text)?.[1]?.trim() ?? ''
  const before = text.replace(ending, '').split(',').at(-1) ?? ''
  return { from: parseWriter(nameIn(behind === '' ? before : behind)), subject: null, to: null }
}

const behindVerb = new RegExp(`${verbs}([^:：]{0,120})[:：]`, 'iu')
const upToVerb = new RegExp(`^.*${verbs}(?= )`, 'iu')

/** A name without the date in front of it and the verb. */
const nameIn = (text: string): string => afterTime(text.replace(upToVerb, ''))

/** What stands behind the time of day: the writer's name. */
const afterTime = (text: string): string =>
  text.replace(/^.*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{3,4}|\(?[+-]\d{4}\)?))?/iu, '').trim()
