/** Overrides need a second person where the profile says so. */
import type { RuleAnswer } from '../../rules/verdict.ts'
import { askApproval, awaitedApproval, grantApproval } from '../../store/verdicts.ts'
import { causeOf } from '../cause.ts'
import { postToStaff, staffAddresses } from '../tell-staff.ts'
import type { Ordered } from './command.ts'
import { judgeAgain } from './judge-again.ts'

/** Holds that stand for a 018, a 052 or a missing letter of authorization. */
const doubts = new Set(['name-agrees', 'page-limit', 'partner-loa', 'stranger-loa', 'random-loa'])

/** A word given longer ago was about a case as it stood then: it is asked for again. */
const wordHoldsMs = 7 * 86_400_000

const lastHit = (answers: readonly RuleAnswer[]): RuleAnswer | undefined => answers.findLast(({ hit }) => hit)

/** What the policy says against sending the record, in a few words; null where staff override nothing. */
const overridden = async ({ incoming, row }: Ordered): Promise<string | null> => {
  const { verdict, answers } = await judgeAgain(incoming, row, false)
  if (verdict.kind === 'reject') return `the policy rejects with ${[...new Set(verdict.faults.map(({ code }) => code))].join(', ')}`
  if (verdict.kind === 'request_loa') return 'no letter of authorization is accepted'
  const hit = lastHit(answers)
  return verdict.kind === 'hold' && hit && doubts.has(hit.rule) ? hit.note : null
}

/** The others must hear that their word is awaited; the receipt goes to the first only. */
const askTheOthers = async ({ incoming, row, by }: Ordered, command: string, reason: string): Promise<void> => {
  const cause = causeOf(incoming)
  await postToStaff(
    incoming,
    { ...cause, name: `${cause.name}:${row.reference}:second` },
    {
      purpose: 'staff-alert',
      to: (await staffAddresses(incoming)).filter((address) => address !== by),
      facts: {
        title: `[${row.reference}] A second person is asked for`,
        lines: [
          `${by} sent ${command}`,
          `Against it: ${reason}`,
          `Answer with ${command} to have it done. Nothing happens without a second word.`,
        ],
      },
      requests: [row],
    },
  )
}

/** @returns null when the command may go on, else the sentence that says whose word is awaited. */
export const secondPersonNeeded = async (ordered: Ordered, command: '/deliver' | '/loa ok'): Promise<string | null> => {
  const { incoming, row, by } = ordered
  if (!incoming.desk.profile.dualControl) return null
  const reason = command === '/deliver' ? await overridden(ordered) : 'whether the letter of authorization is good is for two to say'
  if (reason === null) return null
  const awaited = await awaitedApproval(incoming.tx, row.id, command, new Date(incoming.now.getTime() - wordHoldsMs))
  if (!awaited) {
    await askApproval(incoming.tx, row.id, command, by, incoming.now)
    await askTheOthers(ordered, command, reason)
    return `${command} needs a second person, because ${reason}: it is done when somebody else sends it too`
  }
  if (awaited.firstBy === by) return `${command} still waits for somebody other than you`
  await grantApproval(incoming.tx, awaited.id, by)
  return null
}
