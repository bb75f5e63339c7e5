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

/** `018 endUserName serviceAddress 001`: codes and field names in any order; words after them are the note. */
const parse = (argument: string): { codes: Code[]; fields: (FieldPath | 'serviceAddress')[]; note: string } => {
  const words = argument.split(/[\s,]+/).filter(Boolean)
  const rest = words.findIndex((word) => !isCode(word) && !isFieldPath(word))
  const head = rest < 0 ? words : words.slice(0, rest)
  return { codes: head.filter(isCode), fields: head.filter(isFieldPath), note: rest < 0 ? '' : words.slice(rest).join(' ') }
}

export const rejectCommand: Command = {
  name: 'reject',
  about: 'reject with a code and the fields at fault, for example /reject 018 endUserName',
  run: async ({ incoming, row, argument, by }) => {
    const order = parse(argument)
    const [code] = order.codes
    if (!code) return refused(`/reject needs a code: ${codes.join(', ')}`)
    if (after(row.state, 'staff rejected') === null) return refused(`${row.reference} is ${row.state}`)
    const faults: Fault[] =
      order.fields.length > 0
        ? order.fields.map((field) => ({ code, field, note: order.note }))
        : order.codes.map((one) => ({ code: one, field: null, note: order.note }))
    const rejected = await changeState(incoming, row, 'staff rejected', by, { codes: order.codes })
    await mailRejection(incoming, await causeToRequester(incoming, row), rejected.requesterAddress, [{ row: rejected, faults }])
    return done(`rejected with ${order.codes.join(', ')}, mailed to ${row.requesterAddress}`, rejected, {
      outcome: 'reject', btn: row.btn, codes: order.codes, fields: fieldsOf(faults), account: null, to: row.requesterAddress, reference: row.reference,
    }) // prettier-ignore
  },
}
