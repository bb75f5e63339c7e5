/** One row per WordprocessingML element that matters: what happens where it begins and where it ends. */
import type { Attributes } from '../xml/walk.ts'
import { isOn, newControl, newField } from './controls.ts'
import { plainRun } from './run.ts'
import type { WordState } from './state.ts'

type Opening = (state: WordState, attributes: Attributes) => void
type Closing = (state: WordState) => void

/** Left out with all they contain: deleted text, the old-program double of a drawing, remarks of the editor. */
export const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
])

/** Formatting counts only inside w:r/w:rPr, not in the properties of paragraph marks and controls. */
const formatsRun = (state: WordState): boolean => state.parent() === 'w:rPr' && state.parent(2) === 'w:r'

const toggle =
  (apply: (state: WordState, on: boolean) => void): Opening =>
  (state, attributes) => {
    if (formatsRun(state)) apply(state, isOn(attributes['w:val']))
  }

const fieldMark: Opening = (state, attributes) => {
  const kind = attributes['w:fldCharType']
  if (kind === 'begin') state.fields.push(newField())
  else if (kind === 'separate' && state.fields.length > 0) Object.assign(state.fields.at(-1) ?? {}, { inResult: true })
  else if (kind === 'end') state.endField()
}

const boxState: Opening = (state, attributes) => {
  const field = state.fields.at(-1)
  if (field && state.parent() === 'w:checkBox') field.ticked = isOn(attributes['w:val'])
}

const listState: Opening = (state, attributes) => {
  const field = state.fields.at(-1)
  if (field && state.parent() === 'w:ddList') field.choice = Number.parseInt(attributes['w:val'] ?? '0', 10) || 0
}

const defaultState: Opening = (state, attributes) => {
  boxState(state, attributes)
  listState(state, attributes)
}

const cellMerge: Opening = (state, attributes) => {
  const cell = state.flow.cell
  if (cell && attributes['w:val'] !== 'restart') cell.continues = true
}

const runStyle: Opening = (state, attributes) => {
  const style = attributes['w:val'] ?? ''
  if (!formatsRun(state)) return
  if (style === 'PlaceholderText') state.run.hidden = true
  if (state.boldStyles.has(style)) state.run.bold = true
}

const runFont: Opening = (state, attributes) => {
  if (formatsRun(state)) state.run.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? ''
}

const symbol: Opening = (state, attributes) => {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return
  const font = state.run.font
  state.run.font = attributes['w:font'] ?? font
  state.say(String.fromCharCode(code))
  state.run.font = font
}

export const openings: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ['w:p', (state) => (state.boldParagraph = false)],
  ['w:pStyle', (state, attributes) => (state.boldParagraph = state.boldStyles.has(attributes['w:val'] ?? ''))],
  ['w:r', (state) => state.runs.push(plainRun())],
  ['w:b', toggle((state, on) => (state.run.bold = on))],
  ['w:vanish', toggle((state, on) => (state.run.hidden = on))],
  ['w:rStyle', runStyle],
  ['w:rFonts', runFont],
  ['w:sym', symbol],
  ['w:tab', (state) => state.parent() === 'w:r' && state.say('\t')],
  ['w:ptab', (state) => state.say('\t')],
  ['w:br', (state) => state.say('\n')],
  ['w:cr', (state) => state.say('\n')],
  ['w:noBreakHyphen', (state) => state.say('-')],
  ['w:tbl', (state) => state.flow.openTable()],
  ['w:tr', (state) => state.flow.openRow()],
  ['w:gridBefore', (state, attributes) => state.flow.skipColumns(Number.parseInt(attributes['w:val'] ?? '0', 10) || 0)],
  ['w:tc', (state) => state.flow.openCell()],
  [
    'w:gridSpan',
    (state, attributes) => Object.assign(state.flow.cell ?? {}, { columnSpan: Number.parseInt(attributes['w:val'] ?? '1', 10) || 1 }),
  ],
  ['w:vMerge', cellMerge],
  ['w:txbxContent', (state) => state.flow.openAside()],
  ['w:sdt', (state) => state.controls.push(newControl())],
  ['w:showingPlcHdr', (state, attributes) => Object.assign(state.controls.at(-1) ?? {}, { placeholder: isOn(attributes['w:val']) })],
  ['w14:checked', (state, attributes) => Object.assign(state.controls.at(-1) ?? {}, { ticked: isOn(attributes['w14:val']) })],
  ['w14:checkbox', (state) => Object.assign(state.controls.at(-1) ?? {}, { ticked: false })],
  ['w:sdtContent', (state) => Object.assign(state.controls.at(-1) ?? {}, { inContent: true })],
  ['w:fldChar', fieldMark],
  ['w:checkBox', (state) => Object.assign(state.fields.at(-1) ?? {}, { box: true })],
  ['w:default', defaultState],
  ['w:checked', boxState],
  ['w:result', listState],
  ['w:listEntry', (state, attributes) => state.fields.at(-1)?.entries.push(attributes['w:val'] ?? '')],
])

export const closings: ReadonlyMap<string, Closing> = new Map<string, Closing>([
  ['w:p', (state) => state.flow.endParagraph()],
  ['w:r', (state) => state.runs.pop()],
  ['w:tc', (state) => state.flow.closeCell()],
  ['w:tr', (state) => state.flow.closeRow()],
  ['w:tbl', (state) => state.flow.closeTable()],
  ['w:txbxContent', (state) => state.flow.closeAside()],
  [
    'w:sdtContent',
    (state) => {
      const control = state.controls.at(-1)
      if (control) state.closeContent(control)
    },
  ],
  ['w:sdt', (state) => state.controls.pop()],
])
