/** The fill-in block of a rejection, come back: what of it counts as newly stated. */
import type { Body } from './body.ts'
import type { FillIn, ReturnedBlock } from './fillin.ts'

/** `part` of the body that holds such a block. */
export const fillInPart = 'fill-in form'

/**
 * A body of `Label: value` lines, or none where nothing was filled in. Where the sender also states values in his own words, only the rows
 * that he was asked to fill count; bare answers above an untouched block, one for each empty row, are set behind its labels.
 */
export const returnedForm = ({ rows, reference }: ReturnedBlock, own: Body): Body[] => {
  const counted = isTouched(rows) ? filledRows(rows, statesValues(own.lines)) : answeredBare(rows, own.lines)
  if (counted.length === 0) return []
  const about = reference === null ? {} : { about: reference }
  const lines = counted.map((row) => `${row.label}: ${row.value}`)
  return [{ part: fillInPart, lines, tables: [], signature: [], quoted: [], forwarded: false, writer: own.writer, ...about }]
}

/** Whoever answers above the block sends it back as it was: with every marked row empty. */
const isTouched = (rows: readonly FillIn[]): boolean =>
  rows.some((row) => row.retyped || (row.marked && row.value !== '')) || !rows.some((row) => row.marked)

const filledRows = (rows: readonly FillIn[], onlyAsked: boolean): FillIn[] =>
  rows.filter((row) => row.value !== '' && (row.marked || row.retyped || !onlyAsked))

const statesValues = (lines: readonly string[]): boolean =>
  lines.some((text) => {
    const plain = text.slice(0, 1_000).replaceAll(/CSR-\d{4}-\d{6}|\(\d{3}\)/g, '')
    return /\d{3}|^[^:]{2,40}:\s*\S|\b(?:should (?:be|read|say)|is (?:actually|now)|instead of|correct (?:name|address|number|zip|spelling))\b/i.test(
      plain,
    )
  })

const answeredBare = (rows: readonly FillIn[], lines: readonly string[]): FillIn[] => {
  const asked = rows.filter((row) => row.marked && row.value === '')
  const answers = lines
    .map((text) => text.replace(/^\W*(?:sorry|oops|apologies|it'?s|it is|here you go|hi|hello)\b[\s,:;!.–—-]*/i, '').trim())
    .filter((text) => text !== '')
  if (answers.length !== asked.length || !answers.every(isBareAnswer)) return []
  return asked.map((row, index) => ({ ...row, value: answers[index] ?? '' }))
}

/** A value and nothing else: no sentence, no label, no thanks. */
const isBareAnswer = (text: string): boolean =>
  text.length <= 80 &&
  text.split(/\s+/).length <= 8 &&
  /[\p{Lu}\d@]/u.test(text) &&
  !/[?:!]|\b(?:is|are|was|were|should|please|thanks?|thank|ok|okay|yes|no|cancel|status|we|i|you|attached|see|why|what|when|received|correct|wrong|update|news|escalate|resend)\b/i.test(
    text,
  )
