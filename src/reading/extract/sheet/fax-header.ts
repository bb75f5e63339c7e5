/** The line that a fax machine prints over each page: time, numbers and "P.02/03". Nothing in it is part of the form. */
export const isFaxHeader = (line: string): boolean =>
  line.length < 200 && /\bP(?:AGE|g)?\.?[\s:]?0*\d{1,3}\s?(?:\/|of)\s?0*\d{1,3}\b/i.test(line) && /\d{1,2}:\d{2}/.test(line)
