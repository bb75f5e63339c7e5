import { accountByNumber, accountsCarrying } from '../../store/accounts.ts'
import type { Transaction } from '../../store/database.ts'
import { ownerOf } from '../../store/numbers.ts'
import type { RecordSource } from './source.ts'
import { found } from './source.ts'

/** The desk's own tables, filled by `import`. */
export const storeSource = (tx: Transaction): RecordSource => ({
  accountsCarrying: async (tn) => found(await accountsCarrying(tx, tn)),
  ownerOf: async (tn) => found(await ownerOf(tx, tn)),
  accountByNumber: async (accountNumber) => found(await accountByNumber(tx, accountNumber)),
})
