/** Whether lines state request data: what a signature, a disclaimer or a banner never does. */

const customerLabel =
  /^[\W\d]{0,6}(?:the )?(?:btn|atn|wtns?|an|end[- ]?user(?:'?s)?(?: name)?|customer(?:'?s)?(?: (?:name|of record|code))?|subscriber|(?:service|svc|billing|premises|physical|install) (?:address|location|name|street|tn|tel[a-z.]*|telephone|number)[^:]{0,20}|acc(?:oun)?t\.?(?: ?(?:#|no\.?|number|name|tel[^:]{0,20}))?|loa|letter of (?:auth|agen)[a-z]*|authori[sz](?:ed|ation)[^:]{0,20}|requesting [a-z]{3,12}|requesto?e?r|end user|platform|dba|pon|sup)[ \t]*(?:[:=#|\t]|\.{2,}|\s{2,}\S)/i
const signatureLabel =
  /^\W{0,4}(?:t|tel|telephone|phone|ph|p|o|office|d|direct|m|mobile|c|cell|f|fax|e|e-?mail|mail|w|web|www|ext|toll[- ]free|main|desk|address|skype|teams)\b/i

export const hasCustomerLabel = (text: string): boolean => customerLabel.test(text.slice(0, 300))

/** A label and a value on one line that no signature would hold. */
const isLabelled = (text: string): boolean => /^[^:]{2,40}:\s*\S/.test(text.slice(0, 300)) && !signatureLabel.test(text)

const formWord =
  /\b(?:btn|atn|wtns?|loa|pon|ocn|spid|end[- ]?user|(?:service|billing) (?:address|telephone)|authori[sz](?:ed by|ation)|acc(?:oun)?t\.? (?:#|no\b|number)|state ?\/ ?zip)/i

/** A table with the words of a form in two rows and more: captions of boxed forms carry no colons. */
export const isFormTable = (rows: readonly string[]): boolean => rows.filter((row) => formWord.test(row.slice(0, 300))).length >= 2

export const statesRequestData = (lines: readonly string[]): boolean => lines.some(hasCustomerLabel) || lines.filter(isLabelled).length >= 3
