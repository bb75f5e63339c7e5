/** The rejection: every fault at once, and what we understood to be filled in. */
import { faultLines, fillInBlock } from '../replies/rejection.ts'
import type { Fault } from '../rules/verdict.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Work } from './desk.ts'
import type { Cause } from './post.ts'
import { post } from './post.ts'
import { named } from './wording.ts'

/** Closings that are no fault of the sender's. */
const informative = new Set(['200', '201', '004'])
const mended = new Set(['003', '501'])

export const mailRejection = async (
  work: Work,
  cause: Cause,
  to: string,
  rejected: readonly { row: RequestRow; faults: readonly Fault[] }[],
): Promise<void> => {
  const formAttached = rejected.some(({ row }) => row.codes.some((code) => mended.has(code)))
  await post(work, cause, {
    purpose: 'rejected',
    to,
    toStaff: false,
    facts: {
      formAttached,
      requests: rejected.map(({ row, faults }) => ({
        ...named(row),
        faults: faultLines(faults),
        informative: faults.every(({ code }) => informative.has(code)),
        fillIn: fillInBlock(row.form, faults),
      })),
    },
    requests: rejected.map(({ row }) => row),
    attachments: formAttached ? await work.desk.printer.form() : [],
  })
}
