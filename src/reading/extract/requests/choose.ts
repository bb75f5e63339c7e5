/** From everything the letter says about one field of one request to its value, or to what is wrong with it. */
import { sameValue } from './same.ts'
import { ranks, type Fact, type FactField } from '../facts/fact.ts'
import type { Problem } from '../../form.ts'

export type Choice = { fact: Fact | null; problem: string | null }

/** Fields in which two different statements leave nothing to choose: nobody may guess which is meant. */
const mustAgree = new Set<FactField>([
  'btn', 'endUserName', 'accountNumber', 'customerCode', 'serviceAddress.street', 'serviceAddress.city', 'serviceAddress.state', 'serviceAddress.zip', 'loaOnFile',
]) // prettier-ignore

/** A code that a scanner read at even odds is as good as not given; it is of use only when it is right. */
const isMisread = ({ field, source }: Fact): boolean => (field === 'companyCode' || field === 'ccna') && source.confidence < 0.6

export const chooseFact = (field: FactField, facts: readonly Fact[]): Choice => {
  const all = facts.filter((fact) => fact.field === field && !isMisread(fact))
  const settling = all.filter((fact) => fact.settles === true && fact.value !== null)
  const about = settling.length > 0 ? settling : all
  const valid = about.filter((fact) => fact.value !== null).sort((a, b) => b.rank - a.rank)
  const broken = about.filter((fact) => fact.value === null && fact.problem !== null).sort((a, b) => b.rank - a.rank)[0]
  const best = valid[0]
  if (best === undefined) return { fact: null, problem: broken?.problem ?? null }
  if (broken !== undefined && broken.rank > best.rank && best.rank < ranks.sentence) return { fact: null, problem: broken.problem }
  const against = mustAgree.has(field) ? valid.find((fact) => contradicts(field, best, fact)) : undefined
  if (against === undefined) return { fact: best, problem: null }
  if (field === 'loaOnFile') return { fact: valid.find((fact) => fact.value === false) ?? null, problem: null }
  return { fact: null, problem: `contradicted: ${placeOf(best)} and ${placeOf(against)} differ` }
}

/** Labelled statements contradict one another, also across mail and attachment; sentences only where both name the field. */
const contradicts = (field: FactField, best: Fact, other: Fact): boolean => {
  if (best.value === null || other.value === null || sameValue(field, best.value, other.value)) return false
  if (field === 'btn' && other.rank > ranks.sentence) return true
  return best.rank >= ranks.labelled - 2 ? other.rank >= ranks.labelled - 2 : best.rank > ranks.sentence && other.rank === best.rank
}

const placeOf = (fact: Fact): string => `${fact.source.part} (${fact.source.where})`

export const problemOf = (field: FactField, problem: string | null): Problem[] =>
  problem === null || field === 'tradingName' || field === 'nameOnBill' ? [] : [{ field, problem }]
