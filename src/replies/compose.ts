import type { Profile } from '../profile.ts'
import { cleanFacts } from './clean-facts.ts'
import type { Purpose } from './draft.ts'
import { factSchemas } from './facts.ts'
import type { FactsOf } from './facts.ts'
import { subjectTag } from './subject-tag.ts'
import type { Templates } from './templates.ts'
import { centerFacts } from './variables.ts'

export type Composed = { subject: string; text: string; html: string }

const inOneLine = (subject: string): string =>
  subject
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** At most one empty line, none at the ends: what is left of blocks that had nothing to say. The mark of a signature keeps its blank. */
const tidyText = (text: string): string =>
  `${text
    .replace(/(?<!^--)[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`

/**
 * Writes mails from checked templates. Pure: the same facts give the same words.
 * @throws when facts do not fit their schema or a template fails: our own fault, and the mail must not leave half filled in
 */
export const composer =
  (templates: Templates, profile: Profile) =>
  <P extends Purpose>(purpose: P, facts: FactsOf<P>): Composed => {
    const template = templates.get(purpose)
    if (!template) throw new Error(`no template for ${purpose}`)
    const checked = factSchemas[purpose].parse(cleanFacts(facts))
    const context = { ...checked, center: centerFacts(profile), tag: subjectTag(checked) }
    return { subject: inOneLine(template.subject(context)), text: tidyText(template.text(context)), html: template.html(context) }
  }
