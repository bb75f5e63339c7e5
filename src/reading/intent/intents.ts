/** What a letter wants: one row per intent, asked from top to bottom; the first that finds evidence is meant. */
import type { Intent } from '../form.ts'
import { agent } from './agent.ts'
import { automatic } from './automatic.ts'
import { bounce } from './bounce.ts'
import { cancel } from './cancel.ts'
import { correction } from './correction.ts'
import { csir } from './csir.ts'
import { escalation } from './escalation.ts'
import type { Weigh } from './evidence.ts'
import { loa } from './loa.ts'
import { recordCorrection } from './record-correction.ts'
import { selling } from './selling.ts'
import { status } from './status.ts'

export const intents: readonly { intent: Intent; weigh: Weigh }[] = [
  { intent: 'bounce', weigh: bounce },
  { intent: 'automatic', weigh: automatic },
  { intent: 'agent', weigh: agent },
  { intent: 'other', weigh: selling },
  { intent: 'record_correction', weigh: recordCorrection },
  { intent: 'cancel', weigh: cancel },
  { intent: 'loa', weigh: loa },
  { intent: 'escalation', weigh: escalation },
  { intent: 'status', weigh: status },
  { intent: 'correction', weigh: correction },
  { intent: 'csir', weigh: csir },
]
