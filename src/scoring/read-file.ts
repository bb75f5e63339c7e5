/** One letter file through the reading rooms, in this process; for the scoring of samples only. */
import type { Reading } from '../reading/form.ts'
import { openLetter } from '../letter/open-letter.ts'
import { readDocument } from '../reading/documents/read.ts'
import { readLetter } from '../reading/read.ts'

const settings = { trustedAuthservId: 'mx.spoc-carrier.example', centerAddress: 'csr-center@spoc-carrier.example' }

export const readLetterFile = async (raw: Uint8Array): Promise<Reading> => {
  const letter = await openLetter(raw, settings)
  if ('problem' in letter) throw new Error(letter.problem)
  const documents = []
  for (const attachment of letter.attachments) documents.push(await readDocument(attachment))
  return readLetter(letter, documents, { ...settings, extraLabels: {}, receivedAt: letter.receivedHeader ?? new Date(0) })
}
