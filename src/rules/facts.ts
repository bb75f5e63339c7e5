/** What the rules are told. Every fact comes in as an argument; no rule looks anything up. */
import type { Automatic } from '../letter/letter.ts'
import type { DocumentProblem, FieldPath, LoaFinding, ReadRequest } from '../reading/form.ts'
import type { Account } from '../records/account.ts'
import type { NumberRange, Partner, StaffMember } from '../records/register.ts'
import type { Profile } from '../profile.ts'

/** POLICY 1: who wrote, as far as it is proven. */
export type Sender =
  | { kind: 'unauthenticated'; why: string }
  | { kind: 'stranger'; address: string; domain: string }
  | { kind: 'suspended'; address: string; domain: string; partner: Partner }
  | { kind: 'partner'; address: string; domain: string; partner: Partner }
  | { kind: 'staff'; address: string; member: StaffMember }

/** Known from the letter and the registers of partners and staff; nothing about any account. */
export type LetterFacts = {
  automatic: Automatic | null
  sender: Sender
  /** Requests in this letter. */
  requestCount: number
  loaAttached: readonly LoaFinding[]
  /** Values that were read with doubt (OCR); a doubtful value rejects nobody. */
  doubtful: readonly FieldPath[]
  unreadable: readonly { attachment: string; problem: DocumentProblem }[]
  /** Automatic replies already sent to this address and in this thread. */
  repliesSpent: { lastHour: number; lastDay: number; inThread: number }
  /** 001 and 002 rejections of this requester in the last 24 hours. */
  unknownNumberRejections: number
  profile: Profile
  now: Date
}

/** An earlier request of the same requester company for the same BTN. */
export type EarlierRequest = {
  reference: string
  state: 'open' | 'awaiting_loa' | 'delivered' | 'rejected' | 'cancelled'
  /** When it was delivered, or null. */
  deliveredAt: Date | null
  /** The same fields with the same content, but for the reference and remarks. */
  sameContent: boolean
  /** False only where this letter states a reference and it is another one. */
  sameRequesterRef: boolean
}

export type SeenFacts = {
  earlier: readonly EarlierRequest[]
  /** Business days since each earlier delivery are counted by the caller: true when within the look-back. */
  withinLookBack: (deliveredAt: Date) => boolean
}

/** What the records say about the number asked for. */
export type AccountFacts = {
  /** Every account, disconnected ones included, that carries the number as BTN, line or DID. */
  candidates: readonly Account[]
  /** The smallest range that holds the number, or null where nobody is known to serve it. */
  owner: NumberRange | null
  /** Mismatch rejections (001 address, 018) of this number today, over all partners. */
  mismatchesToday: number
}

export type DeliveryFacts = {
  account: Account
  /** Pages of the printed record in the profile's layout. */
  pages: number
  /** A number drawn for this request, from 0 to below 1: under the profile's share, the letter of authorization is asked for. */
  loaDraw: number
}

/** One request of a letter. `loaApproved`: staff have accepted a letter of authorization for it, so that no rule asks for one. */
export type Asked = { request: ReadRequest; letter: LetterFacts; loaApproved: boolean }
