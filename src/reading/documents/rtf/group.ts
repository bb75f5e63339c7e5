/** What a group of RTF inherits and may change until it ends. */
export type Group = {
  /** Where text goes: onto the page, or into one of the places that are read in another way. */
  into: 'page' | 'nowhere' | 'fonts' | 'instruction' | 'entry'
  font: number
  bold: boolean
  hidden: boolean
  deleted: boolean
  /** Bytes to skip after a \u character, for programs that cannot show it. */
  skipAfterUnicode: number
  /** What is to happen when this group ends. */
  onClose: (() => void) | null
}

export const firstGroup = (): Group => ({
  into: 'page',
  font: 0,
  bold: false,
  hidden: false,
  deleted: false,
  skipAfterUnicode: 1,
  onClose: null,
})
