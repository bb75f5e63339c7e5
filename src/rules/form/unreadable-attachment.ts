import type { DocumentProblem } from '../../reading/form.ts'
import { faultsOr, passed, type Rule } from '../rule.ts'
import type { Code, Fault } from '../verdict.ts'
import { customerFaults } from './customer-block.ts'
import { requesterFaults } from './requester-block.ts'

const why: Record<DocumentProblem, string> = {
  encrypted: 'is protected by a password or encrypted',
  damaged: 'is damaged and cannot be opened',
  unsupported: 'is of a kind that we cannot read',
  'too-large': 'is too large to be read',
  'too-slow': 'could not be read',
  empty: 'is empty',
}

/** POLICY 2: an unreadable attachment is a fault only where it may hold what is missing. */
export const unreadableAttachment: Rule<unknown> = {
  name: 'unreadable-attachment',
  about: 'Is the form incomplete and an attachment unreadable? Then the attachment is named.',
  ask(asked) {
    const { unreadable } = asked.letter
    const customer = customerFaults(asked.request).length > 0
    if (!customer && requesterFaults(asked).length === 0) return passed('the form is complete without the attachments')
    const code: Code = customer ? '003' : '501'
    const faults = unreadable.map(({ attachment, problem }): Fault => ({
      code,
      field: null,
      note: `the attachment ${attachment} ${why[problem]}`,
    }))
    return faultsOr(faults, 'every attachment was read')
  },
}
