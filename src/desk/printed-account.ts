import type { Connection } from '../store/database.ts'
import { accountByBtn, accountByNumber } from '../store/accounts.ts'
import { codeWords } from '../store/code-words.ts'

/** What printing a record needs: the account under an account number or a BTN, and the carrier's code words. */
export const printedAccount = async (db: Connection, number: string) => {
  const wanted = number.replace(/[\s().-]/g, '').toUpperCase()
  const account = (await accountByNumber(db, wanted)) ?? (/^\d{10}$/.test(wanted) ? await accountByBtn(db, wanted) : null)
  if (account === null) return null
  const words = await codeWords(db)
  return { account, usoc: [...words.usoc], fid: [...words.fid] }
}
