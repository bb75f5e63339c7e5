/** Commands that staff can click: mailto links into the thread of the case. */
import { replyAddress } from '../replies/reply-address.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Work } from './desk.ts'

const offered = [
  ['/deliver', 'send the record'],
  ['/loa ok', 'the letter of authorization is good; go on'],
  ['/request-loa', 'ask for the letter of authorization'],
  ['/reject 018 endUserName', 'reject, with code and field'],
  ['/claim', 'I have it'],
  ['/note ', 'a note for the center only'],
  ['/help', 'all commands'],
] as const

const days = 90 * 86_400_000

export const commandLinks = (work: Work, row: RequestRow): { command: string; about: string; href: string }[] => {
  const { desk, now } = work
  const expires = new Date(now.getTime() + days)
  const to = desk.plusAddressing
    ? replyAddress({ centerAddress: desk.centerAddress, key: desk.signingKey, reference: row.reference, purpose: 'staff-case', expires })
    : desk.centerAddress
  return offered.map(([command, about]) => ({
    command,
    about,
    href: `mailto:${to}?subject=${encodeURIComponent(`[${row.reference}] ${command.split(' ')[0]?.slice(1) ?? ''}`)}&body=${encodeURIComponent(command)}`,
  }))
}
