/** Telephone numbers of the North American plan, as people and machines write them. */

export type FoundTelephone = {
  /** 10 digits. */
  number: string
  /** 3 digits that follow the number: 13 digits name an account. */
  customerCode: string | null
  start: number
  end: number
}

/** A digit, or a letter that hands and scanners put in its place. */
const d = '[0-9OoQIl]'
const gap = '[\\s.\\-‐‑–/_]{0,3}'
const area = `(?:\\(\\s?(${d}{3})\\s?\\)|(${d}{3}))`
const code = '(?:[\\-‐‑–/.](\\d{3})(?![\\d\\-.]*\\d)|(?<=\\d{10})(\\d{3})(?!\\d)|\\s(\\d{3})(?=\\s*(?:$|[;,)\\]|])))'
const extension = '(?:[\\s,]{0,3}(?:ext|extn|extension|x)\\.?\\s?:?\\s?\\d{1,6}(?!\\d))'
const pattern = `(?<![\\w.@])(?:\\+?1[\\s.\\-(]{0,2})?${area}${gap}(${d}{3})${gap}(${d}{4})(?![0-9A-Za-z])`
const glued = `(?<![\\w.@])(\\d{10})(\\d{3})(?!\\d)`

/** Area code and exchange as the plan allows them; 555-01xx is fiction and allowed. */
export const isTelephone = (digits: string): boolean => /^[2-9](?!11)[0-8]\d[2-9](?!11)\d\d\d{4}$/.test(digits)

export const asDigits = (text: string): string => text.replaceAll(/[OoQ]/g, '0').replaceAll(/[Il]/g, '1').replaceAll(/\D/g, '')

/** Every valid telephone number in a text, in order; parts of longer digit strings, of circuits and of addresses on the net are none. */
export const findTelephones = (text: string): FoundTelephone[] => {
  const found: FoundTelephone[] = []
  const scanner = new RegExp(`${glued}|${pattern}`, 'g')
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const one = match[1] === undefined ? spaced(match, text) : wholeAccount(match)
    if (one === null) {
      scanner.lastIndex = match.index + Math.max(1, /^\W*\w+/.exec(match[0])?.[0].length ?? 1)
      continue
    }
    found.push(one)
    scanner.lastIndex = one.end
  }
  return found
}

const wholeAccount = (match: RegExpExecArray): FoundTelephone | null => {
  const number = match[1] ?? ''
  if (!isTelephone(number)) return null
  return { number, customerCode: match[2] ?? null, start: match.index, end: match.index + match[0].length }
}

const spaced = (match: RegExpExecArray, text: string): FoundTelephone | null => {
  const raw = (match[3] ?? match[4] ?? '') + (match[5] ?? '') + (match[6] ?? '')
  const number = asDigits(raw)
  if (raw.replaceAll(/\D/g, '').length < 7 || !isTelephone(number)) return null
  const end = match.index + match[0].length
  const customer = new RegExp(code, 'y')
  customer.lastIndex = end
  const after = customer.exec(text)
  const customerCode = after === null ? null : (after[1] ?? after[2] ?? after[3] ?? null)
  if (after !== null) return { number, customerCode, start: match.index, end: end + after[0].length }
  const extended = new RegExp(extension, 'yi')
  extended.lastIndex = end
  return { number, customerCode: null, start: match.index, end: end + (extended.exec(text)?.[0].length ?? 0) }
}
