import { extractRequests } from './extract/extract.ts'
import type { Material } from './extract/material.ts'
import { emptyForm, type FieldPath, type Intent, type LoaFinding, type ReadRequest } from './form.ts'
import type { Clues } from './intent/clues.ts'
import { isMachineCover } from './intent/machine-cover.ts'

export type FoundRequests = { requests: ReadRequest[]; loaDocuments: LoaFinding[]; doubtful: FieldPath[] }

/** The requests of a letter, where its intent brings any, and the letters of authorization among its documents. */
export const findRequests = (intent: Intent, clues: Clues, material: Material): FoundRequests => {
  if (intent === 'loa') return { loaDocuments: lettersOfAuthorization(clues, material), requests: [], doubtful: [] }
  if (intent !== 'csir' && intent !== 'correction') return { requests: [], loaDocuments: [], doubtful: [] }
  if (intent === 'correction' && clues.returnedForms.length > 1) return eachReturnedForm(clues, material)
  const found = extractRequests({ ...material, bodies: material.bodies.filter((body) => body !== clues.own || !isMachineCover(clues)) })
  return { ...found, requests: found.requests.length > 0 ? found.requests : [nothingRead()] }
}

/** Those among the documents, else one that is typed into the mail: staff decide what that is worth. */
const lettersOfAuthorization = (clues: Clues, material: Material): LoaFinding[] => {
  const { loaDocuments } = extractRequests(material)
  if (loaDocuments.length > 0) return loaDocuments
  const text = { kind: 'text' as const, name: '', text: clues.own.lines.join('\n') }
  return extractRequests({ ...material, bodies: [], documents: [{ name: 'the mail itself', format: 'txt', parts: [text], problem: null }] })
    .loaDocuments
}

/** A request of which nothing could be read is still a request: its faults can be named to the sender. */
const nothingRead = (): ReadRequest => ({ ...emptyForm(), sources: {}, problems: [] })

/** Each block of a rejection of several requests repairs one of them. */
const eachReturnedForm = (clues: Clues, material: Material): FoundRequests => {
  const found = clues.returnedForms.map((form) => {
    const { requests, doubtful } = extractRequests({ ...material, subject: '', bodies: [form], documents: [] })
    const about = form.about === undefined ? {} : { about: form.about }
    return { requests: requests.map((request) => ({ ...request, ...about })), doubtful }
  })
  return {
    requests: found.flatMap(({ requests }) => requests),
    loaDocuments: extractRequests({ ...material, bodies: [] }).loaDocuments,
    doubtful: found.flatMap(({ doubtful }) => doubtful),
  }
}
