/** "A) Pelham Dairy 716-555-0141 ... B) Marlow House ...": a list that runs on inside one line. */
import { findAddresses } from '../../values/address/find-address.ts'
import { findTelephones } from '../../values/telephone.ts'

const marks = /(?<![\w(])(?:\(?([A-Ha-h1-9])\)|([1-9])\.)\s+(?=\S)/g

/** The pieces of a text: what stands before the list, each item with its mark, and what goes on behind the last. One piece where there is no list. */
export const inlineItems = (text: string): { text: string; listed: boolean }[] => {
  const found = [...text.matchAll(marks)]
  const inOrder = found.every((mark, at) => orderOf(mark) === at + 1)
  const items = found.map((mark, at) => text.slice(mark.index, found[at + 1]?.index ?? text.length))
  if (found.length < 2 || !inOrder || !items.every((item) => findTelephones(item).length > 0)) return [{ text, listed: false }]
  const last = items.at(-1) ?? ''
  const end = endOfItem(last)
  return [
    { text: text.slice(0, found[0]?.index ?? 0).trim(), listed: false },
    ...items.slice(0, -1).map((item) => ({ text: item.trim(), listed: true })),
    { text: last.slice(0, end).trim(), listed: true },
    { text: last.slice(end).replace(/^[\s,;.]+/, ''), listed: false },
  ].filter((piece) => piece.text !== '')
}

const orderOf = (mark: RegExpExecArray): number => {
  const sign = (mark[1] ?? mark[2] ?? '').toLowerCase()
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 96
}

/** An item ends behind its number and its address; what follows may be anybody's. */
const endOfItem = (item: string): number => {
  const phone = findTelephones(item)[0]?.end ?? item.length
  const address = findAddresses(item)[0]
  return address === undefined ? item.length : Math.max(phone, address.end)
}
