/** The customer that running text speaks of: "the CSR for Harbor Street Bakery in Buffalo". */

const name = String.raw`((?:[\p{Lu}\d][\p{L}\d.'’&-]*|&)(?: (?:(?:of|the|and|de|la|el|y|at) )?(?:[\p{Lu}\d][\p{L}\d.'’&-]*|&)){0,9}(?:, (?:Inc|LLC|Ltd|Corp|PLLC|PC|LP)\.?)?)`
const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:customer|end[- ]user|client|subscriber)(?: is| name is|,)? ${name}`, 'u'),
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

export const customerNamed = (sentences: readonly string[]): string | null => {
  for (const pattern of patterns) {
    for (const text of sentences) {
      const found = pattern.exec(text.slice(0, 600))?.[1]?.replace(ends, '').trim()
      if (found !== undefined && found.length >= 3 && !noCustomer.test(found)) return found
    }
  }
  return null
}
