import { createAccountStage, stageAccounts, type StagedAccount } from '../../store/load/account-stage.ts'
import {
  createSectionStage,
  indexSectionStage,
  nextSectionRows,
  stageSectionRows,
  type SectionRow,
} from '../../store/load/section-stage.ts'
import { account } from '../account.ts'
import { accountFaults } from './account-checks.ts'
import { accountTableNames, columnsOf, type Column } from './account-columns.ts'
import { accountFromRows } from './account-from-rows.ts'
import { accountNumbers } from './account-numbers.ts'
import { finishAccounts } from './accounts.ts'
import { csvRows } from './csv-rows.ts'
import type { FileImporter, ImportWork } from './file-importer.ts'
import type { Source } from './source.ts'

const batchRows = 5_000
const accountsAtOnce = 200

/** accounts.csv and the tables beside it, see `account-columns.ts`. */
export const importAccountTables: FileImporter = async (work) => {
  await createSectionStage(work.tx)
  await createAccountStage(work.tx)
  let rows = 0
  const sources: Source[] = []
  for (const table of accountTableNames) {
    const source = table === 'accounts.csv' ? work.source : await work.sibling(table)
    if (!source) continue
    sources.push(source)
    for await (const batch of tableRows(work, table, source)) {
      await stageSectionRows(work.tx, batch)
      rows += batch.length
      work.progress(rows)
    }
  }
  await indexSectionStage(work.tx)
  await assembleAccounts(work)
  return { rows, counts: await finishAccounts(work), sources }
}

async function* tableRows({ faults }: ImportWork, table: string, source: Source): AsyncGenerator<SectionRow[]> {
  let batch: SectionRow[] = []
  const columns = columnsOf(table).map(({ name }) => name)
  for await (const item of csvRows(source.chunks(), columns)) {
    if ('fault' in item) {
      faults.add({ file: table, line: item.line, field: item.field, sentence: item.fault })
      continue
    }
    const accountNumber = item.cells.get('accountNumber') ?? ''
    if (accountNumber === '') faults.add({ file: table, line: item.line, field: 'accountNumber', sentence: 'is empty' })
    else batch.push({ section: table, accountNumber, line: item.line, cells: [...item.cells] })
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  yield batch
}

async function assembleAccounts(work: ImportWork): Promise<void> {
  const columns = new Map(accountTableNames.map((table) => [table, columnsOf(table)]))
  for (let after = ''; ;) {
    const rows = await nextSectionRows(work.tx, after, accountsAtOnce)
    const last = rows.at(-1)
    if (!last) return
    after = last.accountNumber
    const byAccount = Map.groupBy(rows, ({ accountNumber }) => accountNumber)
    await stageAccounts(
      work.tx,
      [...byAccount.values()].flatMap((group) => assemble(work, group, columns)),
    )
  }
}

function assemble({ faults }: ImportWork, rows: readonly SectionRow[], columns: ReadonlyMap<string, Column[]>): StagedAccount[] {
  const [head, ...again] = rows.filter(({ section }) => section === 'accounts.csv')
  const add = ({ section, line }: SectionRow, sentence: string) => faults.add({ file: section, line, field: 'accountNumber', sentence })
  for (const row of again) add(row, 'stands in an earlier line already')
  if (!head) {
    for (const row of rows) add(row, 'is not in accounts.csv')
    return []
  }
  const { value, faults: lost, placeOf } = accountFromRows(head, rows, columns)
  for (const fault of lost) faults.add(fault)
  const checked = account.safeParse(value)
  const issues = checked.success
    ? accountFaults(checked.data)
    : checked.error.issues.map(({ path, message }) => ({ path, sentence: message }))
  for (const { path, sentence } of issues) faults.add({ ...placeOf(path), sentence })
  return checked.success ? [{ line: head.line, record: checked.data, ranges: accountNumbers(checked.data) }] : []
}
