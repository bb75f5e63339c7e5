/** Work items for staff: what a person needs to decide, in the mail itself. */
import { agents } from '../store/staff.ts'
import { staffMailsSince } from '../store/outbox.ts'
import type { Letter } from '../letter/letter.ts'
import type { DraftAttachment } from '../replies/draft.ts'
import type { FactsOf } from '../replies/facts.ts'
import type { ReadRequest } from '../reading/form.ts'
import type { RuleAnswer } from '../rules/verdict.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Answered } from './answer-letter.ts'
import { causeOf } from './cause.ts'
import { compareWithRecord } from './compare-with-record.ts'
import { commandLinks } from './command-links.ts'
import type { Incoming, Work } from './desk.ts'
import { originalLetter } from './original-letter.ts'
import type { Cause } from './post.ts'
import { post } from './post.ts'
import { instantText } from './wording.ts'

/** More held requests in one letter are listed in one mail instead of one mail each. */
const mailsPerLetter = 3
/** Letters of unproven senders in an hour that staff are told of one by one; a flood must not bury their mailbox. */
const silentPerHour = 30

/** The agents' list, or every agent. Never the center's own mailbox: that is the one being worked on. */
export const staffAddresses = async (work: Work): Promise<string[]> => {
  const { profile, centerAddress } = work.desk
  const addresses = profile.agentsAddress === null ? (await agents(work.tx)).map(({ email }) => email) : [profile.agentsAddress]
  return addresses.filter((address) => address !== centerAddress)
}

type StaffPurpose = 'staff-case' | 'staff-alert' | 'staff-escalation' | 'staff-due-soon'

export const postToStaff = async <P extends StaffPurpose>(
  work: Work,
  cause: Cause,
  mail: {
    purpose: P
    facts: FactsOf<P>
    requests: readonly RequestRow[]
    attachments?: readonly DraftAttachment[]
    to?: readonly string[]
  },
): Promise<void> => {
  const { to, ...rest } = mail
  for (const address of to ?? (await staffAddresses(work))) await post(work, cause, { ...rest, to: address, toStaff: true })
}

/** A letter as a case for staff shows it; one that was judged earlier is known by its reading and its bytes only. */
export type CaseLetter = Work &
  Pick<Incoming, 'letterId' | 'receivedAt' | 'reading' | 'sender'> & { letter: Pick<Letter, 'text' | 'attachments' | 'from'> }

const caseText = (incoming: CaseLetter): string => (incoming.letter.text ?? '').slice(0, 4_000)

const senderText = (incoming: CaseLetter): string => {
  const { sender } = incoming
  if (sender.kind === 'unauthenticated')
    return `not proven: ${sender.why} (From: ${incoming.letter.from.map(({ address }) => address).join(', ')})`
  return `${sender.kind}: ${sender.address}`
}

const companyOf = (incoming: CaseLetter): string => ('partner' in incoming.sender ? incoming.sender.partner.company : 'not in the register')

type CaseAbout = { row: RequestRow | null; read: ReadRequest | null; answers: readonly RuleAnswer[]; title: string; reason: string }

/** Nothing beside the form where the records cannot be asked. */
const comparisonsOf = async (incoming: CaseLetter, read: ReadRequest | null): Promise<FactsOf<'staff-case'>['comparisons']> => {
  const candidates = read?.btn ? await incoming.records.accountsCarrying(read.btn) : null
  return read && candidates?.kind === 'found' ? compareWithRecord(read, candidates.value) : []
}

const caseFacts = async (incoming: CaseLetter, about: CaseAbout): Promise<FactsOf<'staff-case'>> => {
  const { reading, desk } = incoming
  const zone = desk.profile.timeZone
  return {
    reference: about.row?.reference ?? '',
    title: about.title,
    reason: about.reason,
    requester: companyOf(incoming),
    sender: senderText(incoming),
    receivedAt: instantText(incoming.receivedAt, zone),
    dueAt: about.row?.dueAt ? instantText(about.row.dueAt, zone) : '',
    comparisons: await comparisonsOf(incoming, about.read),
    rules: about.answers.map(({ rule, hit, note }) => ({ rule, hit, note })),
    loa: reading.loaDocuments.flatMap((loa) => [
      `${loa.attachment}: customer ${loa.customer ?? 'not read'}, signed by ${loa.printedName ?? 'not read'}, dated ${loa.date ?? 'not read'}`,
      ...loa.doubts,
    ]),
    problems: [
      ...(about.read?.problems.map(({ field, problem }) => `${field}: ${problem}`) ?? []),
      ...reading.unreadable.map(({ attachment, problem }) => `${attachment}: ${problem}`),
      ...reading.doubtful.map((field) => `${field}: read from a picture, not certain`),
    ],
    commands: about.row ? commandLinks(incoming, about.row) : [],
    attachments: incoming.letter.attachments.map(({ name }) => name),
    letterText: caseText(incoming),
  }
}

/** One case, with the letter attached as it came. */
export const tellStaffOfCase = async (incoming: CaseLetter, cause: Cause, about: CaseAbout): Promise<void> =>
  postToStaff(incoming, cause, {
    purpose: 'staff-case',
    facts: await caseFacts(incoming, about),
    requests: about.row ? [about.row] : [],
    attachments: await originalLetter(incoming, incoming.letterId),
  })

/** One case per held request, or one list when a letter holds many. */
export const tellStaffOfHeld = async (incoming: Incoming, answered: readonly Answered[]): Promise<void> => {
  const held = answered.filter(({ verdict, judged }) => verdict.kind === 'hold' && !judged.unanswered)
  const cause = causeOf(incoming)
  if (held.length > mailsPerLetter) {
    await postToStaff(incoming, cause, {
      purpose: 'staff-alert',
      facts: {
        title: `${held.length} requests of one letter wait for you`,
        lines: held.map(({ row }) => `${row.reference}: ${row.holdReason ?? ''}`),
      },
      requests: held.map(({ row }) => row),
      attachments: await originalLetter(incoming, incoming.letterId),
    })
    return
  }
  for (const { row, read, answers } of held)
    await tellStaffOfCase(
      incoming,
      { ...cause, name: `${cause.name}:${row.reference}` },
      { row, read, answers, title: 'A request waits for you', reason: row.holdReason ?? '' },
    )
}

/** A letter that no rule can answer, with or without a request it belongs to. */
export const tellStaffOfLetter = async (
  incoming: Incoming,
  title: string,
  reason: string,
  row: RequestRow | null,
  answers: readonly RuleAnswer[] = [],
): Promise<void> => {
  const hourAgo = new Date(incoming.now.getTime() - 3_600_000)
  const proven = incoming.requester !== null
  if (!proven && (await staffMailsSince(incoming.tx, 'staff-case', hourAgo)) >= silentPerHour * (await staffAddresses(incoming)).length)
    return
  const cause = causeOf(incoming)
  await tellStaffOfCase(incoming, row ? { ...cause, name: `${cause.name}:${row.reference}` } : cause, {
    row,
    read: row ? { ...row.form, sources: {}, problems: row.problems } : (incoming.reading.requests[0] ?? null),
    answers,
    title,
    reason,
  })
}
