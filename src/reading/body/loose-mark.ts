import { fillInMark } from './fillin.ts'
import { isBlank, type Piece } from './piece.ts'

const labelled = /^[\p{L}][\p{L}\p{N} ./'-]{1,50}:\s*\S/u

/**
 * A marked line of a rejection, copied out of its block and answered by itself (">>> Service ZIP: 10022"): its marks are not
 * those of a quote where the lines around it are the writer's own.
 */
export const freeLooseMarks = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => {
    if (piece.kind !== 'line' || piece.depth !== fillInMark.length || !labelled.test(piece.text.slice(0, 200))) return piece
    const around = [neighbour(pieces, index, -1), neighbour(pieces, index, 1)]
    return around.every((one) => one === undefined || one.depth === 0) ? { ...piece, depth: 0 } : piece
  })

/** Next piece in a direction that is neither blank nor marked like this one. */
const neighbour = (pieces: readonly Piece[], from: number, step: 1 | -1): Piece | undefined => {
  let at = from + step
  for (let piece = pieces[at]; piece !== undefined && (isBlank(piece) || piece.depth === fillInMark.length); piece = pieces[at]) at += step
  return pieces[at]
}
