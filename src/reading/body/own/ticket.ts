/** What ticket systems write around the entries of a ticket. */
import { markerOf } from '../split/marker.ts'
import { lineText, type Piece } from '../piece.ts'
import { isRuler } from './paragraph.ts'

const chrome =
  /^\s*(?:##-.*-##|\[(?:ref|msg|ticket)[:#][^\]]{1,80}\]|ref:(?:msg|_?00D)\w{0,60}|(?:ticket|case) url:.*|view (?:this )?(?:ticket|case|request) (?:online|here)?.{0,200}|you are registered as a cc on.{0,100}|this e?-?mail (?:is a service from|was sent to you by) .{0,100})\s*$/i
/** `Ivan Prendervane, today at 6:35 PST [internal note shared]`, `Ann (Acme)  Nov 23, 2026, 9:12 AM` */
const entryHead =
  /^\s*[\p{L}][^:]{1,60}?[,)]?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\b.{0,40}?\d{1,2}:\d{2}.{0,60}$/iu
const privateNote = /\b(?:internal|private)\b.{0,20}\b(?:note|comment)\b|\b(?:note|comment)\b.{0,10}\b(?:internal|private)\b/i

/** The pieces without the frame of a ticket system and without its internal notes, which are no part of the request. */
export const withoutTicketFrame = (pieces: readonly Piece[]): Piece[] => {
  let inNote = false
  return pieces.filter((piece, index) => {
    const text = lineText(piece)
    const head = text.length < 200 && (entryHead.test(text) || privateNote.test(text)) && standsAlone(pieces, index)
    if (head) inNote = privateNote.test(text)
    else if (inNote && isRuler(piece)) inNote = false
    return !head && !inNote && !(text.length < 300 && chrome.test(text)) && markerOf(text) !== 'reply-above'
  })
}

/** The head of an entry has a ruler or nothing above it. */
const standsAlone = (pieces: readonly Piece[], index: number): boolean => {
  const above = pieces[index - 1]
  return above === undefined || isRuler(above) || lineText(above).trim() === ''
}
