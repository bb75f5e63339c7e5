/** Who asks, in sentences: "I am with Vantroy Broadband Corp", "Larkspire Telephone Cooperative requests a CSR". */
import { found, type Found } from '../facts/fact.ts'
import { isBareCompanyCode } from '../../values/codes.ts'
import { findCompanies, nameAt, requesterAtStart } from '../../values/find-names.ts'
import { hasCompanySuffix, looksLikePerson, looksLikeRequester } from '../../values/names.ts'

const selfBefore =
  /\b(?:(?:I am|I['’]m|i am|i'm|I work|we are|we['’]re|We are|We['’]re|This is|this is|My name is [A-Z]\w+ [A-Z]\w+,?(?: and I am)?)\s+(?:here\s+)?(?:with|from|at|for|of|writing (?:for|to you from)|the [\w ]{3,20} (?:at|of|with))?\s*(?:the (?:company|firm|carrier)\s+)?|(?:All of them|[Rr]equesting (?:company|carrier|lsp)|[Oo]n our side|[Cc]arrier|[Ff]rom):?\s+)$/
const askingAfter =
  /^,?\s+(?:(?:hereby |herewith |kindly |again )?(?:requests?|requires?|asks?|needs?|is requesting|is asking|would like|submits?|wishes)\b|has been (?:awarded|chosen|selected|engaged|hired)|has (?:won|signed|contracted)|acts? as|, (?:as|being) (?:the )?(?:duly )?(?:authori[sz]ed )?agent|[^.]{0,160}\bhereby requests?|represents?|is the (?:new|authori[sz]ed|gaining|winning)|is taking over|certifies|affirms|here\b)/i
const code = /^\s*[/,(–—:-]*\s*(?:(?:OCN|SPID|company code|co\.? code|code)[\s:#]*)?([A-Z0-9]{4})\b/i

/** What a sentence says about the requester's company. */
export const requesterIn = (sentence: string): Found[] => {
  const employed = employerIn(sentence)
  if (employed.length > 0) return employed
  const names = [...findCompanies(sentence), ...titled(sentence)]
  for (const name of names) {
    const codeBehind = code.exec(sentence.slice(name.end))?.[1]?.toUpperCase()
    const hasCode = codeBehind !== undefined && isBareCompanyCode(codeBehind)
    const says = selfBefore.test(sentence.slice(0, name.start)) || askingAfter.test(sentence.slice(name.end))
    if (hasCode || says) return [...found('requestingCompany', name.name), ...found('companyCode', hasCode ? codeBehind : null)]
  }
  return []
}

const introduces = /(?:^(?:(?:hi|hello|hey)\b,?\s*)?|[.,;]\s*)(?:this is |i am |i['’]m |it['’]s |my name is )?/gi

/** "This is Pearl Montesquino at Quillmark Telecom", "Karl Ferrantello from Saltgrass Wireless LLC here". */
const employerIn = (sentence: string): Found[] => {
  for (const match of sentence.matchAll(introduces)) {
    const at = match.index + match[0].length
    const person = nameAt(sentence, at)
    if (person === null) continue
    const isWhole = looksLikePerson(person.name.replace(/,$/, ''))
    if (!isWhole && !/^\p{Lu}[\p{L}'’-]{1,20}$/u.test(person.name)) continue
    const link = /^,?\s+(?:here\s+)?(?:of|at|from|with|over at)\s+/.exec(sentence.slice(person.end))
    const company = link === null ? null : nameAt(sentence, person.end + link[0].length)
    const name = company?.name.replace(/[,.]$/, '') ?? ''
    if (looksLikeRequester(name) || hasCompanySuffix(name))
      return [...(isWhole ? found('contactName', person.name.replace(/,$/, '')) : []), ...found('requestingCompany', name)]
  }
  return []
}

/** Names without a company's ending: "Pinnock & Wrey has been awarded", "we are Blue Heddle Communications". */
const titled = (sentence: string): { name: string; start: number; end: number }[] => {
  const starts = [
    0,
    ...[...sentence.matchAll(/\b(?:I am|I['’]m|we are|We are|this is|This is)\s+(?:with|from|at)?\s*/g)].map(
      (match) => match.index + match[0].length,
    ),
  ]
  return starts.flatMap((at) => {
    const name = nameAt(sentence, at)
    return name !== null && looksLikeRequester(name.name.replace(/,$/, '')) ? [{ ...name, name: name.name.replace(/,$/, '') }] : []
  })
}

/** A line by itself that is the name of a requester, perhaps with its code behind it: "NIGHTJAR ACCESS LLC / 9N5A". */
export const requesterLine = (line: string): Found[] => {
  const name = requesterAtStart(line)
  if (name === null) return []
  const rest = line.slice(name.end)
  const codeBehind = code.exec(rest)?.[1]?.toUpperCase()
  const hasCode = codeBehind !== undefined && isBareCompanyCode(codeBehind)
  const isTitle = /^(?:\s*[-–—:|/]+\s*|\s{2,}).{0,60}\b(?:csr|csi|csir|requests?|forms?|records?|orders?|service)\b/i.test(rest)
  if (!hasCode && !isTitle && rest.replaceAll(/[\s.,;:/|)-]/g, '') !== '') return []
  return [...found('requestingCompany', name.name), ...found('companyCode', hasCode ? codeBehind : null)]
}

const named =
  /\b(?:(?:[Rr]equested|[Ss]ubmitted|[Pp]repared|[Ss]ent|[Aa]sked|[Oo]rdered) by|[Mm]y name is|I am|I['’]m|[Tt]his is|[Aa]ttn\.?|[Aa]ttention|[Cc]ontact(?: person| name)?(?: is|:)?|(?:response|result|results|record|reply|answer|questions) (?:should go )?to|[Aa]sk for|[Ss]peak (?:to|with)|[Qq]uestions to|[Cc]all)\s+/g

/** The contact, where a sentence names one: "Requested by Joanne Thistleman". */
export const contactIn = (sentence: string): Found[] => {
  for (const match of sentence.matchAll(named)) {
    const name = nameAt(sentence, match.index + match[0].length)?.name.replace(/,$/, '') ?? ''
    if (looksLikePerson(name)) return found('contactName', name)
  }
  return []
}
