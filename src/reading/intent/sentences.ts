import type { Body } from '../body/body.ts'
import { gridLines } from '../body/piece.ts'

/** Sentences of one letter that are weighed, and characters of each: a request is clear long before that. */
const maxSentences = 600
const maxLength = 600

/** What the writer of a body says, sentence by sentence: wrapped lines joined, labelled lines and table rows each on their own. */
export const sentencesOf = (body: Body): string[] =>
  [...paragraphsOf(body.lines).flatMap(split), ...body.tables.flatMap(({ grid }) => gridLines(grid))]
    .slice(0, maxSentences)
    .map((text) => text.slice(0, maxLength))

const isLabelled = (text: string): boolean =>
  /^[^:.?!]{2,45}(?::|\.{3,})\s*\S/.test(text.slice(0, 200)) || /^\S.{0,40}\S {3,}\S/.test(text.slice(0, 200))

const paragraphsOf = (lines: readonly string[]): string[] => {
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const text = line.trim()
    const alone = text === '' || isLabelled(text)
    const above = paragraphs.at(-1)
    if (text !== '' && !alone && open && above !== undefined) paragraphs[paragraphs.length - 1] = `${above} ${text}`
    else if (text !== '') paragraphs.push(text)
    open = !alone
  }
  return paragraphs
}

const split = (paragraph: string): string[] => paragraph.split(/(?<=[.!?])\s+(?=[\p{Lu}¿¡"“(])/u)
