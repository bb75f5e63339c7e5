/** The form beside the record, for the eyes of staff only. */
import type { Account, RecordAddress } from '../records/account.ts'
import type { PostalAddress, ReadRequest } from '../reading/form.ts'
import { matchAccountNumber } from '../rules/match/match-account-number.ts'
import { matchAddress } from '../rules/match/match-address.ts'
import { matchName } from '../rules/match/match-name.ts'
import { numberText } from './wording.ts'

type Comparison = { field: string; form: string; record: string; differs: boolean }

const line = (address: PostalAddress | RecordAddress | null): string =>
  address === null ? '' : [address.street, address.unit, address.city, address.state, address.zip].filter(Boolean).join(', ')

/** @param candidates every account that carries the number; the first that is not disconnected is shown. */
export const compareWithRecord = (read: ReadRequest, candidates: readonly Account[]): Comparison[] => {
  const account = candidates.find(({ status }) => status !== 'disconnected') ?? candidates[0]
  if (!account) return [{ field: 'Number', form: numberText(read.btn), record: 'on no account', differs: true }]
  const places = [
    ...account.locations.map(({ address }) => address),
    ...account.lines.flatMap(({ differentPremises }) => (differentPremises ? [differentPremises] : [])),
  ]
  const given = read.serviceAddress
  return [
    { field: 'Number', form: numberText(read.btn), record: numberText(account.btn), differs: read.btn !== account.btn },
    {
      field: 'Customer',
      form: read.endUserName ?? '',
      record: [account.customerName, ...account.alsoKnownAs].join(' / '),
      differs: matchName(read.endUserName ?? '', account).similarity < 0.9,
    },
    {
      field: 'Service address',
      form: line(given),
      record: places.slice(0, 5).map(line).join(' / '),
      differs: matchAddress(given, account) === null,
    },
    {
      field: 'Account number',
      form: read.accountNumber ?? '',
      record: account.accountNumber,
      differs: read.accountNumber !== null && !matchAccountNumber(read.accountNumber, account),
    },
    {
      field: 'Customer code',
      form: read.customerCode ?? '',
      record: account.customerCode,
      differs: read.customerCode !== null && read.customerCode !== account.customerCode,
    },
    { field: 'Status', form: '', record: account.status, differs: account.status !== 'active' },
  ]
}
