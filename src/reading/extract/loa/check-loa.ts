/** The last check of a letter of authorization: does it name whoever asks, and what is asked about? */
import type { ReadLoa } from './loa-document.ts'
import { sameValue } from '../requests/same.ts'
import type { FieldPath, LoaFinding, ReadRequest } from '../../form.ts'

export const checkLoa = ({ finding, text }: ReadLoa, requests: readonly ReadRequest[], near: Date): LoaFinding => {
  const companies = requests.flatMap((request) => (request.requestingCompany === null ? [] : [request.requestingCompany]))
  const namesRequester = companies.length === 0 ? null : companies.some((company) => mentions(text, company))
  const customers = requests.flatMap((request) => [request.endUserName, request.billingName].filter((name) => name !== null))
  const asked = requests.flatMap((request) => (request.btn === null ? [] : [request.btn]))
  const { customer, numbers, date } = finding
  const doubts = [
    ...finding.doubts,
    ...(namesRequester === false ? ['the requester is not named as agent'] : []),
    ...(customer !== null && customers.length > 0 && !customers.some((name) => sameValue('endUserName', name, customer))
      ? ['it names another customer than the request']
      : []),
    ...(numbers.length > 0 && asked.length > 0 && !asked.some((btn) => numbers.includes(btn))
      ? ['the number asked about is not among its numbers']
      : []),
    ...(date !== null && date > near.toISOString().slice(0, 10) ? ['it is dated in the future'] : []),
  ]
  return { ...finding, namesRequester, doubts }
}

/** Whether a letter of authorization names the same customer or number as the request. */
export const confirmedBy = (field: FieldPath, requests: readonly ReadRequest[], loas: readonly LoaFinding[]): boolean =>
  loas.some(({ customer, numbers }) => {
    if (field === 'btn') return requests.every((request) => request.btn !== null && numbers.includes(request.btn))
    return (
      field === 'endUserName' &&
      customer !== null &&
      requests.every((request) => request.endUserName !== null && sameValue('endUserName', request.endUserName, customer))
    )
  })

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const mentions = (text: string, company: string): boolean =>
  plain(text).includes(plain(company).replace(/ (?:inc|llc|lp|corp|co|ltd|company)$/, ''))
