/** 2125550100 becomes 212-555-0100; anything but ten digits stays as it is. */
export const tnWords = (tn: string): string => tn.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')

/** A range of numbers, both ends written out so that either can be copied. */
export const rangeWords = (range: { from: string; to: string }): string =>
  range.from === range.to ? tnWords(range.from) : `${tnWords(range.from)} – ${tnWords(range.to)}`
