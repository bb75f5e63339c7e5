/** Names of people and companies: what looks like one, and how notes are taken off it. */

const suffix =
  /\b(?:llc|l\.l\.c\.?|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|l\.p\.?|llp|pllc|plc|pc|p\.c\.?|pa|cooperative|co-?op|gmbh)\.?$/i
const telecom =
  /\b(?:telecom\w*|telephone|telcom|tel|communications?|comm|networks?|fiber|voice|voip|broadband|wireless|cable|exchange|telephony|connect|digital phone|phone guys|internet|consulting|audit)\b/i

/** Whether a text ends like the name of a company. */
export const hasCompanySuffix = (text: string): boolean => suffix.test(text.trim())

/** Whether a short text reads as the name of a telephone company or another requester. */
export const looksLikeRequester = (text: string): boolean => {
  const bare = text.trim()
  const words = bare.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    /^[\p{Lu}\d]/u.test(bare) &&
    !/[@:?!]|\d{3}/.test(bare) &&
    (suffix.test(bare) || telecom.test(bare)) &&
    isTitled(words)
  )
}

/** Every word begins with a capital, or is a small joining word. */
const isTitled = (words: readonly string[]): boolean =>
  words.every((word) => /^[\p{Lu}\d&"'(+-]/u.test(word) || /^(?:of|the|and|de|la|for|in|at|y|und)$/i.test(word))

const particle = '(?:de|del|da|di|la|le|van|von|der|den|ter|bin|al|el|y|e|dos|du)'
const nameWord = "(?:\\p{Lu}[\\p{L}'’`-]*\\.?|\\p{Lu}\\.)"
const honorific = '(?:(?:[Mm][Rr][Ss]?|[Mm][Ss]|[Mm]iss|[Dd][Rr]|[Pp]rof|[Rr]ev|Sra?|Fr|Sister|Hon)\\.?\\s)'
const person = new RegExp(
  `^${honorific}?(?:(?:&|and|AND)\\s${honorific})?${nameWord}(?:\\s(?:${particle}\\s){0,2}${nameWord}){1,3}(?:,?\\s(?:[Jj][Rr]|[Ss][Rr]|II|III|IV|Esq|MD|DDS|PhD)\\.?)?$`,
  'u',
)
const notPeople =
  /\b(?:desk|team|department|dept|group|center|centre|support|office|services?|porting|provisioning|orders?|requests?|lnp|csr|csir|loa|street|avenue|road|suite|customer|account|service|record|number|billing|telephone|phone|fax|email|date|name|address|city|state|zip|business|residence|manager|owner|director|coordinator|specialist|analyst|engineer|president|please|thanks?|regards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|acna|ccna|ocn|spid|btn|pon|lsr|asap|on|file|yes|no|signed|attached|dated|by|the|we|is|are|for|and)\b/i

/** Whether a text can be the name of one person: two to four capitalised words, no company, no words of forms. */
export const looksLikePerson = (text: string): boolean => {
  const bare = text.trim()
  return (
    bare.length <= 60 &&
    person.test(bare) &&
    !hasCompanySuffix(bare) &&
    !telecom.test(bare) &&
    isSpeakable(bare) &&
    !notPeople.test(bare.replace(/^(?:mr|mrs|ms|dr)\.?\s(?:and|&)\s/i, ''))
  )
}

/** In capitals only, a word of three and more letters without a vowel is an abbreviation. */
const isSpeakable = (text: string): boolean =>
  text.split(/[\s.-]+/).every((word) => word.length < 3 || /[aeiouyàáâäåæèéêëìíîïòóôöøùúûü]/i.test(word))

const title =
  /\s*[,(–—-]+\s*(?:(?:the|vice|co|managing|general|office|executive|assistant|senior|chief|it|facilities|store|plant|practice|regional|property|board)[\s-]){0,3}(?:owner|co-owner|president|vp|ceo|cfo|cto|coo|cio|manager|mgr|director|partner|principal|member|treasurer|secretary|administrator|admin|officer|controller|comptroller|executive|executor|trustee|agent|representative|pastor|proprietor|supervisor|superintendent|bookkeeper|accountant|chair(?:man|woman|person)?|dean|head|clerk|authorized (?:signer|agent|person)|customer|end[ -]?user|spouse|wife|husband|father|mother|son|daughter|tenant)\b.*$/i

/** A person's name without position and notes: "Zoe Quackenboss, Director of IT" gives "Zoe Quackenboss". */
export const withoutTitle = (text: string): string =>
  text
    .replace(/^(?:[Mm][Rr][Ss]?|MRS?|[Mm][Ss]|[Mm]iss)\.?\s(?=\p{Lu}[\p{L}.'’-]*\s\p{Lu})/u, '')
    .replace(title, '')
    .replace(/\s*\((?![^)]*\b(?:jr|sr)\b)[^)]*\)?\s*$/i, '')
    .replace(/\s*[,;]\s*$/, '')
    .trim()

/** A name without a remark in brackets behind it; what other name a customer goes by is kept. */
export const withoutRemark = (text: string): string =>
  text
    .replace(/\s*\((?!\s*(?:d\/?b\/?a|f\/?k\/?a|a\/?k\/?a|formerly|t\/a)\b)[^()]{0,200}\)?\s*$/i, '')
    .replace(/[\s,;:]+$/, '')
    .trim()

/** "Demarchand, Dennis" as people say it. */
export const inSpokenOrder = (text: string): string => {
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?)$/u.exec(text.trim())
  return turned !== null && looksLikePerson(`${turned[2] ?? ''} ${turned[1] ?? ''}`) && !hasCompanySuffix(text)
    ? `${turned[2] ?? ''} ${turned[1] ?? ''}`
    : text
}
