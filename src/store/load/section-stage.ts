/** Rows of an account's tables on their way in: collected, then handed back account by account, whatever order the files had. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '../database.ts'
import { rowsOf } from '../rows.ts'
import { storableJson } from '../tables/columns.ts'

/** `cells`: column name and text; `line` counts from 1. */
export type SectionRow = { section: string; accountNumber: string; line: number; cells: [string, string][] }

export const createSectionStage = async (tx: Transaction): Promise<void> => {
  await tx.execute(
    sql`create temp table section_stage (section text not null, account_number text collate "C" not null, line integer not null, cells jsonb not null) on commit drop`,
  )
}

export const stageSectionRows = async (tx: Transaction, batch: readonly SectionRow[]): Promise<void> => {
  await tx.execute(sql`
    insert into section_stage
    select r.section, r."accountNumber", r.line, r.cells
    from jsonb_to_recordset(${storableJson(batch)}::jsonb) as r (section text, "accountNumber" text, line integer, cells jsonb)`)
}

export const indexSectionStage = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`create index on section_stage (account_number, section, line)`)
  await tx.execute(sql`analyze section_stage`)
}

const sectionRow = z.object({
  section: z.string(),
  accountNumber: z.string(),
  line: z.int(),
  cells: z.array(z.tuple([z.string(), z.string()])),
})

/** All rows of the next `accounts` accounts after the one named, in the order of account, section and line. */
export const nextSectionRows = (tx: Transaction, after: string, accounts: number): Promise<SectionRow[]> =>
  rowsOf(
    tx,
    sql`select section, account_number as "accountNumber", line, cells from section_stage
      where account_number in (
        select distinct account_number from section_stage where account_number > ${after} order by account_number limit ${accounts})
      order by account_number, section, line`,
    sectionRow,
  )
