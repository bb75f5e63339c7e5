/** Writes a mail: the facts of its purpose through its template. */
import type { Profile } from '../profile.ts'
import type { Purpose } from './draft.ts'
import type { FactsOf } from './facts.ts'
import type { Templates } from './templates.ts'

/** Header values take no line breaks and no control characters (RFC 5322 2.2). */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Lines of a text part, without the gaps that empty blocks leave. */
const tidy = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')}\n`

export type Composed = { subject: string; text: string; html: string }

export const composer =
  (templates: Templates, profile: Profile) =>
  <P extends Purpose>(purpose: P, facts: FactsOf<P>): Composed => {
    const template = templates.get(purpose)
    if (!template) throw new Error(`there is no template for ${purpose}`)
    const center = { name: profile.name, carrier: profile.carrier, signature: profile.signature, confidentiality: profile.confidentiality }
    const whole = { ...facts, center }
    return { subject: oneLine(template.subject(whole)), text: tidy(template.text(whole)), html: template.html(whole) }
  }
