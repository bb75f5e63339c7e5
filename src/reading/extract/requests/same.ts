/** Whether two statements of one field say the same. */
import type { FactField, FactValue } from '../facts/fact.ts'

const streetWords: Readonly<Record<string, string>> = {
  street: 'st', str: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', place: 'pl', plaza: 'plz', parkway: 'pkwy', pky: 'pkwy',
  highway: 'hwy', route: 'rte', rt: 'rte', square: 'sq', terrace: 'ter', circle: 'cir', trail: 'trl', north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw',
  southeast: 'se', southwest: 'sw', suite: 'ste', floor: 'fl', flr: 'fl', building: 'bldg', apartment: 'apt', room: 'rm', county: 'co', saint: 'st', mount: 'mt', fort: 'ft',
} // prettier-ignore

const nameNoise = new Set('inc incorporated llc ltd limited corp corporation co company lp llp pllc pc plc the and of dba'.split(' '))

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const postal = (text: string): string =>
  wordsOf(text)
    .map((word) => streetWords[word] ?? word)
    .join(' ')
    .replaceAll(/\b([nsew]\d+) ([nsew]\d+)\b/g, '$1$2')

/** True for values that mean the same, also where one is written out and the other short. */
export const sameValue = (field: FactField, left: FactValue, right: FactValue): boolean => {
  if (typeof left !== 'string' || typeof right !== 'string') return String(left) === String(right)
  if (field.startsWith('serviceAddress') || field.startsWith('billingAddress')) return samePart(field, left, right)
  if (/name|company|person/i.test(field)) return sameName(left, right)
  return left.toUpperCase() === right.toUpperCase()
}

const samePart = (field: FactField, left: string, right: string): boolean =>
  field.endsWith('.zip') ? left.slice(0, 5) === right.slice(0, 5) : postal(left) === postal(right)

/** Names are the same when the words of one, company forms apart, all stand in the other. */
const sameName = (left: string, right: string): boolean => {
  const [a, b] = [left, right].map((name) => wordsOf(name).filter((word) => !nameNoise.has(word)))
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return left.toLowerCase() === right.toLowerCase()
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((word) => long.includes(word)) || a.join('') === b.join('')
}
