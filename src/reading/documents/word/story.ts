import { Flow } from '../flow/flow.ts'
import { type XmlHandler, walkXml } from '../xml/walk.ts'
import { isOn } from './controls.ts'
import { closings, openings, skipped } from './elements.ts'
import { WordState } from './state.ts'

const open = (state: WordState, name: string, attributes: Readonly<Record<string, string>>): void => {
  if (state.skipping > 0 || skipped.has(name)) {
    // A row is marked as deleted by an element inside its properties.
    if (state.skipping === 0 && name === 'w:del' && state.path.at(-1) === 'w:trPr') state.flow.dropRow()
    state.skipping++
    return
  }
  state.path.push(name)
  openings.get(name)?.(state, attributes)
}

const close = (state: WordState, name: string): void => {
  if (state.skipping > 0) {
    state.skipping--
    return
  }
  closings.get(name)?.(state)
  state.path.pop()
}

const handlerOf = (state: WordState): XmlHandler => ({
  open: (name, attributes) => open(state, name, attributes),
  close: (name) => close(state, name),
  text: (text) => {
    if (state.skipping === 0 && state.path.at(-1) === 'w:t') state.say(text)
  },
})

/** Text and tables of one part of a Word file (body, header, footer); what was read before broken XML stays, `whole` says if all was. */
export const readStory = (
  xml: Uint8Array,
  name: string,
  boldStyles: ReadonlySet<string>,
  mostCells: number,
): { flow: Flow; whole: boolean } => {
  const flow = new Flow(name, mostCells)
  try {
    walkXml(xml, handlerOf(new WordState(flow, boldStyles)))
    return { flow, whole: true }
  } catch {
    return { flow, whole: false }
  } finally {
    flow.finish()
  }
}

/** Names of the styles that make text bold. */
export const boldStylesOf = (xml: Uint8Array): ReadonlySet<string> => {
  const bold = new Set<string>()
  let style = ''
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? ''
      if (name === 'w:b' && style !== '' && isOn(attributes['w:val'])) bold.add(style)
    },
    close: (name) => {
      if (name === 'w:style') style = ''
    },
    text: () => undefined,
  })
  return bold
}
