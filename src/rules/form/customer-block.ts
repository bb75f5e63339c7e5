import type { ReadRequest } from '../../reading/form.ts'
import { faultsOr, type Rule } from '../rule.ts'
import type { Fault } from '../verdict.ts'
import { fieldFault, type Requirement } from './field-fault.ts'
import { isPoBox } from './po-box.ts'
import { isState, isTelephoneNumber, isWritten, isZip } from './valid-values.ts'

/** POLICY 2, 003 */
export const customerBlock: Rule<unknown> = {
  name: 'customer-block',
  about: 'Does the form name the account telephone number, the customer, and a service address with street, city, state and ZIP?',
  ask: ({ request }) => faultsOr(customerFaults(request), 'complete'),
}

/** Every fault of the customer block. A unit is never required. */
export function customerFaults(request: ReadRequest): Fault[] {
  const address = request.serviceAddress
  const required = [
    requirement('btn', request.btn, isTelephoneNumber, 'must be a telephone number of 10 digits, or 13 with the customer code'),
    requirement('endUserName', request.endUserName, isWritten, 'must be the name of the customer'),
    requirement(
      'serviceAddress.street',
      address?.street,
      isServicePlace,
      'must be the place where the service works; a post office box is none',
    ),
    requirement('serviceAddress.city', address?.city, isWritten, 'must be a city'),
    requirement('serviceAddress.state', address?.state, isState, 'must be a state in two letters'),
    requirement('serviceAddress.zip', address?.zip, isZip, 'must be a ZIP code of 5 or 9 digits'),
  ]
  const whole = request.problems.filter(({ field }) => field === 'serviceAddress')
  const faults = required.flatMap((field) => fieldFault(field, request))
  return faults.map((fault) =>
    fault.note === 'not given' && isAddress(fault) ? { ...fault, note: whole[0]?.problem ?? fault.note } : fault,
  )
}

const requirement = (
  field: 'btn' | 'endUserName' | `serviceAddress.${'street' | 'city' | 'state' | 'zip'}`,
  value: string | null | undefined,
  valid: (value: string) => boolean,
  must: string,
): Requirement => ({ code: '003', field, value: value ?? null, valid, must })

const isServicePlace = (street: string) => isWritten(street) && !isPoBox(street)

const isAddress = ({ field }: Fault) => field?.startsWith('serviceAddress.') ?? false
