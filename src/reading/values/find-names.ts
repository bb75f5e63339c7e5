/** Finds names in running text: companies by their ending, anybody by his capitals. */
import { hasCompanySuffix, looksLikePerson, looksLikeRequester } from './names.ts'

export type FoundName = { name: string; start: number; end: number }

const ending =
  /\b(?:LLC|L\.L\.C\.|Llc|INC|Inc|Incorporated|CORP|Corp|Corporation|CO|Co|Company|COMPANY|LTD|Ltd|LP|LLP|PLLC|PLC|PC|Cooperative|COOPERATIVE|Co-op)\b\.?/g
/** Words that stand before a name and never belong to it, also in letters of capitals only. */
const outside =
  /^(?:for|from|with|to|is|are|csrs?|csi|csir|need|send|please|pls|customer|account|by|on|record|request|requests|name|we|i|am|this|here|hi|hello|dear|thanks|regards|our|their|new|client|carrier|company|provider|all|them|at|in|as|agent|requesting|lsp|clec|need|asap|it's|its|it|that|and|or|user|end|i'm|i’m|req|reqd|requested|ocn|spid)$/i
/** Words that begin a sentence about a company, or are part of its name when they are capitalised inside one. */
const nouns = /^(?:customer|account|carrier|company|provider|record|request|requests|name|client|agent|lsp|clec|end|user|and)$/i
const joiners = /^(?:of|the|and|&|de|la|for|in|at)$/i

/** Names that end with Inc, LLC and the like. */
export const findCompanies = (text: string): FoundName[] => {
  const found: FoundName[] = []
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length
    const start = startOfName(text, match.index)
    const name = text.slice(start, end).trim()
    if (start >= match.index || name.split(/\s+/).length < 2 || !hasCompanySuffix(name)) continue
    // "Lena Foss of Coastal Exchange Telephone Inc"
    const employer = /^(.{4,40}?) (?:of|from|with|at) (.+)$/.exec(name)
    const own = employer !== null && looksLikePerson(employer[1] ?? '') ? (employer[2] ?? name) : name
    found.push({ name: withoutFullStop(own), start: start + name.length - own.length, end })
  }
  return found
}

const withoutFullStop = (name: string): string => name.replace(/(?<=LLC|LP|Company|Corporation|Cooperative)\.$/, '')

/** Goes back over capitalised words and small joining words between them. */
const startOfName = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 90), at)
  const shouting = !/\p{Ll}/u.test(before)
  const words = [...before.matchAll(/\S+/g)]
  let start = at
  let count = 0
  for (let index = words.length - 1; index >= 0 && count < 8; index -= 1) {
    const word = words[index]
    if (word === undefined) break
    const raw = word[0]
    const bare = raw.replace(/^["“(]+/, '')
    const nextTo = text.slice(Math.max(0, at - 90) + word.index + raw.length, start)
    if (
      /\n| {2,}/.test(nextTo) ||
      (/[,;:!?)]$/.test(raw) && !(raw.endsWith(',') && index === words.length - 1)) ||
      (/[.]$/.test(raw) && raw.length > 5)
    )
      break
    const capital = /^[\p{Lu}\d&]/u.test(bare)
    if (outside.test(bare) && (!nouns.test(bare) || bare === bare.toLowerCase() || shouting)) break
    if (!capital && !joiners.test(bare)) break
    if (capital && bare !== '&') start = Math.max(0, at - 90) + word.index + (raw.length - bare.length)
    count += 1
  }
  return start
}

const nameWord = /^["“(]?[\p{Lu}\d&][\p{L}\p{N}'’.&/-]*[,.?!:;)]{0,2}["”]?$/u

/** The name that begins at a place: capitalised words until a comma, a bracket or a small word. Null where none begins. */
export const nameAt = (text: string, at: number): FoundName | null => {
  const quoted = /^\s*["“]([^"”]{3,60})["”]/.exec(text.slice(at))
  if (quoted !== null) return { name: quoted[1] ?? '', start: at, end: at + quoted[0].length }
  const words = [...text.slice(at, at + 120).matchAll(/\S+/g)]
  const shouts = !/\p{Ll}/u.test(text.slice(at, at + 120))
  let end = at
  let taken = 0
  for (const [index, word] of words.entries()) {
    const raw = word[0]
    const next = words[index + 1]?.[0] ?? ''
    if (taken > 0 && (/ {2}/.test(text.slice(end, at + word.index)) || isSuffix.test(words[index - 1]?.[0] ?? ''))) break
    const joins =
      taken > 0 &&
      /^(?:of|the|and|&|de|la|y|von|van|del)$/.test(raw) &&
      (/^\p{Lu}/u.test(next) || (raw === '&' && /^\d/.test(next))) &&
      !/^(?:I|We|They|He|She|It)\b/.test(next)
    if (!joins && !nameWord.test(raw)) break
    if (outsideName.test(raw.replace(/[,.]$/, '')) && taken === 0) return null
    if (taken > 0 && (neverInName.test(raw) || (shouts && endsShouted.test(raw)))) break
    if (/^\(?\d{3}\)?[-. ]?\d{3}|^\d{3}-\d/.test(raw)) break
    end = at + word.index + raw.length
    taken += 1
    const suffixFollows = /^(?:inc|llc|ltd|co|corp|lp|llp|pllc|pc)\b/i.test(next)
    const lineEnds = raw.endsWith('.') && /^\s*\n/.test(text.slice(at + word.index + raw.length))
    if (
      lineEnds ||
      (/[,?!:;)]$/.test(raw) && !suffixFollows) ||
      (raw.endsWith('.') && raw.length > 4 && !/^(?:bros|inc|corp)\.$/i.test(raw)) ||
      taken >= 10
    )
      break
  }
  const name = text
    .slice(at, end)
    .trim()
    .replace(/^["“(]|[,?!:;)”"]+$|(?<=\p{L}{4})\.$/gu, '')
  return taken === 0 || name.length < 3 || !/\p{L}{2}/u.test(name) ? null : { name, start: at, end }
}

/** Nothing of a name stands behind the company's form. */
const isSuffix = /^(?:LLC|LLP|PLLC|LP|Inc\.?|INC\.?|Corp\.?|CORP\.?|Ltd\.?|LTD\.?),?$/

/** What stands behind a name and is no part of it; where everything is in capitals, words of sentences too. */
const neverInName = /^(?:BTN|ATN|WTNs?|TNs?|LOAs?|OCN|SPID|PON|CSRs?|CSIR)[,.:;)]?$/
const endsShouted =
  /^(?:LOCATED|SITUATED|AT|IN|ON|WITH|WHOSE|WHO|WHICH|THEIR|THEY|ITS|IT|IS|ARE|HAS|HAVE|PLEASE|PLS|PHONE|TELEPHONE|TEL|ACCOUNT|ACCT|NUMBER|NUMBERS|ADDRESS|UNDER|WE|OUR|THANKS|THANK|ALSO|MAIN|BILLING|FOR|FROM|BY|THAT|THIS|AS|PER|ASAP|NEED|NEEDED|SIGNED|DATED)[,.:;)]?$/

const outsideName =
  /^(?:CSRs?|CSI|CSIR|LOA|OCN|BTN|TN|ASAP|PON|I|We|Please|The first|One|Two|Three|Monday|Tuesday|Wednesday|Thursday|Friday|Thanks?|Hi|Hello|Dear|SPID|ACNA|CCNA|ZIP)$/

/** A name of a requester that begins a text, with where it ends. */
export const requesterAtStart = (text: string): FoundName | null => {
  const company = findCompanies(text)[0]
  if (company !== undefined) return company.start <= 1 ? company : null
  const name = nameAt(text, 0)
  return name !== null && looksLikeRequester(name.name) ? name : null
}
