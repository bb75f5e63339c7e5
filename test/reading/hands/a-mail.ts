/** Mails by hands of all kinds, read as they come in, with nothing attached. */
import { aLetter, anAnswer } from '../a-letter.ts'
import type { Letter } from '../../../src/letter/letter.ts'
import type { ReadRequest, Reading } from '../../../src/reading/form.ts'
import { readLetter } from '../../../src/reading/read.ts'

const options = {
  centerAddress: 'csr-center@carrier.example',
  staffDomains: ['carrier.example'],
  staffAddresses: [],
  extraLabels: {},
  receivedAt: new Date('2026-11-24T15:00:00Z'),
}

/** What is read from a new mail of Nora Quist's. */
export const readMail = (text: string, said: Partial<Letter> = {}): Reading => readLetter(aLetter({ text, ...said }), [], options)

/** What is read from an answer to a rejection of ours. */
export const readAnswer = (text: string, said: Partial<Letter> = {}): Reading => readLetter(anAnswer(text, said), [], options)

/** The one request of a mail; an empty object where there is none or more than one, so that a test fails. */
export const request = (text: string, said: Partial<Letter> = {}): Partial<ReadRequest> => {
  const { requests } = readMail(text, said)
  return requests.length === 1 ? (requests[0] ?? {}) : {}
}
