const reference = /\bCSR-(\d{4})-(\d{6})(?!\d)/gi
/** What people make of a reference when they type it: blanks, slashes or no hyphens. */
const retyped = /\bCSR[ \t/_–-]{1,2}(20\d{2})[ \t/_–-]{1,2}(\d{6})(?!\d)/gi

/** Every reference of ours (CSR-YYYY-NNNNNN) in a text, each once, in order of appearance. */
export const findReferences = (text: string): string[] => {
  const found = [...text.matchAll(reference), ...text.matchAll(retyped)].sort((one, other) => one.index - other.index)
  return [...new Set(found.map(([, year, number]) => `CSR-${year ?? ''}-${number ?? ''}`))]
}
