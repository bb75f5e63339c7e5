/** Widths of characters relative to one another, as in common sans-serif fonts; only proportions matter. */
const narrow = new Set(Array.from("iljtfI.,:;!|'`()[]{}/\\-"))
const wide = new Set(Array.from('mwMWGOQ@%&—☐☒✓✗'))

export const advance = (character: string): number => {
  if (narrow.has(character)) return 0.3
  if (wide.has(character)) return 0.85
  if (character === ' ') return 0.28
  if (character >= 'A' && character <= 'Z') return 0.68
  return 0.54
}
