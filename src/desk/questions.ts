/** What people ask the desk; answered from the ledger, in JSON, for the terminal and for the page alike. */
import { z } from 'zod'
import { evidence } from './evidence.ts'
import { printedAccount } from './printed-account.ts'
import { explainLetter } from './explain-letter.ts'
import { letterList } from './letter-list.ts'
import { requestList } from './request-list.ts'
import { showRequest } from './show-request.ts'
import type { ReadingRooms } from '../intake/judge-kept.ts'
import type { Connection } from '../store/database.ts'
import { verifyAudit } from '../store/verify-audit.ts'

const asked = {
  requests: z.object({ all: z.boolean().default(false), limit: z.coerce.number().int().min(1).max(1_000).default(50) }),
  show: z.object({ reference: z.string() }),
  explain: z.object({ letter: z.string() }),
  letters: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(50) }),
  account: z.object({ number: z.string() }),
  evidence: z.object({ reference: z.string() }),
  audit: z.object({}),
  replay: z.object({ letter: z.string(), send: z.boolean().default(false) }),
}

export type Question = keyof typeof asked
export const isQuestion = (word: string): word is Question => Object.hasOwn(asked, word)

/** Null: there is nothing under that name. */
export type Answer = object | null

/** The ledger, and the rooms that read letters, which a question about the ledger alone does not open. */
export type Asked = { db: Connection; reading: () => Promise<ReadingRooms> }

/** @throws ZodError on options that are none of this question's. */
export const answer = async ({ db, reading }: Asked, question: Question, options: unknown): Promise<Answer> => {
  switch (question) {
    case 'requests':
      return requestList(db, asked.requests.parse(options))
    case 'show':
      return showRequest(db, asked.show.parse(options).reference)
    case 'explain':
      return explainLetter(db, asked.explain.parse(options).letter)
    case 'letters':
      return letterList(db, asked.letters.parse(options).limit)
    case 'account':
      return printedAccount(db, asked.account.parse(options).number)
    case 'evidence':
      return evidence(db, asked.evidence.parse(options).reference)
    case 'audit':
      return verifyAudit(db)
    case 'replay': {
      const { letter, send } = asked.replay.parse(options)
      const { replay } = await import('../intake/replay.ts')
      return replay(await reading(), letter, send)
    }
  }
}
