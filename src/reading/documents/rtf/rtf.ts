import { hasSignature } from '../bytes/sniff.ts'
import type { Document } from '../document.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { RtfState } from './state.ts'
import { rtfTokens, type Token } from './tokens.ts'
import { actions, passable } from './words.ts'

/** A word after \* names a place that old programs skip; so do we, unless it is one we know. */
const takeWord = (state: RtfState, name: string, value: number | null, starred: boolean): void => {
  if (starred && !passable.has(name)) state.group.into = 'nowhere'
  else if (name === 'u' || !state.skips()) {
    state.settle()
    actions.get(name)?.(state, value)
  }
}

const take = (state: RtfState, token: Token, starred: boolean): void => {
  if (token.kind === 'open') state.openGroup()
  else if (token.kind === 'close') state.closeGroup()
  else if (token.kind === 'bytes') state.bytes(token.bytes)
  else takeWord(state, token.name, token.value, starred)
}

/** Text and tables of an RTF file in order; `whole` is false when it ends in the middle of a group. */
export const readRtf = (bytes: Uint8Array, mostCells: number): { parts: Document['parts']; whole: boolean; overflowed: boolean } => {
  const state = new RtfState(mostCells)
  let starred = false
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'word' && token.name === '*') {
      starred = true
      continue
    }
    take(state, token, starred)
    starred = false
  }
  state.settle()
  state.tables.enter(0)
  const parts = [...state.margins.finish(), ...state.body.finish()]
  return { parts, whole: !state.unfinished, overflowed: state.body.overflowed }
}

export const rtfReader: DocumentReader = {
  format: 'rtf',
  about: 'Rich Text Format',
  recognizes: (bytes) => hasSignature(bytes, '{\\rtf') || hasSignature(bytes, '\xEF\xBB\xBF{\\rtf'),
  read: (file, { limits }) => {
    const { parts, whole, overflowed } = readRtf(file.bytes, limits.cells)
    const problem = whole ? null : 'damaged'
    return Promise.resolve(documentOf(file, 'rtf', parts, overflowed ? 'too-large' : problem))
  },
}
