/** Words that name a box at a post office; rural route boxes (RR 4 BOX 61, HC 62 BOX 75) are places and not meant. */
const box =
  /\b(p(ost|ostal)?\s*\.?\s*o(ff|ffice)?\s*\.?\s*(box|bx|drawer)|pob|post(al)?\s+box|caller\s+box|lock\s?box|general\s+delivery)\b/i
const boxAlone = /^\s*(box|bx|drawer|apartado)\b/i
const houseNumber = /^\s*\d+\S*\s+\S*[a-z]{2}/i

/** True when a street line is a post office box and names no house besides. */
export function isPoBox(street: string): boolean {
  if (boxAlone.test(street)) return true
  const found = box.exec(street)
  return found !== null && !houseNumber.test(street.slice(0, found.index))
}
