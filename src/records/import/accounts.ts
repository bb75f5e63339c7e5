import {
  accountStageFaults,
  applyAccountStage,
  createAccountStage,
  stageAccounts,
  type StagedAccount,
} from '../../store/load/account-stage.ts'
import { account } from '../account.ts'
import { accountFaults } from './account-checks.ts'
import { accountNumbers } from './account-numbers.ts'
import type { FileImporter, ImportWork } from './file-importer.ts'
import { faultsShown } from './report.ts'
import { textLines } from './text-lines.ts'

/** One statement carries accounts of about this many characters. */
const batchCharacters = 1 << 18

/** accounts.jsonl: one account per line. */
export const importAccounts: FileImporter = async (work) => {
  await createAccountStage(work.tx)
  let rows = 0
  let batch: StagedAccount[] = []
  let characters = 0
  const flush = async () => {
    await stageAccounts(work.tx, batch)
    batch = []
    characters = 0
    work.progress(rows)
  }
  for await (const item of textLines(work.source.chunks())) {
    rows += 1
    if ('fault' in item) {
      refuse(work, item.line, item.fault)
      continue
    }
    batch.push(...checkLine(work, item.line, item.text))
    characters += item.text.length
    if (characters >= batchCharacters) await flush()
  }
  await flush()
  return { rows, counts: await finishAccounts(work) }
}

/** Judges what was staged as a whole and, unless there is a fault, puts it in place. */
export async function finishAccounts({ tx, source, faults, at, replace }: ImportWork) {
  faults.addAll(source.name, await accountStageFaults(tx, faultsShown, replace))
  if (faults.count > 0) return { added: 0, changed: 0, unchanged: 0, withdrawn: 0, absent: 0 }
  return await applyAccountStage(tx, at, replace)
}

function refuse({ faults, source }: ImportWork, line: number, sentence: string): void {
  faults.add({ file: source.name, line, field: null, sentence })
}

/** The account of a line, or none and the faults noted. */
function checkLine(work: ImportWork, line: number, text: string): StagedAccount[] {
  const json = parseJson(text)
  if (json === undefined) {
    refuse(work, line, 'is not JSON')
    return []
  }
  const checked = account.safeParse(json)
  if (!checked.success) {
    work.faults.addIssues(work.source.name, checked.error.issues, () => line)
    return []
  }
  const issues = accountFaults(checked.data).map(({ path, sentence }) => ({
    code: 'custom' as const,
    path,
    message: sentence,
    input: undefined,
  }))
  work.faults.addIssues(work.source.name, issues, () => line)
  return [{ line, record: checked.data, ranges: accountNumbers(checked.data) }]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
