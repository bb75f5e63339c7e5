/** Decides one letter that was opened and read: who wrote it, what it wants, and what follows; all in the caller's transaction. */
import type { Letter } from '../letter/letter.ts'
import type { Intent, Reading } from '../reading/form.ts'
import type { Sender } from '../rules/facts.ts'
import { identify } from '../rules/identify.ts'
import { ourMessageIds } from '../store/outbox.ts'
import { partnerOfDomain } from '../store/partners.ts'
import { lockRequester } from '../store/requests.ts'
import { staffByAddress } from '../store/staff.ts'
import { verdictsOfLetter } from '../store/verdicts.ts'
import { markDuplicate, markJudged, sameMessageJudged } from '../store/letter-life.ts'
import type { Transaction } from '../store/database.ts'
import type { Incoming, Work } from './desk.ts'
import { plainOutcome, recordOutcome } from './outcome.ts'
import { holdOverBudget } from './over-budget.ts'
import { onAgent } from './intents/agent.ts'
import { onBounce } from './intents/bounce.ts'
import { onCancel } from './intents/cancel.ts'
import { onCorrection } from './intents/correction.ts'
import { onCsir } from './intents/csir.ts'
import { onEscalation } from './intents/escalation.ts'
import { onLoa } from './intents/loa.ts'
import { onAutomatic, onFormWanted, onOther, onRecordCorrection } from './intents/other.ts'
import { onStatus } from './intents/status.ts'

const handlers: Record<Intent, (incoming: Incoming) => Promise<void>> = {
  csir: onCsir,
  correction: onCorrection,
  loa: onLoa,
  cancel: onCancel,
  status: onStatus,
  escalation: onEscalation,
  record_correction: onRecordCorrection,
  agent: onAgent,
  bounce: onBounce,
  automatic: onAutomatic,
  other: onOther,
}

const senderOf = async (tx: Transaction, letter: Letter): Promise<Sender> => {
  const { authentication } = letter
  if (authentication.kind === 'unauthenticated') return identify(authentication, { partner: null, staff: null })
  return identify(authentication, {
    partner: await partnerOfDomain(tx, authentication.domain),
    staff: await staffByAddress(tx, authentication.address),
  })
}

/** Two letters are of one requester when they are of one partner, or of one stranger's very address. */
const requesterOf = (sender: Sender): string | null => {
  if (sender.kind === 'unauthenticated') return null
  return 'partner' in sender ? `partner:${sender.partner.id}` : `address:${sender.address}`
}

const rootOf = async (tx: Transaction, { references, inReplyTo, messageId }: Letter): Promise<string | null> => {
  const ids = [...references, ...inReplyTo]
  return (await ourMessageIds(tx, ids)).find(({ threadRoot }) => threadRoot !== null)?.threadRoot ?? ids[0] ?? messageId
}

const decideDuplicate = async (incoming: Incoming, earlier: number): Promise<void> => {
  await markDuplicate(incoming.tx, incoming.letterId, earlier)
  const [first] = await verdictsOfLetter(incoming.tx, earlier)
  await recordOutcome(
    incoming,
    { letterId: incoming.letterId, requestId: null },
    plainOutcome('ignore', first?.btn ?? null, null, first?.reference ?? null),
    [{ rule: 'same-message', hit: true, note: `letter ${earlier} is the same message` }],
  )
  incoming.trail.push({
    at: incoming.now,
    actor: 'desk',
    event: 'duplicate',
    letterId: incoming.letterId,
    reference: null,
    details: { of: earlier },
  })
}

export const decideLetter = async (work: Work, kept: { id: number; receivedAt: Date }, letter: Letter, reading: Reading): Promise<void> => {
  const sender = await senderOf(work.tx, letter)
  const requester = requesterOf(sender)
  if (requester !== null) await lockRequester(work.tx, requester)
  const incoming: Incoming = {
    ...work,
    letterId: kept.id,
    receivedAt: kept.receivedAt,
    letter,
    reading,
    sender,
    requester,
    threadRoot: await rootOf(work.tx, letter),
  }
  await markJudged(work.tx, kept.id, work.now, letter, reading)
  const earlier = await sameMessageJudged(work.tx, kept.id)
  if (earlier !== null) return decideDuplicate(incoming, earlier)
  const machine = letter.automatic !== null && reading.intent !== 'bounce'
  const handler = machine ? onAutomatic : reading.wantsForm && reading.intent !== 'csir' ? onFormWanted : handlers[reading.intent]
  if (machine || !(await holdOverBudget(incoming))) await handler(incoming)
  work.trail.push({
    at: work.now,
    actor: 'policy',
    event: 'decided',
    letterId: kept.id,
    reference: null,
    details: {
      intent: reading.intent,
      sender: sender.kind,
      outcomes: (await verdictsOfLetter(work.tx, kept.id)).map(({ outcome, reference }) => `${outcome} ${reference ?? ''}`.trim()),
    },
  })
}
