/** Form fields and symbols that RTF writes as fields. */
import { seenText } from '../bytes/symbols.ts'
import { shownByField } from '../word/controls.ts'

export type RtfField = {
  instruction: string
  /** Index or state that the person chose; 25 means untouched. */
  result: number
  preset: number
  entries: string[]
  /** True once what it shows was written, so that its own result text is not. */
  shown: boolean
}

export const newRtfField = (): RtfField => ({ instruction: '', result: 25, preset: 0, entries: [], shown: false })

const untouched = 25

const symbolOf = (instruction: string): string | null => {
  const match = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+))?/i.exec(instruction)
  if (!match) return null
  const code = Number(match[1])
  return code >= 0x20 && code <= 0xffff ? seenText(match[2] ?? '', String.fromCharCode(code)) : ''
}

/** What a field shows instead of its result text, or null when the result text is what it shows. */
export const shownByRtfField = (field: RtfField): string | null => {
  const symbol = symbolOf(field.instruction)
  if (symbol !== null) return symbol
  const box = /\bFORMCHECKBOX\b/i.test(field.instruction)
  if (!box && !/\bFORMDROPDOWN\b/i.test(field.instruction)) return null
  const choice = field.result === untouched ? field.preset : field.result
  return shownByField({ instruction: '', box, ticked: choice === 1, entries: field.entries, choice, inResult: false, said: false })
}
