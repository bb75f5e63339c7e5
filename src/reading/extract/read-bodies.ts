/** Bodies of mails: tables and labelled lines first, then what is said in sentences, last what stands in the signature. */
import { factFrom, type Carrier } from './facts/from-pairs.ts'
import { certainty, ranks, type Fact } from './facts/fact.ts'
import type { Loose } from './pairs/pair.ts'
import { withoutClosing } from './prose/closing.ts'
import { readProse } from './prose/read-prose.ts'
import { retractedLines, withoutTakenBack } from './prose/retractions.ts'
import { signatureFound } from './prose/signature.ts'
import { behind, readSheet } from './read-sheet.ts'
import { onlyCompleting } from './requests/completing.ts'
import { namesAccount, splitFacts, type Split } from './requests/split.ts'
import { sheetOfGrid } from './sheet/from-grid.ts'
import { sheetOfLines } from './sheet/from-lines.ts'
import type { Body } from '../body/body.ts'

type Reader = Omit<Carrier, 'rank'>

/** Rows between two bodies. */
const apart = 100_000

export const readBodies = (bodies: readonly Body[], reader: Reader): Split => {
  const facts: Fact[] = []
  let found = false
  bodies.map(withoutClosing).forEach((body, at) => {
    // Behind the body that holds the request lies its history; a form that was filled in and sent back still counts.
    if (found && body.forwarded) return
    const read = factsOf(body, speaks(body, bodies[0]) ? 'customer' : 'requester', reader)
    found ||= namesAccount(read)
    facts.push(...behind(read, at * apart, at * apart))
  })
  return splitFacts(facts)
}

/** A mail handed on from another domain than the sender's is the customer's own. */
const speaks = (body: Body, outermost: Body | undefined): boolean => {
  const [own, theirs] = [outermost?.writer?.address, body.writer?.address].map((address) => address?.split('@')[1]?.toLowerCase())
  return body.forwarded && own !== undefined && theirs !== undefined && organization(own) !== organization(theirs)
}

const organization = (domain: string): string => domain.split('.').slice(-2).join('.')

/** What a customer says of himself and of the letter of authorization is not the requester's word. */
const requesters = /^(?:requestingCompany|companyCode|ccna|contact\w+|loaOnFile|requestDate|requesterRef|preferredResponse)$/

const asCustomers = (fact: Fact): Fact => (fact.field === 'requestingCompany' ? { ...fact, field: 'endUserName' } : fact)

const factsOf = (body: Body, voice: 'customer' | 'requester', reader: Reader): Fact[] => {
  const lines = readSheet(
    sheetOfLines(body.lines.map(withoutTakenBack), body.part, reader.resolver, (line) => `line ${line + 1}`),
    { ...reader, rank: ranks.labelled },
  )
  const labelled = [...lines.facts]
  const loose: Loose[] = [...lines.loose]
  let items = 0
  for (const [at, { beforeLine, grid }] of body.tables.entries()) {
    const read = readSheet(sheetOfGrid(grid, body.part, reader.resolver), { ...reader, rank: ranks.table }, items)
    items = Math.max(items, ...read.facts.map((fact) => (fact.item ?? -1) + 1))
    labelled.push(...amongLines(read.facts, beforeLine, at))
    loose.push(...amongLines(read.loose, beforeLine, at))
  }
  const prose = readProse(loose, {
    ...reader,
    writerName: body.writer?.name ?? '',
    known: knownNames(labelled),
    customerNamed: labelled.some((fact) => fact.field === 'endUserName'),
    customerSpeaks: voice === 'customer',
  })
  // The fax of somebody who only hands a request on is not the requester's.
  const asks = namesAccount([...labelled, ...prose])
  const signed = signatureFound(body, reader.near, reader.resolver)
    .filter(({ field }) => asks || field !== 'contactFax')
    .map((one) =>
      factFrom(
        one,
        {
          part: body.part,
          where: 'signature',
          row: body.lines.length + 1,
          block: -1,
          item: null,
          confidence: certainty.signature,
          value: typeof one.value === 'string' ? one.value : '',
        },
        ranks.signature,
      ),
    )
  const ofRecords = [...withRecords(labelled, prose), ...prose]
  const facts = voice === 'customer' ? ofRecords.map(asCustomers).filter((fact) => !requesters.test(fact.field)) : [...ofRecords, ...signed]
  const takenBack = retractedLines(body.lines)
  const settled = facts.map((fact): Fact =>
    takenBack.has(Math.floor(fact.row)) && fact.rank >= ranks.sentence ? { ...fact, settles: true } : fact,
  )
  return onlyCompleting(settled).sort((a, b) => a.row - b.row)
}

/** "BTN 716-555-0141" below a name and an address that no label claims: it is that customer's, where each has a block of his own. */
const withRecords = (labelled: readonly Fact[], prose: readonly Fact[]): Fact[] => {
  const items = new Map<number, Set<number>>()
  for (const { block, item } of prose) if (item !== null) items.set(block, (items.get(block) ?? new Set()).add(item))
  return labelled.map((fact) => {
    const [item, ...more] = items.get(fact.block) ?? []
    return item === undefined || more.length > 0 || fact.item !== null || requesters.test(fact.field) ? fact : { ...fact, item }
  })
}

/** Rows of a table lie between two lines of the text, its blocks are its own. */
const amongLines = <Placed extends { row: number; block: number }>(
  places: readonly Placed[],
  beforeLine: number,
  table: number,
): Placed[] =>
  places.map((place) => ({
    ...place,
    row: beforeLine - 1 + (table * 100 + place.row + 1) / 1_000_000,
    block: (table + 1) * 1_000 + place.block,
  }))

const knownNames = (facts: readonly Fact[]): string[] =>
  facts.flatMap((fact) => (named.test(fact.field) && typeof fact.value === 'string' ? [fact.value] : []))

const named = /^(?:requestingCompany|contactName|endUserName|billingName|nameOnBill|tradingName|authorizingPerson)$/
