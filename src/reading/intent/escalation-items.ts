/** The five items of an escalation and its reason (DOMAIN 1.6), from labels, sentences and the signature. */
import type { Body } from '../body/body.ts'
import { gridLines } from '../body/piece.ts'
import type { Escalation } from '../form.ts'
import { customerInSubject, customerNamed } from './customer-named.ts'
import { daySaid } from './day-said.ts'
import { escalationItems, type EscalationItem } from './escalation-labels.ts'
import { numberedItems } from './numbered-items.ts'
import { accountNumbers, telephonesIn } from './numbers.ts'
import { sentencesOf } from './sentences.ts'
import { signer } from './signer.ts'

export const readEscalation = (own: Body, subject: string, now: Date): Escalation => {
  const stated = new Map([...numberedItems(own.lines), ...labelledItems(own)])
  const sentences = sentencesOf(own)
  const contact = signer(own)
  const contactPhone = phoneOf(stated.get('contactPhone')) ?? reachedAt(sentences) ?? contact.phone
  return {
    contactName: nameOf(stated.get('contactName') ?? withoutPhones(stated.get('contactPhone'))) ?? contact.name,
    contactPhone,
    btn: phoneOf(stated.get('btn')) ?? onlyNumber([subject, ...own.lines, ...tableLines(own)], contactPhone),
    endUserName:
      customerOf(stated.get('endUserName')) ?? customerNamed(sentences) ?? customerNamed([subject]) ?? customerInSubject(subject),
    dateSubmitted: dateOf(stated.get('dateSubmitted'), sentences, now),
    channel: channelOf([stated.get('dateSubmitted') ?? '', ...sentences.filter((text) => sentVerb.test(text))]),
    reason: stated.get('reason') ?? reasonOf(sentences),
  }
}

const tableLines = (own: Body): string[] => own.tables.flatMap(({ grid }) => gridLines(grid))

const labelled = /^(.{2,60}?)(?:\s*[:：|]\s*|\s*\.{3,}\s*|\s{3,}|\t+)(.*)$/

/** Values by item; a label may ask for two items, and a reason may go on over several lines. */
const labelledItems = (own: Body): Map<EscalationItem, string> => {
  const stated = new Map<EscalationItem, string>()
  let open: EscalationItem[] = []
  for (const line of [...own.lines, ...tableLines(own)]) {
    const [, label = '', value = ''] = labelled.exec(line.slice(0, 2_000).trim()) ?? []
    const items = label === '' ? [] : escalationItems(label)
    for (const item of items) if (!stated.has(item)) stated.set(item, value.trim())
    if (items.length > 0) open = items
    else open = continueValue(stated, open, line.trim())
  }
  return new Map([...stated].filter(([, value]) => value !== ''))
}

const continueValue = (stated: Map<EscalationItem, string>, open: EscalationItem[], text: string): EscalationItem[] => {
  if (text === '') return []
  for (const item of open) {
    const before = stated.get(item) ?? ''
    if (before === '' || item === 'reason') stated.set(item, `${before} ${text}`.trim().slice(0, 1_000))
  }
  return open.filter((item) => item === 'reason')
}

const phoneOf = (value: string | undefined): string | null => telephonesIn(value ?? '')[0] ?? null

const withoutPhones = (value: string | undefined): string | undefined =>
  value?.replaceAll(/[+(]?\d[\d ().-]{6,}\d(?:\s*(?:x|ext\.?)\s*\d+)?/gi, '').replaceAll(/\S+@\S+/g, '')

/** A person's name: the words before the company, the title or the number. */
const nameOf = (value: string | undefined): string | null => {
  const name = (withoutPhones(value) ?? '').split(/[,;/|(]|\s[-–—]\s|\b(?:of|at|with|from|and|tel|phone|ext)\b/)[0]?.trim() ?? ''
  return /\p{L}{2}/u.test(name) ? name : null
}

const customerOf = (value: string | undefined): string | null => {
  const name = (withoutPhones(value) ?? '')
    .replaceAll(/^[\s/,–—-]+|[\s/,–—-]+$/g, '')
    .replace(/\s*\((?:btn|tn)?\s*\)\s*$/i, '')
    .trim()
  return /\p{L}{2}/u.test(name) ? name : null
}

const reachedAt = (sentences: readonly string[]): string | null => {
  for (const text of sentences) {
    const at =
      /\b(?:call|reach|phone|ring|text|contact|callback|my (?:number|cell|direct|phone|desk|line)|I['’]?\s?a?m (?:at|on|reachable)|get (?:me|us|hold of (?:me|us)) (?:at|on))\b.{0,40}/i.exec(
        text,
      )
    const phone = at === null ? undefined : telephonesIn(text.slice(at.index))[0]
    if (phone !== undefined) return phone
  }
  return null
}

/** The one number that the letter speaks of; of several nobody can say which is meant. */
const onlyNumber = (lines: readonly string[], contactPhone: string | null): string | null => {
  const numbers = accountNumbers(lines).filter((number) => number !== contactPhone)
  const named = lines.map((line) => /\b(?:btn|atn|tn)\b\W{0,3}(?:is )?(.{10,20})/i.exec(line)?.[1]).find((found) => found !== undefined)
  return phoneOf(named) ?? (numbers.length === 1 ? (numbers[0] ?? null) : null)
}

const sentVerb = /\b(?:submitted|submit|sent|send|e-?mailed|faxed|requested|put in|filed|placed|entered|uploaded)\b/i

const dateOf = (stated: string | undefined, sentences: readonly string[], now: Date): string | null => {
  if (stated !== undefined) return daySaid(stated, now)
  for (const text of sentences) {
    const sent = sentVerb.exec(text)
    const day = sent === null ? null : (daySaid(text.slice(sent.index), now) ?? daySaid(text, now))
    if (day !== null) return day
  }
  return null
}

const channels: readonly [NonNullable<Escalation['channel']>, RegExp][] = [
  ['fax', /\bfax(?:ed)?\b/i],
  ['online', /\b(?:on-?line|portal|web ?(?:site|form|page)?|gui|upload(?:ed)?)\b/i],
  ['email', /\be-?mail(?:ed)?\b|\bmailed (?:it )?to\b|@/i],
]

const channelOf = (texts: readonly string[]): Escalation['channel'] => {
  for (const text of texts) for (const [channel, sign] of channels) if (sign.test(text)) return channel
  return null
}

const reasonOf = (sentences: readonly string[]): string | null => {
  const words = sentences
    .filter((text) => !/^(?:hi|hello|dear|good (?:morning|afternoon|day)|to whom)\b.{0,40}$/i.test(text))
    .join(' ')
    .slice(0, 600)
  return words === '' ? null : words
}
