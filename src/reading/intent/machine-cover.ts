import type { Clues } from './clues.ts'

const machine =
  /\b(?:scan(?:s|ned|ner|station)?|mfp|multifunction|fax(?:es|ed)?|pages?|xerox|ricoh|konica|canon|epson|copier|efax|telefax)\b/i

/** Lines of a cover note that are looked at. */
const maxLines = 30

/**
 * Whether a scanner, a copier or a fax gateway wrote the words around a picture of paper: its dates, numbers and names are its own,
 * and no part of what stands on the paper.
 */
export const isMachineCover = (clues: Clues): boolean => {
  if ((['customer', 'authorization', 'requester', 'address', 'label'] as const).some((kind) => clues.ownEvidence.has(kind))) return false
  return machine.test([clues.letter.subject, ...clues.own.lines.slice(0, maxLines)].join(' '))
}
