/** Identifiers with a shape of their own. */

const fourSigns = /^[A-Z0-9]{4}$/

/** OCN, SPID or company code: 4 letters or digits. */
export const readCompanyCode = (text: string): string | null => {
  const code = text.replaceAll(/[\s.]/g, '').toUpperCase()
  return fourSigns.test(code) ? code : null
}

/** Whether a word standing alone can only be a company code: four signs, a digit among letters. */
export const isBareCompanyCode = (text: string): boolean => /^(?=[A-Z0-9]{4}$)(?=.*\d)(?=.*[A-Z])/.test(text)

/** CCNA or ACNA: 3 letters. */
export const readCcna = (text: string): string | null => {
  const code = text.trim().toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : null
}

/** The 3 digits that tell successive customers of one number apart. */
export const readCustomerCode = (text: string): string | null => {
  const code = text.trim().replaceAll(/[Oo]/g, '0')
  return /^\d{3}$/.test(code) ? code : null
}

/** An account number: letters and digits only, some of them digits. */
export const readAccountNumber = (text: string): string | null => {
  const bare = (/^[A-Z0-9][A-Z0-9 .\-/]*/i.exec(text.trim())?.[0] ?? '').replaceAll(/[\s.\-/]/g, '')
  const digits = bare.replaceAll(/\D/g, '').length
  return bare.length >= 4 && bare.length <= 20 && digits >= 3 && digits * 2 >= bare.length ? bare.toUpperCase() : null
}

/** A PON, tracking or ticket number: one word, nearly always with a digit; at most 40 signs. */
export const readReference = (text: string): string | null => {
  const words = text.trim().replace(/^#\s*/, '').split(/\s+/)
  const first = (words[0] ?? '').replace(/[.,;:)\]]+$/, '').replace(/^[([]+/, '')
  // One digit counts something, it names nothing.
  if (/\d/.test(first) && first.length > 1 && first.length <= 40 && /^[A-Z0-9][\w./#&+-]*$/i.test(first)) return first
  const second = (words[1] ?? '').replace(/[.,;:)]+$/, '')
  if (/^[A-Z]{1,6}$/.test(first) && /^[\d-]+$/.test(second)) return `${first} ${second}`
  return words.length === 1 && /^[A-Z][A-Z0-9-]{2,39}$/.test(first) ? first : null
}

/** Circuit identifiers: words with digits joined by dots, slashes or dashes, kept as written. */
const readCircuitIds = (text: string): string[] =>
  text
    .split(/[,;\n|]|\s{2,}|\band\b|&/)
    .map((one) => one.trim().replace(/\.$/, ''))
    .filter((one) => /\d/.test(one) && /[A-Z]/i.test(one) && one.length >= 6 && one.length <= 40)

/** A passcode as written, without the words that explain it. */
export const readPin = (text: string): string | null => {
  const word = text.trim().split(/\s+/)[0] ?? ''
  return word !== '' && word.length <= 50 ? word.replace(/[,;]$/, '') : null
}

/** The circuits of a value as a list in a list, empty where there are none. */
export const readCircuitFirst = (text: string): string[][] => {
  const ids = readCircuitIds(text)
  return ids.length === 0 ? [] : [ids]
}
