/** What a sentence or a form's answer says about the letter of authorization: held now, or not (yet); since when; signed by whom. */
import { findDates } from './date.ts'
import { looksLikePerson, withoutTitle } from './names.ts'

export type LoaStatement = {
  /** true held now, false not or not yet, null not said. */
  onFile: boolean | null
  /** YYYY-MM-DD */
  date: string | null
  person: string | null
}

const speaksOfLoa =
  /\b(?:LOAs?|L\.O\.A\.?|letters? of (?:authori[sz]ation|agency|authority)|(?:written |signed |customer'?s? |agency |end[- ]?user'?s? |their |his |her )authori[sz]ations?|authori[sz]ation (?:on file|letter|form)|agency (?:letter|agreement|authori[sz]ation)|authori[sz]ed us|(?:signed|given|granted|has) (?:to us |us )?(?:the|an|our|a|his|her|their|its) (?:written )?(?:authori[sz]ation|agency)|carta de autorización|vollmacht|lettre d'autorisation|AGAUTH)\b/i

/** Whether a text speaks of a letter of authorization at all. */
export const mentionsLoa = (text: string): boolean => speaksOfLoa.test(text)

/** An offer to show the letter later says nothing against holding it now. */
const offer =
  /\b(?:(?:on|upon|by) request|if (?:you )?(?:need|require|want|like|wish|desire|ask)\w*|if (?:needed|required|necessary)|when(?:ever)? (?:you )?(?:ask|request|need)\w*|(?:can|could|may) (?:be )?(?:provided?|furnish(?:ed)?|suppl(?:y|ied)|shown?|sen[dt]|forward(?:ed)?)|shout if|just ask|let (?:me|us) know|(?:asked|ask) (?:me |us )?for (?:a |the )?cop)\b/i

const withoutOffers = (text: string): string =>
  text
    .split(/([.;,()]|\b(?:and|but)\b)/)
    .filter((clause) => !offer.test(clause))
    .join('')

const notYet =
  /\b(?:to follow|will follow|follows(?: shortly| later| tomorrow| soon| next)?|follow(?:ing)? (?:shortly|later|tomorrow|soon|next)|not (?:yet|on file|signed|obtained|attached|in hand|available|have|hold|received|got|been)|no (?:LOA|letter|authori[sz]ation)|(?:do|does|did|have|has|is|are|was|were)n['’]?t|(?:do|does|did|have|has|is|are) not|never|pending|await(?:ing|ed)?|waiting|coming|on (?:its|the|her|his|their) way|expect(?:ed|ing)?|being (?:signed|prepared|obtained|sent|executed)|(?:to|must|needs? to|has to|yet to|still to) (?:be )?(?:sign|signed|obtain|obtained|get|send|sent|come)|out for signature|tomorrow|in (?:the )?(?:process|progress|works|mail)|(?:once|as soon as|when|until|after) (?:we|it|they|he|she|the|signed|received|i)\b|soon|shortly|next week|later (?:today|this|on)|in a few days|requested from|still (?:need|missing|outstanding|out|open|waiting|with)|missing|without|unsigned|will (?:be (?:\w+ )?(?:sent|signed|provided|obtained|forwarded|faxed|(?:e-?)?mailed|supplied|furnished|executed|submitted|received|available|on file|attached|there|ready|with)|have|get|send|provide|forward|obtain|sign|come|arrive|bring|fax|e-?mail|supply|submit)|(?:we|i|they|he|she)['’]ll (?:be|have|get|send|provide|forward|obtain|sign|fax|e-?mail)|going to|promised|working on|paperwork coming|nicht|todavía|pendiente|pas encore)\b/i

const held =
  /\b(?:on file|in (?:our|my|the|your) (?:files?|vault|records?|possession|office|systems?|folders?|hands?|drawer|archives?|custody|cabinet|binder)|on hand|in hand|on record|hold(?:s|ing)?|held|have|has|got|obtained|received|signed|executed|e-?signed|affirm\w*|certif\w+|authori[sz]ed (?:us|me)|we['’]ve|i['’]ve|keep|kept|attached|enclosed|secured|is with us|with us|at our (?:end|office)|available|on our side|covers|yes|tenemos|archivad[ao]|liegt vor|vorhanden|sí)\b/i

/** Reads a statement; `answer` is true where the text is the answer to a form's question about the letter. */
export const readLoaStatement = (text: string, near: Date, answer: boolean): LoaStatement => {
  const dates = findDates(text, near).filter(({ start }) => !otherDay.test(text.slice(Math.max(0, start - 40), start)))
  const date =
    dates.length === 0 ? relativeDate(text, near) : new Set(dates.map((one) => one.date)).size === 1 ? (dates[0]?.date ?? null) : null
  return { onFile: isHeld(text, answer), date, person: signerIn(text, dates, answer) }
}

/** A day by which something is wanted, or on which something else happens. */
const otherDay =
  /\b(?:due|need(?:ed|s)?|required?|before|until|till?|expir\w*|deadline|port(?:ing|s|ed)?|install\w*|cut[- ]?over|foc|desired|target|requested|submitted|effective until|valid (?:to|thru|through)|by)(?: (?:date|day|on|is|by|the|for))*\W{0,4}$/i

/** "signed it yesterday": counted from the day the letter came in, by the clock of the East. */
const relativeDate = (text: string, near: Date): string | null => {
  const day = /\b(?:e-?signed|signed|dated|executed|authori[sz]ed)\b[^.;]{0,24}\b(today|yesterday)\b/i.exec(text)?.[1]?.toLowerCase()
  const eastern = near.getTime() - 5 * 3_600_000
  return day === undefined ? null : new Date(eastern - (day === 'yesterday' ? 86_400_000 : 0)).toISOString().slice(0, 10)
}

const isHeld = (text: string, answer: boolean): boolean | null => {
  const said = withoutOffers(text)
  if (answer && /^\W*(?:no|n|none|not)\b/i.test(said)) return false
  if (notYet.test(said)) return false
  if (!answer && /\?\s*$/.test(text)) return null
  if (answer && /^[^\p{L}\d]*(?:y|yes|x|ok|true|on|sí|si|ja|oui|o\/?f)(?![\p{L}\d])/iu.test(said)) return true
  return held.test(said) ? true : null
}

const name = String.raw`((?:(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR)\.?\s)?\p{Lu}[\p{L}.'’-]*(?:\s(?:de|del|van|von|la|der|di)){0,2}(?:\s\p{Lu}[\p{L}.'’-]*){1,3})`
const signedBy = new RegExp(
  String.raw`(?:[Ss]igned|SIGNED|[Ff]irmad[ao]|FIRMAD[AO]|[Ss]ignée?|[Uu]nterschrieben|[Ss]gd|SGD|[Ee]xecuted|EXECUTED|[Aa]uthori[sz]ed|AUTHORI[SZ]ED|[Gg]iven|GIVEN|[Gg]ranted|[Cc]ompleted|[Aa]pproved|[Ss]igner|SIGNER|[Ss]ignatory|[Ss]ignature of|[Nn]ame|[Ff]rom|FROM|[Bb]y|BY|[Pp]er|PER)\.?:?(?:\s(?:and\sdated\s)?(?:on|ON)?\s?[\w/,. -]{0,25}?)?\s(?:by\s|BY\s|from\s|por\s|par\s|von\s)?(?:the\s(?:owner|customer|manager|president|end user),?\s)?${name}`,
  'gu',
)
const hasSigned = new RegExp(
  String.raw`${name}(?:\s?[(,][^(),]{2,30}[),])?\s(?:has\s|have\s|had\s)?(?:already\s)?(?:signed|executed|e-?signed|authori[sz]ed)`,
  'gu',
)

const signerIn = (text: string, dates: readonly { start: number; end: number }[], answer: boolean): string | null => {
  let masked = text
  for (const { start, end } of dates) masked = masked.slice(0, start) + ','.repeat(end - start) + masked.slice(end)
  masked = masked.replaceAll(/,{2,}/g, (run) => ', ' + ' '.repeat(run.length - 2))
  for (const pattern of [signedBy, hasSigned])
    for (const match of masked.replaceAll(/ {2,}/g, ' ').matchAll(pattern)) {
      const person = personOf(match[1] ?? '')
      if (person !== null) return person
    }
  if (!answer && !/[(]/.test(masked)) return null
  // "yes (Zelda Lambrozo, 12/2/2026)": a part between commas or in brackets that is a person's name.
  const parts = answer
    ? masked.split(/[,;()|–—\n]|\s-\s/)
    : [...masked.matchAll(/\(([^()]*)\)/g)].flatMap((match) => (match[1] ?? '').split(/[,;]/))
  for (const part of parts) {
    const person = personOf(part.replace(/^\s*(?:yes|y)\b[\s.:-]*/i, ''))
    if (person !== null) return person
  }
  return null
}

/** The longest beginning of some words that is a person's name. */
const personOf = (text: string): string | null => {
  const words = withoutTitle(text.trim())
    .replace(/[.,]$/, (mark) => (/\b[A-Z]\.$/.test(text) ? mark : ''))
    .split(/\s+/)
  for (let count = Math.min(5, words.length); count >= 2; count -= 1) {
    const candidate = words.slice(0, count).join(' ').replace(/[,;]$/, '')
    if (looksLikePerson(candidate)) return candidate
  }
  return null
}
