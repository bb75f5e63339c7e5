/** Bodies of mails: tables and labelled lines first, then what is said in sentences, last what stands in the signature. */
import { factFrom, type Carrier } from './facts/from-pairs.ts'
import { ranks, type Fact } from './facts/fact.ts'
import type { Loose } from './pairs/pair.ts'
import { withoutClosing } from './prose/closing.ts'
import { readProse } from './prose/read-prose.ts'
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
    const read = factsOf(body, reader)
    found ||= namesAccount(read)
    facts.push(...behind(read, at * apart, at * apart))
  })
  return splitFacts(facts)
}

const factsOf = (body: Body, reader: Reader): Fact[] => {
  const lines = readSheet(
    sheetOfLines(body.lines, body.part, reader.resolver, (line) => `line ${line + 1}`),
    { ...reader, rank: ranks.labelled },
  )
  const labelled = [...lines.facts]
  const loose: Loose[] = [...lines.loose]
  let items = 0
  for (const { beforeLine, grid } of body.tables) {
    const read = readSheet(sheetOfGrid(grid, body.part, reader.resolver), { ...reader, rank: ranks.table }, items)
    items = Math.max(items, ...read.facts.map((fact) => (fact.item ?? -1) + 1))
    labelled.push(...behind(read.facts, beforeLine, 0))
  }
  const prose = readProse(loose, { ...reader, writerName: body.writer?.name ?? '', known: knownNames(labelled) })
  const signed = signatureFound(body, reader.near, reader.resolver).map((one) =>
    factFrom(
      one,
      {
        part: body.part,
        where: 'signature',
        row: body.lines.length + 1,
        block: -1,
        item: null,
        confidence: 0.7,
        value: typeof one.value === 'string' ? one.value : '',
      },
      ranks.signature,
    ),
  )
  return onlyCompleting([...labelled, ...prose, ...signed]).sort((a, b) => a.row - b.row)
}

const knownNames = (facts: readonly Fact[]): string[] =>
  facts.flatMap((fact) =>
    (fact.field === 'requestingCompany' || fact.field === 'contactName') && typeof fact.value === 'string' ? [fact.value] : [],
  )
