import type { Asked } from '../facts.ts'
import { faultsOr, type Rule } from '../rule.ts'
import type { Fault } from '../verdict.ts'
import { fieldFault, type Requirement } from './field-fault.ts'
import { isMailAddress, isTelephoneNumber, isWritten } from './valid-values.ts'

/** POLICY 2, 501 */
export const requesterBlock: Rule<unknown> = {
  name: 'requester-block',
  about: 'Does the form name the requesting company, its contact with telephone and e-mail, and is the LOA box ticked?',
  ask: (asked) => faultsOr(requesterFaults(asked), 'complete'),
}

/** Every fault of the requester block and the LOA box. */
export function requesterFaults({ request, letter }: Asked): Fault[] {
  const company = requirement('requestingCompany', request.requestingCompany, isWritten, 'must be the name of the company that asks')
  const contact = [
    requirement('contactName', request.contactName, isWritten, 'must be the name of a person'),
    requirement('contactPhone', request.contactPhone, isTelephoneNumber, 'must be a telephone number with area code'),
    requirement('contactEmail', request.contactEmail, isMailAddress, 'must be an e-mail address'),
  ]
  // The mail domain of a partner says which company asks: a domain belongs to one partner only.
  const required = letter.sender.kind === 'partner' ? contact : [company, ...contact]
  return [...required.flatMap((field) => fieldFault(field, request)), ...loaFault(request.loaOnFile)]
}

const requirement = (
  field: 'requestingCompany' | 'contactName' | 'contactPhone' | 'contactEmail',
  value: string | null,
  valid: (value: string) => boolean,
  must: string,
): Requirement => ({ code: '501', field, value, valid, must })

function loaFault(loaOnFile: boolean | null): Fault[] {
  if (loaOnFile === true) return []
  const note =
    loaOnFile === null
      ? "the LOA box is not ticked: say whether you hold the end user's letter of authorization"
      : "the form says that the end user's letter of authorization is not on file yet"
  return [{ code: '501', field: 'loaOnFile', note }]
}
