/**
 * The life of a request: every state, every named transition, and nothing else changes a state.
 * `csr-desk` draws the diagram in the README from this table.
 */
import type { RequestState } from '../store/requests.ts'

export const transitions = {
  // Decided when the letter is judged.
  'record sent': { from: [null], to: 'delivered' },
  'rejected by policy': { from: [null], to: 'rejected' },
  'LOA asked': { from: [null], to: 'awaiting_loa' },
  'put before staff': { from: [null], to: 'held' },
  'LOA came with the request': { from: [null], to: 'loa_review' },
  'records did not answer': { from: [null], to: 'held' },
  // The record system answers again.
  'records answered, record sent': { from: ['held'], to: 'delivered' },
  'records answered, rejected by policy': { from: ['held'], to: 'rejected' },
  'records answered, LOA asked': { from: ['held'], to: 'awaiting_loa' },
  'records answered, further doubt': { from: ['held'], to: 'held' },
  // Letters of the requester.
  'LOA handed in': { from: ['awaiting_loa'], to: 'loa_review' },
  'cancelled by the requester': { from: ['held', 'awaiting_loa', 'loa_review'], to: 'cancelled' },
  'record sent again': { from: ['delivered'], to: 'delivered' },
  // Clocks.
  'LOA never came': { from: ['awaiting_loa'], to: 'rejected' },
  // Staff.
  'staff sent the record': { from: ['held', 'awaiting_loa', 'loa_review', 'rejected'], to: 'delivered' },
  'staff accepted the LOA, record sent': { from: ['awaiting_loa', 'loa_review', 'held'], to: 'delivered' },
  'staff accepted the LOA, rejected by policy': { from: ['awaiting_loa', 'loa_review', 'held'], to: 'rejected' },
  'staff accepted the LOA, further doubt': { from: ['awaiting_loa', 'loa_review', 'held'], to: 'held' },
  'staff rejected': { from: ['held', 'awaiting_loa', 'loa_review'], to: 'rejected' },
  'staff asked for the LOA': { from: ['held', 'loa_review'], to: 'awaiting_loa' },
  'staff took the request in hand': { from: ['held', 'awaiting_loa', 'loa_review'], to: 'held' },
  'staff cancelled': { from: ['held', 'awaiting_loa', 'loa_review'], to: 'cancelled' },
  // The world.
  'record bounced': { from: ['delivered'], to: 'delivered' },
} as const satisfies Record<string, { from: readonly (RequestState | null)[]; to: RequestState }>

export type Transition = keyof typeof transitions

/** The state after a transition, or null where it is not allowed from here. `state` is null for a request that is being opened. */
export const after = (state: RequestState | null, transition: Transition): RequestState | null => {
  const { from, to }: { from: readonly (RequestState | null)[]; to: RequestState } = transitions[transition]
  return from.includes(state) ? to : null
}

/** The diagram for the README, in Mermaid's state notation. */
export const diagram = (): string =>
  [
    'stateDiagram-v2',
    ...Object.entries(transitions).flatMap(([name, { from, to }]) => from.map((state) => `  ${state ?? '[*]'} --> ${to}: ${name}`)),
    '  delivered --> [*]',
    '  rejected --> [*]',
    '  cancelled --> [*]',
  ].join('\n')
