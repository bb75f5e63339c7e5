import { statesRequestData } from './labels.ts'
import { paragraphs } from './paragraph.ts'
import { namesDomain, namesWriter, type Writer } from './writer-match.ts'
import { lineText, pieceLines, type Piece } from '../piece.ts'

const greeting =
  /^\W{0,3}(?:dear|hello|hi|hey|good (?:morning|afternoon|day|evening)|greetings|to whom|attention csr|csr (?:center|team|desk|group)|hola|buen[oa]s|bonjour|guten (?:tag|morgen)|sehr geehrte)\b/i

/** Paragraphs above the greeting among which a letterhead stands. */
const maxAbove = 4

const isSentence = (text: string): boolean => /[.?!]\s*$/.test(text) && text.split(/\s+/).length > 8

/** Divides the sender's own name, address and numbers that stand above the greeting, as on paper, from the letter itself. */
export const divideLetterhead = (pieces: readonly Piece[], writer: Writer): { head: string[]; rest: Piece[] } => {
  const all = paragraphs(pieces)
  const greeted = all.findIndex((paragraph) => greeting.test(paragraph.lines[0] ?? ''))
  if (greeted < 1 || greeted > maxAbove) return { head: [], rest: [...pieces] }
  const heads = all
    .slice(0, greeted)
    .filter(
      ({ lines, isTable }) =>
        !isTable &&
        !statesRequestData(lines) &&
        !lines.some(isSentence) &&
        lines.some((text) => namesDomain(text, writer) || namesWriter(text, writer)),
    )
  const isHead = (index: number): boolean => heads.some(({ start, end }) => index >= start && index < end)
  return {
    head: heads.flatMap(({ start, end }) => pieces.slice(start, end).flatMap(pieceLines)),
    rest: pieces.filter((piece, index) => !isHead(index) || lineText(piece).trim() === ''),
  }
}
