/** The customer that running text speaks of: "the CSR for Harbor Street Bakery in Buffalo". */

const name = String.raw`((?:[\p{Lu}\d][\p{L}\d.'’&-]*|&)(?: (?:(?:of|the|and|de|la|el|y|at) ){0,2}(?:[\p{Lu}\d][\p{L}\d.'’&-]*|&)){0,9}(?:, (?:Inc|LLC|Ltd|Corp|PLLC|PC|LP)\.?)?)`
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:[Cc]ustomer|[Ee]nd[- ][Uu]ser|[Cc]lient|[Ss]ubscriber)(?: is| name is|,)? ${name}`, 'u'),
  new RegExp(
    String.raw`\b(?:CSRs?|csrs?|CSIR|csir|[Rr]ecords?|[Rr]equests?|RECORD|REQUEST)\b(?:['’]s)?(?: [a-z]+){0,4}? (?:for|of|on|FOR|OF|ON)(?: (?:our|the|my))?(?: (?:customer|end[- ]user|client))? ${name}`,
    'u',
  ),
  new RegExp(String.raw`\b(?:for|FOR) (?:(?:our|the|my) )?(?:(?:customer|end[- ]user|client) )?${name}`, 'u'),
]
const noCustomer =
  /^(?:CSR|CSIR|BTN|TN|LOA|PON|I|We|The CSR|Level|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Please|Urgent|ASAP|Escalation|\d[\d.-]*)\b(?![’'&])/i
/** Words at which a name ends even where everything is in capitals. */
const ends = /\s(?:IN|AT|ON|SINCE|FROM|BTN|TN|SUBMITTED|SENT|HAS|IS|WAS|WHICH|THAT|PLEASE)\s.*$|\s(?:BTN|TN)$|\.$/

/** "Escalation - CSR Benningfold Insurance": what a subject ends with. */
const subjectTail = new RegExp(
  String.raw`(?:escalat\w*|past due|overdue|urgent|csr)\b[^–:\/|-]{0,20}(?:[–:\/|-]|\bfor\b)\s*(?:CSR(?: [Rr]equest)?(?: [Ff]or)? )?${name}\s*$`,
  'iu',
)
const noName = /\b(?:requests?|notice|level|attempt|past|due|csr|csir|order|pon|urgent|asap|please|today|status|second|third|\d{3,})\b/i

/** The customer that the subject of a complaint names behind a dash or a "for". */
export const customerInSubject = (subject: string): string | null => {
  const found = subjectTail.exec(subject.slice(0, 300))?.[1]?.trim()
  return found === undefined || found.length < 3 || noName.test(found) || !/^[\p{Lu}\d]/u.test(found) ? null : found
}

export const customerNamed = (sentences: readonly string[]): string | null => {
  for (const pattern of patterns) {
    for (const text of sentences) {
      const found = pattern.exec(text.slice(0, 600))?.[1]?.replace(ends, '').trim()
      if (found !== undefined && found.length >= 3 && !noCustomer.test(found)) return found
    }
  }
  return null
}
