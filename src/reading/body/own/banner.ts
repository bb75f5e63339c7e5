import { statesRequestData } from './labels.ts'

const opensBanner =
  /^\W{0,6}this (?:message|e-?mail|mail) (?:is|was|came|comes|originated|has come)\b.{0,30}\b(?:external|outside|from an? (?:unknown|new) sender)|^\W{0,6}(?:external|caution|warning|attention|notice|security|alert|achtung|vorsicht|externe?|avertissement|précaución|precaución|attention)\b/i
const speaksOfMailSafety =
  /\b(?:outside|external|originat\w*|unknown sender|links?|attachments?|recogni[sz]e|phish\w*|do not click|be careful|verify|don't often get e-?mail|first time|extern\w*|expéditeur|absender|remitente|pièces? jointes?|anhänge?|enlaces)\b/i
const tag = /^\W{0,3}\[?\W{0,3}(?:ext|external|external (?:e-?mail|sender|message)|extern|externe)\W{0,3}\]?\W{0,6}$/i

/** Whether a paragraph is the warning that a mail gateway writes on top of every mail from outside. */
export const isBanner = (lines: readonly string[]): boolean => {
  const text = lines.join(' ').slice(0, 1_500)
  if (tag.test(text)) return true
  if (/^(?:zjqcmq\w*banner\w*|you don['’]?t often get email from)/i.test(text)) return true
  return opensBanner.test(text) && speaksOfMailSafety.test(text) && lines.length <= 6 && !statesRequestData(lines)
}
