/** Tick boxes in text: every disguise of a ticked box becomes ☒, of an empty one ☐. */

const ticked = /[☑✓✔⊠✗✘⌧🗹🗷]|\[\s?(?:[xX✓✔*]|yes|YES)\s?\]|(?<![\w])\(\s?[xX✓✔]\s?\)|\{[xX]\}|(?<=^|\s)[þý](?=\s|$)|_[xX]_(?=\s)/gu
const unticked = /[□▢◻⬜❏❑]|\[\s{0,4}\]|\[_{1,3}\]|(?<=^|\s)\(\s{1,4}\)(?=\s)|(?<=^|\s)¨(?=\s|$)/gu

/** A text in which all tick boxes look alike. Filled and empty circles count where both occur. */
export const plainBoxes = (text: string): string => {
  const plain = text.replaceAll(ticked, '☒').replaceAll(unticked, '☐')
  if (/[○◯]/.test(plain)) return plain.replaceAll(/[●◉⦿]/g, '☒').replaceAll(/[○◯]/g, '☐')
  return /☐/.test(plain) ? plain.replaceAll('■', '☒') : plain
}

export type Box = { option: string; ticked: boolean }

/** The boxes of a text with the words each belongs to: those behind it, or those before it where the text ends with a box. */
export const readBoxes = (text: string): Box[] => {
  const parts = text.split(/([☒☐])/)
  const first = (parts[0] ?? '').trim()
  const last = (parts.at(-1) ?? '').trim()
  const behind = !(first !== '' && last === '' && parts.length > 3)
  const boxes: Box[] = []
  for (let at = 1; at < parts.length; at += 2) {
    const words = behind ? (parts[at + 1] ?? '') : (parts[at - 1] ?? '')
    boxes.push({ option: optionOf(words, behind), ticked: parts[at] === '☒' })
  }
  return boxes
}

const optionOf = (words: string, behind: boolean): string => {
  const pieces = words.trim().split(/\s{3,}|\t/)
  return ((behind ? pieces[0] : pieces.at(-1)) ?? '').replace(/^[\s,;:/|–-]+|[\s,;/|–-]+$/g, '')
}

export const hasBoxes = (text: string): boolean => /[☒☐]/.test(text)
