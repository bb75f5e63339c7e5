/** Tick boxes that are characters of the text: they become controls, the words around them stay. */
import { boxStates } from '../bytes/symbols.ts'
import type { Control, Word } from '../document.ts'
import type { Found } from './ticks.ts'

const isTick = /^[xX✓✔✗✘]$/

const controlAt = (word: Word, from: number, to: number, checked: boolean): Control => ({
  kind: 'check',
  name: '',
  tooltip: '',
  value: '',
  checked,
  group: '',
  x: word.x + word.width * from,
  y: word.y,
  width: word.width * (to - from),
  height: word.height,
  confidence: word.confidence,
})

const cut = (word: Word): Found => {
  const characters = Array.from(word.text)
  const found: Found = { controls: [], words: [] }
  let start = 0
  for (let index = 0; index <= characters.length; index++) {
    const state = boxStates.get(characters[index] ?? '')
    if (index < characters.length && state === undefined) continue
    if (index > start) {
      const [from, to] = [start / characters.length, index / characters.length]
      const text = characters.slice(start, index).join('')
      found.words.push({ ...word, text, x: word.x + word.width * from, width: word.width * (to - from) })
    }
    if (state !== undefined) found.controls.push(controlAt(word, index / characters.length, (index + 1) / characters.length, state))
    start = index + 1
  }
  return found
}

/** A tick laid over an empty box by whoever filled the form in. */
const laidOver = (control: Control, word: Word): boolean => {
  const x = word.x + word.width / 2
  const y = word.y + word.height / 2
  return isTick.test(word.text) && x > control.x && x < control.x + control.width && y > control.y && y < control.y + control.height
}

export const readGlyphBoxes = (words: readonly Word[]): Found => {
  const parts = words.map(cut)
  const controls = parts.flatMap((part) => part.controls)
  const rest = parts.flatMap((part) => part.words)
  const ticks = rest.filter((word) => controls.some((control) => laidOver(control, word)))
  return {
    controls: controls.map((control) => (ticks.some((word) => laidOver(control, word)) ? { ...control, checked: true } : control)),
    words: rest.filter((word) => !ticks.includes(word)),
  }
}
