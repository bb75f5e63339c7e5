/** What the attachments speak of, before anything is read out of them. */
import type { Document, Page } from '../documents/document.ts'
import { gridLines } from '../body/piece.ts'
import { requestEvidence } from '../body/request-evidence.ts'

export type DocumentClues = {
  /** Names of documents that look like a request form or a list of requests. */
  forms: string[]
  /** Names of documents that look like a letter of authorization and like no form. */
  loas: string[]
  /** Names of documents that could not be read. */
  unreadable: string[]
  /** Names of documents that are pictures of paper, whether or not they could be read well. */
  scans: string[]
  /** Names of all others. */
  rest: string[]
}

export const documentClues = (documents: readonly Document[]): DocumentClues => {
  const clues: DocumentClues = { forms: [], loas: [], unreadable: [], scans: [], rest: [] }
  for (const document of documents) clues[kindOf(document)].push(document.name)
  return clues
}

const kindOf = (document: Document): keyof DocumentClues => {
  const lines = documentLines(document)
  const text = lines.join('\n')
  if (looksLikeForm(lines, text)) return 'forms'
  if (/\bLOA\b|letter[ _-]?of[ _-]?(?:auth|agen)/i.test(document.name) || loaTitle.test(text.slice(0, 1_500))) return 'loas'
  if (document.problem !== null) return 'unreadable'
  return isPicture(document) ? 'scans' : 'rest'
}

/** Paper in front of a scanner or a camera: pages without words are pictures too. */
const isPicture = (document: Document): boolean => {
  const pages = document.parts.filter((part) => part.kind === 'page')
  return (
    pages.some((page) => page.scanned) ||
    (pages.length > 0 && pages.every((page) => page.words.length < 3)) ||
    /^(?:tiff?|jpe?g|png|bmp|gif)$/i.test(document.format)
  )
}

const loaTitle =
  /\b(?:letter of (?:authori[sz]ation|agency)|authori[sz]ation letter|carta de autorización|lettre d'autorisation|vollmacht)\b/i
const requestTitle =
  /\b(?:customer service (?:information|record) (?:request|query)|(?:csr|csir?|service record) (?:request|query|order|form)|(?:request|order|application|inquiry|query)\b.{0,40}\bfor (?:a |the |one )?(?:csr|csi|customer service|service record))|^[\s=*_-]*customer service record[\s=*_-]*$/im

/** What a form says of a letter of authorization is a field of it or a sentence; the title of such a letter stands alone. */
const aboutLoa =
  /[☒☐[\]:?|]|\b(?:on file|in (?:our|my|your) (?:files?|hands?)|hold|held|have|signed (?:by|on)|requested|obtained|to come|follows?|dated|date|signer)\b/i

const isLoaTitle = (line: string): boolean => line.trim().length <= 70 && loaTitle.test(line) && !aboutLoa.test(line)

/** Lines among which the title of a letter of authorization is looked for. */
const maxHead = 40

const looksLikeForm = (lines: readonly string[], text: string): boolean => {
  const evidence = requestEvidence(lines)
  if (requestTitle.test(text.slice(0, 50_000)) && evidence.size >= 2) return true
  return evidence.size >= 4 && evidence.has('number') && (evidence.has('requester') || !lines.slice(0, maxHead).some(isLoaTitle))
}

/** Characters of one document that are looked at. */
const maxText = 200_000

const documentLines = (document: Document): string[] => {
  const lines: string[] = []
  let size = 0
  for (const part of document.parts) {
    const more =
      part.kind === 'grid'
        ? gridLines(part)
        : part.kind === 'page'
          ? pageLines(part)
          : part.kind === 'text'
            ? part.text.split('\n')
            : messageLines(part.subject, part.text, part.documents)
    for (const line of more) {
      if (size > maxText) return lines
      size += line.length
      lines.push(line)
    }
  }
  return lines
}

const messageLines = (subject: string, text: string | null, documents: readonly Document[]): string[] => [
  subject,
  ...(text ?? '').split('\n'),
  ...documents.flatMap(documentLines),
]

/** Words of a page that stand at one height, and what is typed into its fields. */
const pageLines = (page: Page): string[] => {
  const rows = new Map<number, string[]>()
  for (const word of page.words) {
    const row = Math.round((word.y + word.height) / 6)
    const words = rows.get(row)
    if (words === undefined) rows.set(row, [word.text])
    else words.push(word.text)
  }
  return [
    ...[...rows.values()].map((words) => words.join(' ')),
    ...page.controls.map((control) => `${control.name} ${control.tooltip}: ${control.value}`),
  ]
}
