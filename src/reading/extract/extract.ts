/** From the bodies and documents of a letter to the requests in it. */
import { carriersOf } from './carriers.ts'
import { checkLoa, confirmedBy } from './loa/check-loa.ts'
import type { Material } from './material.ts'
import { readBodies } from './read-bodies.ts'
import { readDocuments } from './read-documents.ts'
import { beside } from './requests/beside.ts'
import { joinRequests } from './requests/join.ts'
import { subjectFacts } from './subject.ts'
import type { FieldPath, LoaFinding, ReadRequest } from '../form.ts'
import { buildDictionary } from '../labels/dictionary.ts'
import { createResolver } from '../labels/resolve.ts'

export type Extracted = {
  /** In the order of the letter; the same account twice is one request. Empty where nothing of a request was found. */
  requests: ReadRequest[]
  /** Letters of authorization among the documents, pre-checked. */
  loaDocuments: LoaFinding[]
  /** Telephone and account numbers that a scanner read with doubt and that no second place confirms. */
  doubtful: FieldPath[]
}

/** Reads the requests of a letter. Pure: nothing is looked up, nothing is guessed; what contradicts itself is null and named as a problem. */
export const extractRequests = (material: Material): Extracted => {
  const resolver = createResolver(buildDictionary(material.extraLabels))
  const reader = { near: material.receivedAt, resolver }
  const carriers = carriersOf(material, resolver)
  const { forms, loas } = readDocuments(carriers.documents, reader)
  const bodies = readBodies(carriers.bodies, reader)
  const { requests, doubtful } = joinRequests(beside(forms, bodies), bodies, [
    ...loas.flatMap((loa) => loa.facts),
    ...subjectFacts(material.subject, reader),
  ])
  const loaDocuments = loas.map((loa) => checkLoa(loa, requests, material.receivedAt))
  return { requests, loaDocuments, doubtful: doubtful.filter((field) => !confirmedBy(field, requests, loaDocuments)) }
}
