/** The dictionary of labels: what each wording asks for. */
import { addressLabels } from './dictionary/address.ts'
import { authorizationLabels } from './dictionary/authorization.ts'
import { customerLabels } from './dictionary/customer.ts'
import { requesterLabels } from './dictionary/requester.ts'
import { foldLabel, withoutSmallWords } from './fold.ts'
import { concepts, type Concept, type Label, type Party } from './label.ts'

type ConceptAt = Concept | `${Concept}@${Party}`

/** Wordings of each concept, separated by " | ". */
export type DictionaryPage = { readonly [At in ConceptAt]?: string }

export type Dictionary = {
  /** By the folded wording. */
  exact: ReadonlyMap<string, Label>
  /** By the folded wording without its small words. */
  reduced: ReadonlyMap<string, Label>
}

const pages: readonly DictionaryPage[] = [requesterLabels, customerLabels, addressLabels, authorizationLabels]

const isConcept = (word: string): word is Concept => concepts.some((concept) => concept === word)
const isParty = (word: string | undefined): word is Party =>
  word === 'requester' || word === 'customer' || word === 'billing' || word === 'authorization' || word === 'other'

/** Builds the dictionary; a carrier's own labels come first. */
export const buildDictionary = (extraLabels: Readonly<Record<string, readonly string[]>>): Dictionary => {
  const exact = new Map<string, Label>()
  const reduced = new Map<string, Label>()
  const add = (wording: string, label: Label): void => {
    const folded = foldLabel(wording)
    if (folded === '') return
    if (!exact.has(folded)) exact.set(folded, label)
    const bare = withoutSmallWords(folded)
    // "file number" and "on file" must not make a label of the word "file".
    const tooBare = bare !== folded && !bare.includes(' ') && /\bnumber\b|^on /.test(folded)
    const isLetter = bare !== folded && bare.length < 2
    if (bare !== '' && !tooBare && !isLetter && !reduced.has(bare)) reduced.set(bare, label)
  }
  for (const [field, wordings] of Object.entries(extraLabels)) {
    const label = labelOf(field)
    if (label !== null) for (const wording of wordings) add(wording, label)
  }
  for (const page of pages)
    for (const [at, wordings] of Object.entries(page)) {
      const label = labelOf(at)
      if (label !== null) for (const wording of wordings.split('|')) add(wording, label)
    }
  return { exact, reduced }
}

/** "zip@billing" and the field paths of settings ("billingAddress.zip") name the same label. */
const labelOf = (at: string): Label | null => {
  const [concept = '', party] = at
    .replace(/^serviceAddress\.(\w+)$/, '$1@customer')
    .replace(/^billingAddress\.(\w+)$/, '$1@billing')
    .split('@')
  return isConcept(concept) ? { concept, party: isParty(party) ? party : null } : null
}
