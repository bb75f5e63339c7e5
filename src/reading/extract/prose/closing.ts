/** A letter's closing that was not told from what it says: "Very truly yours," and the lines below it. */
import type { Body } from '../../body/body.ts'

export const closing =
  /^\W*(?:(?:very |yours? |sincerely |most )*(?:truly|sincerely|faithfully|respectfully|cordially)(?: yours?)?|(?:best|kind|warm|many)?\s?(?:regards|wishes|thanks)|best|cheers|thank you(?: (?:very much|kindly|so much|again))?|thanks(?: (?:again|much|so much|in advance))?|respectfully submitted)\W*$/i

/** Lines that a closing may have below it. */
const maxBelow = 12

/** The body with everything below its closing among the signature. */
export const withoutClosing = (body: Body): Body => {
  const at = body.lines.findLastIndex((line) => closing.test(line))
  const below = body.lines.slice(at + 1).filter((line) => line.trim() !== '')
  // Labels below a closing are a form, and tables stand where they stand.
  const isForm = below.filter((line) => /^[^:]{2,30}:\s*\S/.test(line)).length > 3 || body.tables.some((table) => table.beforeLine > at)
  if (at < 0 || below.length === 0 || below.length > maxBelow || isForm) return body
  return { ...body, lines: body.lines.slice(0, at), signature: [...below, ...body.signature] }
}
