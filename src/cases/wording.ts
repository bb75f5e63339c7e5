/** Instants, numbers and states as people read them. */
import { DateTime } from 'luxon'
import type { CsirForm } from '../reading/form.ts'
import type { RequestRow, RequestState } from '../store/requests.ts'

/** Thu 3 Dec 2026 10:00 EST */
export const instantText = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).setLocale('en-US').toFormat('ccc d LLL yyyy HH:mm ZZZZ')

/** 212-555-0100, or "" for none. */
export const numberText = (tn: string | null): string => (tn === null ? '' : tn.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3'))

const states: Record<RequestState, string> = {
  held: 'being looked at by our staff',
  awaiting_loa: 'waiting for your letter of authorization',
  loa_review: 'letter of authorization received, being looked at by our staff',
  delivered: 'record sent',
  rejected: 'rejected',
  cancelled: 'cancelled at your request (201)',
}

export const stateText = (request: RequestRow): string =>
  request.state === 'rejected' && request.codes.length > 0 ? `rejected (${request.codes.join(', ')})` : states[request.state]

/** How a request is named to its requester: only what the sender wrote. */
export const named = (request: {
  reference: string
  form: CsirForm
}): { reference: string; requesterRef: string; btn: string; endUserName: string } => ({
  reference: request.reference,
  requesterRef: request.form.requesterRef ?? '',
  btn: numberText(request.form.btn),
  endUserName: request.form.endUserName ?? '',
})
