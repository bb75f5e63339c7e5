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
import type { CommandResult } from '../staff/command.ts'
import { refused } from '../staff/command.ts'
import { commands, help } from '../staff/commands.ts'

type Report = { done: string[]; refused: string[]; outcomes: Outcome[]; wantsHelp: boolean }

const carryOut = async (incoming: Incoming, row: RequestRow, { name, argument }: StaffCommand, by: string): Promise<CommandResult> => {
  const command = commands.find((one) => one.name === name)
  if (!command) return refused(`/${name} is no command; /help lists them`)
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

const replyToRequester = async (incoming: Incoming, row: RequestRow, text: string, author: string): Promise<void> => {
  await post(incoming, await causeToRequester(incoming, row), {
    purpose: 'staff-reply',
    to: row.requesterAddress,
    toStaff: false,
    facts: { reference: row.reference, text, author },
    requests: [row],
  })
}

const work = async (incoming: Incoming, row: RequestRow, member: { name: string; email: string }): Promise<Report> => {
  const report: Report = { done: [], refused: [], outcomes: [], wantsHelp: false }
  const agent = incoming.reading.agent ?? { commands: [], reply: '', notes: '' }
  let current = row
  for (const command of agent.commands) {
    if (command.name === 'help') report.wantsHelp = true
    if (command.name === 'help' || command.name === 'note') continue
    const result = await carryOut(incoming, current, command, member.email)
    if (result.kind === 'refused') report.refused.push(`/${command.name}: ${result.why}`)
    else {
      report.done.push(`/${command.name}: ${result.said}`)
      if (result.outcome) report.outcomes.push(result.outcome)
      current = (await requestById(incoming.tx, row.id)) ?? result.row
    }
  }
  if (agent.notes.trim() !== '') {
    await keepNotes(incoming, row, agent.notes, member.email)
    report.done.push('/note: kept; it stays in the center')
  } else if (report.done.length > 0) await keepNotes(incoming, row, report.done.join('\n'), member.email)
  if (agent.reply.trim() !== '') {
    await replyToRequester(incoming, current, agent.reply.trim(), member.name)
    report.done.push(`your text went to ${row.requesterAddress}`)
  }
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

export const onAgent = async (incoming: Incoming): Promise<void> => {
  const { sender, reading } = incoming
  const { own, foreign } = await findRequests(incoming)
  if (sender.kind !== 'staff')
    return holdLetter(incoming, {
      btn: own[0]?.btn ?? foreign[0]?.btn ?? reading.numbers[0] ?? null,
      row: null,
      title: 'Somebody writes as if from the center',
      reason: 'the sender is not proven to be staff',
    })
  const row = own.at(0) ?? null
  const report = row
    ? await work(incoming, row, sender.member)
    : {
        done: [],
        refused: [
          `no request is known under ${reading.reference ?? 'what this mail names'}; answer in the thread of a case, or name its reference`,
        ],
        outcomes: [],
        wantsHelp: true,
      }
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
