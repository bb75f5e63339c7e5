import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { account, type Account } from '../../src/records/account.ts'
import { partner, type Partner } from '../../src/records/register.ts'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../fixtures/world')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** The accounts of the sample world. */
export const accounts: readonly Account[] = read('accounts.jsonl')
  .trim()
  .split('\n')
  .map((line) => account.parse(JSON.parse(line)))

export const partners: readonly Partner[] = z.array(partner).parse(JSON.parse(read('partners.json')))

/** One account of the sample world by its number, with some parts replaced. */
export function accountOf(accountNumber: string, replaced: Partial<Account> = {}): Account {
  const found = accounts.find((candidate) => candidate.accountNumber === accountNumber)
  if (found === undefined) throw new Error(`no account ${accountNumber} in the sample world`)
  return { ...found, ...replaced }
}

export function partnerOf(id: string, replaced: Partial<Partner> = {}): Partner {
  const found = partners.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no partner ${id} in the sample world`)
  return { ...found, ...replaced }
}
