/** Words that name a box at a post office; rural route boxes (RR 4 BOX 61, HC 62 BOX 75) are places and not meant. */
const box =
  /(?<![A-Z])(P(OST(AL)?)?\s*O(FF(ICE)?)?\s*(BOX|BX|B|DRAWER)|POST(AL)?\s+BOX|CALLER\s+BOX|LOCK\s?BOX|GENERAL\s+DELIVERY)(?![A-Z])/
const boxAlone = /^\s*(BOX|BX|DRAWER|APARTADO)\s*#?\s*(\d|[A-Z](?![A-Z]))/
const house = /^\s*\d\S*\s+.*[A-Z]{2}/

/** True when a street line is a post office box and names no house besides. */
export function isPoBox(street: string): boolean {
  const text = street.toUpperCase().replaceAll('.', '')
  const found = box.exec(text)
  return boxAlone.test(text) || (found !== null && !house.test(text.slice(0, found.index)))
}
