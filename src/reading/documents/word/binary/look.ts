/** The formatting that decides what a person sees, from the changes that hold for a letter or a paragraph (MS-DOC 2.6). */
import type { Edge } from '../../flow/edge-tables.ts'
import type { Change } from './properties.ts'

export type LetterLook = {
  bold: boolean
  hidden: boolean
  font: number
  symbol: { font: number; code: number } | null
  data: number | null
}
export type ParagraphLook = { depth: number; endsRow: boolean; endsInnerCell: boolean; endsInnerRow: boolean; edges: Edge[] }

const isOn = (operand: Buffer): boolean => operand[0] === 1

const letterRows: ReadonlyMap<number, (look: LetterLook, operand: Buffer) => void> = new Map<
  number,
  (look: LetterLook, operand: Buffer) => void
>([
  [0x0800, (look, operand) => (look.hidden ||= isOn(operand))],
  [0x083c, (look, operand) => (look.hidden ||= isOn(operand))],
  [0x0835, (look, operand) => (look.bold = isOn(operand))],
  [0x4a4f, (look, operand) => (look.font = operand.readUInt16LE(0))],
  [0x6a03, (look, operand) => (look.data = operand.readUInt32LE(0))],
  [0x6a09, (look, operand) => (look.symbol = { font: operand.readUInt16LE(0), code: operand.readUInt16LE(2) })],
])

/** Bits of a cell's flags: it continues the one to its left, it continues the one above. */
const joinsLeft = 0b10
const verticalMerge = 0x20
const verticalStart = 0x40

const edgesOf = (operand: Buffer): Edge[] => {
  const count = operand[0] ?? 0
  const start = 1 + (count + 1) * 2
  return Array.from({ length: Math.min(count, 64) }, (_, index) => {
    const right = 3 + index * 2 + 2 <= operand.length ? operand.readInt16LE(3 + index * 2) : 0
    const at = start + index * 20
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    return { right, joinsLeft: (flags & joinsLeft) !== 0, joinsAbove: (flags & verticalMerge) !== 0 && (flags & verticalStart) === 0 }
  })
}

const paragraphRows: ReadonlyMap<number, (look: ParagraphLook, operand: Buffer) => void> = new Map<
  number,
  (look: ParagraphLook, operand: Buffer) => void
>([
  [0x2416, (look, operand) => (look.depth = Math.max(look.depth, isOn(operand) ? 1 : 0))],
  [0x2417, (look, operand) => (look.endsRow = isOn(operand))],
  [0x6649, (look, operand) => (look.depth = Math.max(0, Math.min(10, operand.readInt32LE(0))))],
  [0x244b, (look, operand) => (look.endsInnerCell = isOn(operand))],
  [0x244c, (look, operand) => (look.endsInnerRow = isOn(operand))],
  [0xd608, (look, operand) => (look.edges = edgesOf(operand))],
])

const applied = <T>(look: T, changes: readonly Change[], rows: ReadonlyMap<number, (look: T, operand: Buffer) => void>): T => {
  for (const { code, operand } of changes) {
    const least = [1, 1, 2, 4, 2, 2, 1, 3][code >> 13] ?? 1
    if (operand.length >= least) rows.get(code)?.(look, operand)
  }
  return look
}

export const letterLook = (changes: readonly Change[]): LetterLook =>
  applied({ bold: false, hidden: false, font: -1, symbol: null, data: null }, changes, letterRows)

export const paragraphLook = (changes: readonly Change[]): ParagraphLook =>
  applied({ depth: 0, endsRow: false, endsInnerCell: false, endsInnerRow: false, edges: [] }, changes, paragraphRows)
