import type { FieldPath } from '../../reading/form.ts'
import { isFieldPath } from '../../reading/field-paths.ts'
import type { Code, Fault } from '../../rules/verdict.ts'
import { codes } from '../../rules/verdict.ts'
import { fieldsOf } from '../answer-letter.ts'
import { changeState } from '../change-state.ts'
import { mailRejection } from '../mail-rejection.ts'
import { after } from '../states.ts'
import { causeToRequester } from './cause-to-requester.ts'
import type { Command } from './command.ts'
import { done, refused } from './command.ts'

const isCode = (word: string): word is Code => codes.some((code) => code === word)

/** What people type for the fields that are rejected most. */
const shortNames: ReadonlyMap<string, FieldPath> = new Map([
  ['name', 'endUserName'],
  ['customer', 'endUserName'],
  ['address', 'serviceAddress'],
  ['zip', 'serviceAddress.zip'],
  ['number', 'btn'],
  ['loa', 'loaOnFile'],
  ['email', 'contactEmail'],
  ['account', 'accountNumber'],
])

const fieldOf = (word: string): FieldPath | null =>
  isFieldPath(word) ? word : (shortNames.get(word.toLowerCase()) ?? (word.toLowerCase() === 'btn' ? 'btn' : null))

/** The codes that speak of a field, for an order that names several codes and several fields. */
const speaksOf: Partial<Record<Code, RegExp>> = {
  '501': /^(?:requestingCompany|companyCode|ccna|contact\w+|loa\w+)$/,
  '003': /^(?:btn|customerCode|wtns|endUserName|serviceAddress\b.*)$/,
  '002': /^btn$/,
  '001': /^(?:btn|serviceAddress\b.*)$/,
  '018': /^(?:endUserName|billingName|accountNumber|customerCode)$/,
}

type Order = { codes: Code[]; fields: FieldPath[]; unknown: string[] }

/** `018 endUserName serviceAddress 001`: codes and field names in any order; the codes come out in the order of a rejection. */
const parse = (argument: string): Order => {
  const words = argument.split(/[\s,;]+/).filter(Boolean)
  const fields = words.flatMap((word) => fieldOf(word) ?? [])
  return {
    codes: codes.filter((code) => words.includes(code)),
    fields: [...new Set(fields)],
    unknown: words.filter((word) => !isCode(word) && fieldOf(word) === null),
  }
}

/** Each field under the code that speaks of it, else under the first; a code without a field stands alone. */
const faultsOf = (order: Order, first: Code): Fault[] => {
  const placed = order.fields.map((field) => ({ code: order.codes.find((code) => speaksOf[code]?.test(field)) ?? first, field }))
  return order.codes.flatMap((code): Fault[] => {
    const own = placed.filter((fault) => fault.code === code)
    return own.length > 0 ? own.map((fault) => ({ ...fault, note: '' })) : [{ code, field: null, note: '' }]
  })
}

export const rejectCommand: Command = {
  name: 'reject',
  about: 'reject with a code and the fields at fault, for example /reject 018 endUserName',
  run: async ({ incoming, row, argument, by }) => {
    const order = parse(argument)
    const [first] = order.codes
    if (!first) return refused(`/reject needs a code: ${codes.join(', ')}`)
    if (order.unknown.length > 0)
      return refused(`${order.unknown.join(' ')}: neither a code nor a field; what you want to say besides goes on a line of its own`)
    if (after(row.state, 'staff rejected') === null) return refused(`${row.reference} is ${row.state}`)
    const faults = faultsOf(order, first)
    const rejected = await changeState(incoming, row, 'staff rejected', by, { codes: order.codes })
    await mailRejection(incoming, await causeToRequester(incoming, row), rejected.requesterAddress, [{ row: rejected, faults }])
    return done(`rejected with ${order.codes.join(', ')}, mailed to ${row.requesterAddress}`, rejected, {
      outcome: 'reject', btn: row.btn, codes: order.codes, fields: fieldsOf(faults), account: null, to: row.requesterAddress, reference: row.reference,
    }) // prettier-ignore
  },
}
