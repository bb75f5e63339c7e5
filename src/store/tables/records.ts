/** What the carrier's files say: accounts, numbers, partners, staff, codes. */
import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Account } from '../../records/account.ts'
import type { Center, Partner } from '../../records/register.ts'
import { instant, jsonb, text } from './columns.ts'

export const accounts = pgTable(
  'accounts',
  {
    accountNumber: text('account_number').primaryKey(),
    btn: text('btn').notNull(),
    customerCode: text('customer_code').notNull(),
    status: text('status').notNull(),
    record: jsonb('record').$type<Account>().notNull(),
    asOf: instant('as_of').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [uniqueIndex('accounts_btn_code').on(table.btn, table.customerCode)],
)

/** Every number of an account: the BTN, each line, each DID range; both ends included. */
export const accountNumbers = pgTable(
  'account_numbers',
  {
    accountNumber: text('account_number')
      .notNull()
      .references(() => accounts.accountNumber, { onDelete: 'cascade' }),
    low: bigint('low', { mode: 'number' }).notNull(),
    high: bigint('high', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountNumber, table.low, table.high] }),
    index('account_numbers_single').on(table.low),
    /** A B-tree on both ends would read half the table for one number; blocks are few, single numbers are many. */
    index('account_numbers_block')
      .using('gist', sql`int8range(${table.low}, ${table.high}, '[]')`)
      .where(sql`${table.low} < ${table.high}`),
  ],
)

export const numberRanges = pgTable(
  'number_ranges',
  {
    low: bigint('low', { mode: 'number' }).notNull(),
    high: bigint('high', { mode: 'number' }).notNull(),
    spid: text('spid').notNull(),
    provider: text('provider').notNull(),
    status: text('status').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.low, table.high] }),
    index('number_ranges_block')
      .using('gist', sql`int8range(${table.low}, ${table.high}, '[]')`)
      .where(sql`${table.low} < ${table.high}`),
  ],
)

export const partners = pgTable('partners', {
  id: text('id').primaryKey(),
  status: text('status').notNull(),
  record: jsonb('record').$type<Partner>().notNull(),
})

export const partnerDomains = pgTable('partner_domains', {
  domain: text('domain').primaryKey(),
  partnerId: text('partner_id')
    .notNull()
    .references(() => partners.id, { onDelete: 'cascade' }),
})

export const staff = pgTable(
  'staff',
  {
    email: text('email').notNull(),
    /** 0 for an agent, 1 to 3 for an escalation contact. */
    level: integer('level').notNull(),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
  },
  (table) => [primaryKey({ columns: [table.email, table.level] })],
)

/** Hours, cutoff and holidays as imported with staff.json; one row. */
export const center = pgTable('center', {
  id: integer('id').primaryKey().default(1),
  record: jsonb('record').$type<Center>().notNull(),
})

export const codeWords = pgTable(
  'code_words',
  {
    dictionary: text('dictionary').$type<'usoc' | 'fid'>().notNull(),
    code: text('code').notNull(),
    description: text('description').notNull(),
  },
  (table) => [primaryKey({ columns: [table.dictionary, table.code] })],
)

export const imports = pgTable('imports', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  file: text('file').notNull(),
  sha256: text('sha256').notNull(),
  rows: integer('rows').notNull(),
  at: instant('at').notNull(),
})
