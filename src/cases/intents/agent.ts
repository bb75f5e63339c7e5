/** Staff by mail: commands carried out in order, notes kept, free text sent to the requester, everything receipted. */
import type { StaffCommand } from '../../reading/form.ts'
import { mailsOfCause } from '../../store/outbox.ts'
import type { RequestRow } from '../../store/requests.ts'
import { requestById } from '../../store/requests.ts'
import { addNote } from '../../store/verdicts.ts'
import { causeOf } from '../cause.ts'
import type { Incoming } from '../desk.ts'
import { findRequests } from '../find-request.ts'
import { holdLetter } from '../hold-letter.ts'
import type { Outcome } from '../outcome.ts'
import { plainOutcome, recordOutcome } from '../outcome.ts'
import { post } from '../post.ts'
import { causeToRequester } from '../staff/cause-to-requester.ts'
import { keptBy } from '../staff/claim.ts'
import type { CommandResult } from '../staff/command.ts'
import { refused } from '../staff/command.ts'
import { commands, help } from '../staff/commands.ts'
import { findCase } from '../staff/find-case.ts'
import { leakIn } from '../staff/leak.ts'
import { recordFiles } from '../staff/record-files.ts'

type Member = { name: string; email: string }
type Report = { done: string[]; refused: string[]; outcomes: Outcome[]; wantsHelp: boolean }

const carryOut = async (incoming: Incoming, row: RequestRow, { name, argument }: StaffCommand, by: string): Promise<CommandResult> => {
  const command = commands.find((one) => one.name === name)
  if (!command) return refused(`this is no command; /help lists them`)
  const kept = keptBy(row, by, name)
  if (kept !== null) return refused(kept)
  incoming.trail.push({
    at: incoming.now,
    actor: by,
    event: 'staff',
    letterId: incoming.letterId,
    reference: row.reference,
    details: { command: name },
  })
  return command.run({ incoming, row, argument, by })
}

const keepNotes = async (incoming: Incoming, row: RequestRow, notes: string, by: string): Promise<void> =>
  addNote(incoming.tx, { requestId: row.id, at: incoming.now, by, text: notes })

/** The center's own words to the requester. */
const replyToRequester = async (incoming: Incoming, row: RequestRow, text: string, member: Member, report: Report): Promise<void> => {
  const kept = keptBy(row, member.email, 'reply') ?? (await leakIn(incoming, row, text))
  if (kept !== null) {
    report.refused.push(`your text was not sent: ${kept}`)
    return
  }
  await post(incoming, await causeToRequester(incoming, row), {
    purpose: 'staff-reply',
    to: row.requesterAddress,
    toStaff: false,
    facts: { reference: row.reference, text, author: member.name },
    requests: [row],
  })
  report.done.push(`your text went to ${row.requesterAddress}`)
  if (report.outcomes.length === 0) report.outcomes.push(plainOutcome('answer', row.btn, row.requesterAddress, row.reference))
}

const sendsRecord = ({ name }: StaffCommand): boolean => name === 'deliver' || name === 'resend'

/** A file that hangs on a mail without such a command goes nowhere, and its sender must know. */
const unsentFiles = ({ letter }: Incoming, commands: readonly StaffCommand[]): string[] => {
  const files = commands.some(sendsRecord) ? [] : recordFiles(letter.attachments)
  return files.length > 0
    ? [`${files.map(({ name }) => name).join(', ')}: not sent; only /deliver and /resend send a file, as the record`]
    : []
}

const work = async (incoming: Incoming, row: RequestRow, member: Member): Promise<Report> => {
  const agent = incoming.reading.agent ?? { commands: [], reply: '', notes: '' }
  const report: Report = { done: [], refused: unsentFiles(incoming, agent.commands), outcomes: [], wantsHelp: false }
  let current = row
  for (const command of agent.commands) {
    if (command.name === 'help') report.wantsHelp = true
    if (command.name === 'help' || command.name === 'note') continue
    // One letter sends one record at most: the second would be taken for the first and dropped without a word.
    const sentAlready = sendsRecord(command) && report.outcomes.some(({ outcome }) => outcome === 'deliver')
    const result = sentAlready
      ? refused('a record left with this mail already; send the command by itself')
      : await carryOut(incoming, current, command, member.email)
    if (result.kind === 'refused') report.refused.push(`/${command.name}: ${result.why}`)
    else {
      report.done.push(`/${command.name}: ${result.said}`)
      if (result.outcome) report.outcomes.push(result.outcome)
      current = (await requestById(incoming.tx, row.id)) ?? result.row
    }
  }
  if (agent.reply.trim() !== '') await replyToRequester(incoming, current, agent.reply.trim(), member, report)
  // Whatever a member of staff did is a word on the case; an escalation must not rise over it.
  const note = agent.notes.trim() === '' ? report.done.join('\n') : agent.notes
  if (note !== '') await keepNotes(incoming, row, note, member.email)
  if (agent.notes.trim() !== '') report.done.push('/note: kept; it stays in the center')
  return report
}

const receipt = async (incoming: Incoming, to: string, row: RequestRow | null, report: Report): Promise<void> => {
  const cause = causeOf(incoming)
  const sent = row ? await mailsOfCause(incoming.tx, `${cause.name}:${row.reference}`) : []
  await post(incoming, cause, {
    purpose: 'staff-receipt',
    to,
    toStaff: true,
    facts: {
      reference: row?.reference ?? '',
      done: report.done,
      refused: report.refused,
      mails: sent.map(({ purpose, recipient }) => `${purpose} to ${recipient}`),
      help: report.wantsHelp || report.refused.length > 0 ? help : [],
    },
    requests: row ? [row] : [],
  })
}

/** Who only claims to be of the center is one more stranger; a person looks at it. */
const onImpostor = async (incoming: Incoming): Promise<void> => {
  const { own, foreign } = await findRequests(incoming)
  return holdLetter(incoming, {
    btn: own[0]?.btn ?? foreign[0]?.btn ?? incoming.reading.numbers[0] ?? null,
    row: null,
    title: 'Somebody writes as if from the center',
    reason: 'the sender is not proven to be staff',
  })
}

export const onAgent = async (incoming: Incoming): Promise<void> => {
  const { sender, reading } = incoming
  if (sender.kind !== 'staff') return onImpostor(incoming)
  const found = await findCase(incoming)
  const { row } = found
  const report = found.row
    ? await work(incoming, found.row, sender.member)
    : { done: [], refused: [found.why], outcomes: [], wantsHelp: true }
  await receipt(incoming, sender.address, row, report)
  const outcomes =
    report.outcomes.length > 0
      ? report.outcomes
      : [plainOutcome('answer', row?.btn ?? reading.numbers[0] ?? null, sender.address, row?.reference ?? null)]
  for (const outcome of outcomes)
    await recordOutcome(
      incoming,
      { letterId: incoming.letterId, requestId: row?.id ?? null },
      outcome,
      [{ rule: 'staff', hit: true, note: [...report.done, ...report.refused].join('; ') }],
      sender.address,
    )
}
