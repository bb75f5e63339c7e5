/** One row per RTF control word that matters. */
import { newRtfField } from './field.ts'
import type { Group } from './group.ts'
import type { RtfState } from './state.ts'

type Action = (state: RtfState, value: number | null) => void

const isOn = (value: number | null): boolean => value !== 0

const into =
  (place: Group['into']): Action =>
  (state) =>
    (state.group.into = place)

const character =
  (text: string): Action =>
  (state) =>
    state.write(text)

const paragraph: Action = (state) => {
  if (state.group.into !== 'page') return
  state.enterTable()
  state.flow.endParagraph()
}

const hiddenPlaces =
  'colortbl stylesheet info pict objdata listtable listoverridetable rsidtbl themedata colorschememapping datastore latentstyles xmlnstbl filetbl revtbl ' +
  'shprslt nonesttables sp footnote annotation atnid atnauthor atnref atntime xe tc txe bkmkstart bkmkend fldtype pntxta pntxtb pnseclvl template ' +
  'userprops docvar mmathPr ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr background objclass objname'

const margin = (state: RtfState): void => {
  state.flow = state.margins
  state.group.onClose = () => {
    state.margins.endParagraph()
    state.flow = state.body
  }
}

const field: Action = (state) => {
  state.fields.push(newRtfField())
  state.group.onClose = () => {
    state.endField()
    state.fields.pop()
  }
}

const instruction: Action = (state) => {
  state.group.into = 'instruction'
  state.group.onClose = () => state.endField()
}

const result: Action = (state) => {
  if (state.fields.at(-1)?.shown) state.group.into = 'nowhere'
}

const cellEdge: Action = (state, value) => {
  if (state.tables.edges.length < 100)
    state.tables.edges.push({ right: value ?? 0, joinsLeft: state.joins.left, joinsAbove: state.joins.above })
  state.joins = { left: false, above: false }
}

const rowStart: Action = (state) => {
  if (state.group.into !== 'page') return
  state.tables.edges = []
  state.rowOpen = true
}

const textBox: Action = (state) => {
  state.group.into = 'page'
  state.enterTable()
  state.flow.openAside()
  state.asides++
  state.group.onClose = () => {
    state.flow.closeAside()
    state.asides--
  }
}

const rows: readonly (readonly [names: string, action: Action])[] = [
  [hiddenPlaces, into('nowhere')],
  ['fonttbl', into('fonts')],
  ['ffl', into('entry')],
  ['f', (state, value) => (state.group.font = value ?? 0)],
  ['fcharset', (state, value) => state.fonts.set(state.group.font, { name: '', charset: value ?? 0 })],
  ['ansicpg', (state, value) => (state.page = value ?? 1252)],
  ['mac', (state) => (state.page = 10000)],
  ['pc', (state) => (state.page = 437)],
  ['pca', (state) => (state.page = 850)],
  ['u', (state, value) => state.unicode(value ?? 0x20)],
  ['uc', (state, value) => (state.group.skipAfterUnicode = Math.max(0, Math.min(value ?? 1, 10)))],
  ['b', (state, value) => (state.group.bold = isOn(value))],
  ['v', (state, value) => (state.group.hidden = isOn(value))],
  ['deleted', (state, value) => (state.group.deleted = isOn(value))],
  ['plain', (state) => Object.assign(state.group, { bold: false, hidden: false, deleted: false, font: 0 })],
  ['pard', (state) => (state.tableDepth = 0)],
  ['intbl', (state) => (state.tableDepth = Math.max(1, state.tableDepth))],
  ['itap', (state, value) => (state.tableDepth = Math.max(0, Math.min(value ?? 1, 10)))],
  ['trowd', rowStart],
  ['clmrg', (state) => (state.joins.left = true)],
  ['clvmrg', (state) => (state.joins.above = true)],
  ['cellx', cellEdge],
  ['cell', (state) => state.endCell(1)],
  ['nestcell', (state) => state.endCell(Math.max(2, state.tableDepth))],
  ['row', (state) => state.endRow(1)],
  ['nestrow', (state) => state.endRow(Math.max(2, state.tableDepth))],
  ['par sect page', paragraph],
  ['line lbr softline', character('\n')],
  ['tab', character('\t')],
  ['emdash', character('—')],
  ['endash', character('–')],
  ['bullet', character('•')],
  ['lquote', character('‘')],
  ['rquote', character('’')],
  ['ldblquote', character('“')],
  ['rdblquote', character('”')],
  ['emspace enspace qmspace ~', character(' ')],
  ['_', character('-')],
  ['header headerl headerr headerf footer footerl footerr footerf', margin],
  ['field', field],
  ['fldinst', instruction],
  ['fldrslt', result],
  ['ffres', (state, value) => Object.assign(state.fields.at(-1) ?? {}, { result: value ?? 25 })],
  ['ffdefres', (state, value) => Object.assign(state.fields.at(-1) ?? {}, { preset: value ?? 0 })],
  ['shptxt dptxbxtext', textBox],
]

export const actions: ReadonlyMap<string, Action> = new Map(
  rows.flatMap(([names, action]) => names.split(' ').map((name) => [name, action] as const)),
)

/** Places marked with \* that hold something to read or to pass through; all others are skipped. */
export const passable: ReadonlySet<string> = new Set([
  'fldinst',
  'formfield',
  'ffl',
  'shpinst',
  'do',
  'nesttableprops',
  'ffname',
  'shptxt',
  'dptxbxtext',
])
