/** Answers written between the lines of what they answer: the quoted line above a bare answer asks for it. */
import { isBlank, lineText, line, type Piece } from './piece.ts'

/** Characters of the longest bare answer. */
const maxAnswer = 80

/** The quoted line finds fault, asks, or is a label. */
const asks =
  /\b(?:missing|not (?:given|checked|ticked|valid|readable|stated|provided|complete)|invalid|incomplete|incorrect|required|unreadable|unclear|needed|please|provide|confirm|which|what|who|where)\b|[?:]\s*$/i

/** A fault's code and marks in front; what is wrong behind. */
const before = /^[\s\d.()[\]*•·>–—-]*(?:(?:error|code|reason|reject(?:ed)?)\W+)*(?:\d{3}\W+)?/i
const behind =
  /\s*\(?\b(?:(?:is|was|are|were) )?(?:missing|not (?:given|checked|ticked|valid|readable|stated|provided|complete)|invalid|incomplete|incorrect|required|unreadable|unclear|needed)\b.*$/i
const politeness =
  /^(?:(?:and|also|please|kindly|can you|could you|would you|we need|i need|give|provide|send|state|tell|confirm|let (?:us|me) (?:know|have)|what(?:['’]?s| is| are)?|which is|us|me|the|your|is|a|an)\s+)+/i

const bareNumber = /^\W*(?:\d{3}\W{0,2}){2}\d{4}\W*$/

/** The same pieces; a bare answer below a quoted question carries the question's label. */
export const withAnsweredLabels = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    if (piece.kind !== 'line' || piece.depth > 0 || !isBareAnswer(piece.text)) return piece
    const asked = quotedAbove(pieces, at)
    return asked === null ? piece : line(`${asked}: ${piece.text.trim()}`)
  })

/** A value and nothing else: no label of its own, no sentence about something else. */
const isBareAnswer = (text: string): boolean => {
  const bare = text.trim()
  return (
    bare !== '' &&
    bare.length <= maxAnswer &&
    !/[:?]/.test(bare.replace(/\d:\d/, '')) &&
    !/^\W*(?:hi|hello|thanks?|thank you|regards|best|see|please)\b/i.test(bare)
  )
}

/** What the nearest line above asks for, where it is quoted. */
const quotedAbove = (pieces: readonly Piece[], at: number): string | null => {
  let index = at - 1
  while (index >= 0 && isBlank(pieces[index]) && index > at - 3) index -= 1
  const above = pieces[index]
  if (above?.kind !== 'line' || above.depth === 0 || isBlank(above)) return null
  const text = lineText(above).trim()
  // A bare number is the answer to whatever stands above it.
  if (text.length > 160 || !(asks.test(text) || bareNumber.test(lineText(pieces[at]))) || /\bwrote:\s*$/i.test(text)) return null
  const label = labelIn(text)
  return label === '' ? null : label
}

/** "003 service address: ZIP code missing" asks for the ZIP code. */
const labelIn = (text: string): string => {
  const bare = text
    .replace(before, '')
    .replace(behind, '')
    .replace(/[\s?:.*_–—-]+$/, '')
  const last = bare.split(/:\s+/).at(-1) ?? bare
  return last.trim().replace(politeness, '').slice(0, 60)
}
