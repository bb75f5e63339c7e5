import type { DocumentProblem } from '../form.ts'

/** Thrown inside a reader when the file itself is at fault; `readDocument` turns it into the document's `problem`. */
export class DocumentFault extends Error {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem) {
    super(`document is ${problem}`)
    this.name = 'DocumentFault'
    this.problem = problem
  }
}

/** The problem that a failure while reading amounts to: a named fault as it is, anything a parser threw as damage. */
export const problemOf = (failure: unknown): DocumentProblem => (failure instanceof DocumentFault ? failure.problem : 'damaged')
