/** One piece of text into tiles, where a label stands in front of a colon or directly in front of its value. */
import { labelAtEnd, prefixLabel } from './label-in-text.ts'
import type { Tile } from './tile.ts'
import type { Mark, Resolver } from '../../labels/resolve.ts'

export type Piece = {
  text: string
  row: number
  left: number
  right: number
  /** Leaders or a colon of its own follow. */
  marked: boolean
  /** `marked` where the place alone (a cell, a caption) may make the words a label. */
  mode: Mark
  bold: boolean
  confidence: number
}

/** Characters of the longest text that is taken for a label with its value without a colon between. */
const maxLabelled = 62

/** Characters of the longest question on a form. */
const maxQuestion = 80

/** Colons, arrows and equal signs between a label and its value; a question mark where its answer follows. */
const separators = /\s*(?:[:：]+(?!\d\d\b|\/\/|\S+@)|=(?!>)(?=\s|\w)|[-=]>|→|\?(?=\s+\S))\s*/g

/** "(E=e-mail, F=fax)" explains the label and opens no value. */
const insideBrackets = (before: string, after: string): boolean =>
  before.lastIndexOf('(') > before.lastIndexOf(')') && /^[^()]*\)\s*[:：=]/.test(after)

export const tilesOfPiece = (piece: Piece, resolver: Resolver): Tile[] => {
  const tiles: Tile[] = []
  let from = 0
  const pushValue = (to: number): void => {
    const text = piece.text.slice(from, to).replace(/[\s,;/|—–(•-]+$/, '')
    if (text.trim() !== '') tiles.push(...withPrefix(valueTile(piece, from, from + text.length, resolver), resolver))
  }
  const runs = isRunningText(piece.text)
  for (const colon of piece.text.matchAll(separators)) {
    const before = piece.text.slice(from, colon.index)
    if (runs && /[.!?]\s+\p{Lu}/u.test(piece.text.slice(0, colon.index)) && /[.!?]\s+\p{Lu}/u.test(piece.text.slice(colon.index))) continue
    if (insideBrackets(before, piece.text.slice(colon.index))) continue
    const asks = colon[0].includes('?')
    const label =
      labelAtEnd(asks ? `${before}?` : before, piece.text.slice(colon.index + colon[0].length), resolver) ??
      (from === 0 && tiles.length === 0 && !asks && isUnknownLabel(before) ? 0 : null)
    if (label === null) continue
    pushValue(from + label)
    tiles.push(cut(piece, from + label, colon.index, true, resolver, 'marked'))
    from = colon.index + colon[0].length
  }
  if (tiles.length === 0) {
    const whole = cut(piece, 0, piece.text.length, piece.marked || asksAlone(piece), resolver, piece.marked ? 'marked' : piece.mode)
    return piece.marked ? [whole] : withPrefix(whole, resolver)
  }
  pushValue(piece.text.length)
  return tiles
}

const questionWord =
  /^\W*(?:\d{1,2}\W+)?(?:(?:at|by|for|from|in|on|to|under|with) )?(?:who|whom|whose|what|which|where|when|how|is|are|was|were|do|does|did|has|have|had|can|may|will|any)\b/i

/** A paragraph on one line, as HTML mails bring them: a colon between its sentences belongs to the sentence. */
const isRunningText = (text: string): boolean => text.length > 110 && (text.match(/[\p{L}\d)][.!?]\s+\p{Lu}/gu)?.length ?? 0) >= 2

/** "Who can we speak with?" in a cell of its own asks for what stands beside it, whatever its words. */
const asksAlone = ({ text, mode }: Piece): boolean =>
  mode === 'marked' && text.length <= maxQuestion && /^[^?.!]*\?\s*$/.test(text) && questionWord.test(text)

/** What stands behind a colon or in front of a label is a value, also where the same words are a label elsewhere. */
const valueTile = (piece: Piece, from: number, to: number, resolver: Resolver): Tile => {
  const tile = cut(piece, from, to, false, resolver, 'bare')
  return { ...tile, text: tile.text.replace(/^["“](.*?)["”]?$/, '$1'), labels: [] }
}

const cut = (piece: Piece, from: number, to: number, marked: boolean, resolver: Resolver, mode: Mark): Tile => {
  const scale = (piece.right - piece.left) / Math.max(1, piece.text.length)
  const text = piece.text.slice(from, to).trim()
  return {
    row: piece.row,
    left: piece.left + from * scale,
    right: piece.left + to * scale,
    text,
    marked,
    labels: resolver(text, mode),
    input: false,
    hint: '',
    bold: piece.bold,
    confidence: piece.confidence,
  }
}

/** A few words that begin a line in front of a colon ask for something, known or not. */
const isUnknownLabel = (text: string): boolean =>
  /^[^.!?]{2,45}$/.test(text) &&
  /^\P{Ll}/u.test(text.trim()) &&
  !/(?<!\d)\d{3}\D?\d{4}(?!\d)|@/.test(text) &&
  text.trim().split(/\s+/).length <= 6

/** "OCN 9B4H" and "STATE IN": a label and a value of the shape it asks for, with nothing between. */
const withPrefix = (tile: Tile, resolver: Resolver): Tile[] => {
  // A longer stretch is a sentence; what it says of codes and numbers is read as such.
  // "LOA N" is a label with its answer, not "LOA no.".
  const isLabel = tile.labels.length > 0 && !/\s(?:y|n|yes|no)$/i.test(tile.text)
  const end = isLabel || tile.text.length > maxLabelled || tile.text.startsWith('(') ? null : prefixLabel(tile.text, resolver)
  if (end === null) return [tile]
  const label = tile.text.slice(0, end).trim()
  const value = tile.text.slice(end).replace(/^[\s:#-]+/, '')
  const middle = tile.left + ((tile.right - tile.left) * (tile.text.length - value.length)) / tile.text.length
  return [
    { ...tile, text: label, right: middle, marked: true, labels: resolver(label, 'bare') },
    { ...tile, text: value, left: middle, labels: [] },
  ]
}
