/**
 * Look-ups outside, kept out of transactions: one that is open while a slow system thinks holds its locks, and with the
 * embedded database the whole desk. A transaction that wants to know what was not asked yet is therefore undone, the
 * question is asked, and the work is done again with the answer.
 */
import type { RecordSource, Records, SourceAnswer } from './source.ts'

/** Ends the transaction; `transact` asks and starts over. Never an error that anybody sees. */
export class NotYetAsked extends Error {}

type Ask<T> = (key: string) => Promise<SourceAnswer<T>>
type Wanted = Map<string, () => Promise<void>>

const remembering = <T>(name: string, ask: Ask<T>, wanted: Wanted): Ask<T> => {
  const answers = new Map<string, SourceAnswer<T>>()
  return (key) => {
    const answer = answers.get(key)
    if (answer) return Promise.resolve(answer)
    wanted.set(`${name} ${key}`, async () => {
      answers.set(key, await ask(key))
    })
    return Promise.reject(new NotYetAsked())
  }
}

/** Remembers the answers for one piece of work, so that all its transactions see the same records. */
export const askOutside = (source: RecordSource): Records => {
  const wanted: Wanted = new Map()
  const remembered: RecordSource = {
    accountsCarrying: remembering('accounts', source.accountsCarrying, wanted),
    ownerOf: remembering('owner', source.ownerOf, wanted),
    accountByNumber: remembering('account', source.accountByNumber, wanted),
  }
  return {
    within: () => remembered,
    askWanted: async () => {
      const questions = [...wanted.values()]
      wanted.clear()
      await Promise.all(questions.map((ask) => ask()))
    },
  }
}
