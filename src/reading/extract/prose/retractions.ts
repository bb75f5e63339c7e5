/** "Scratch that", "no wait, it is ...": what is said behind such words takes the place of what was said before. */
import { findTelephones } from '../../values/telephone.ts'

const takesBack = String.raw`(?:scratch that|strike that|no,? wait|wait,? no|hold on|oops|mis-?(?:typed|spelled|spelt|keyed|wrote)|transposed|my mistake|my bad|sorry,? (?:it(?:['’]s| is)|that(?:['’]s| is)|the|i meant|make that|should be)|i meant|make (?:that|it)|correction\s*[:–—-]|let me correct that|(?:ignore|disregard|forget) (?:what i (?:wrote|said)|the (?:number|btn|address|name|zip)s? (?:above|below|i (?:gave|wrote|sent)))|(?:the )?(?:btn|number|address|name|zip)? ?(?:above|below|i (?:gave|wrote|sent)(?: you)?) (?:is|was) (?:wrong|incorrect|a typo|not right))`
const marker = new RegExp(String.raw`\b${takesBack}`, 'i')

/** Lines in which something is taken back, with all that follows up to the next blank line. */
export const retractedLines = (lines: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let open = false
  lines.forEach((line, at) => {
    open = line.trim() !== '' && (open || marker.test(line.slice(0, 500)))
    if (open) found.add(at)
  })
  return found
}

const betweenNumbers = new RegExp(String.raw`^[\s,;.!–—-]*(?:\w+ ){0,2}${takesBack}[^\d]{0,30}$`, 'i')

/** "Call me at 303-555-0120, no wait, 303-555-0121": the first number was never meant. */
export const withoutTakenBack = (text: string): string => {
  const phones = findTelephones(text)
  for (const [at, phone] of phones.entries()) {
    const next = phones[at + 1]
    if (next !== undefined && betweenNumbers.test(text.slice(phone.end, next.start)))
      return withoutTakenBack(text.slice(0, phone.start) + text.slice(next.start))
  }
  return text
}

const field = /\b(btn|billing number|main number|number|zip|contact number|end user|customer name|address)\b/i
const itIs = /^(?:it(?:['’]s| is| should be)|(?:that|this) should be|should be|(?:the )?(?:right|correct) (?:one|number) is)\s+/i

/** "I mistyped the BTN above. It is 414-555-0143": the second sentence speaks of what the first takes back. */
export const withSubjects = <Spoken extends { text: string }>(sentences: readonly Spoken[]): Spoken[] =>
  sentences.map((sentence, at) => {
    const before = sentences[at - 1]?.text ?? ''
    const named = marker.test(before) ? field.exec(before)?.[1] : undefined
    return named === undefined ? sentence : { ...sentence, text: sentence.text.replace(itIs, `The ${named} is `) }
  })
