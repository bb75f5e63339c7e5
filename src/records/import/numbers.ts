import {
  applyNumberStage,
  createNumberStage,
  crossingRanges,
  numberStageFaults,
  stageRanges,
  type StagedRange,
} from '../../store/load/number-stage.ts'
import { numberRange } from '../register.ts'
import { csvRows, type CsvRow } from './csv-rows.ts'
import type { FileImporter, ImportWork } from './file-importer.ts'
import { faultsShown } from './report.ts'

const columns = ['from', 'to', 'spid', 'provider', 'status']
const batchRows = 10_000

/** numbers.csv: who serves which numbers. */
export const importNumbers: FileImporter = async (work) => {
  await createNumberStage(work.tx)
  let rows = 0
  let batch: StagedRange[] = []
  const flush = async () => {
    await stageRanges(work.tx, batch)
    batch = []
    work.progress(rows)
  }
  for await (const item of csvRows(work.source.chunks(), columns)) {
    rows += 1
    if ('fault' in item) refuse(work, item.line, item.field, item.fault)
    else batch.push(...checkRow(work, item))
    if (batch.length >= batchRows) await flush()
  }
  await flush()
  return { rows, counts: await finish(work) }
}

async function finish({ tx, source, faults, replace }: ImportWork) {
  const counts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, absent: 0 }
  faults.addAll(source.name, await numberStageFaults(tx, faultsShown))
  if (faults.count > 0) return counts
  Object.assign(counts, await applyNumberStage(tx, replace))
  faults.addAll(source.name, await crossingRanges(tx, faultsShown))
  return counts
}

function refuse({ faults, source }: ImportWork, line: number, field: string | null, sentence: string): void {
  faults.add({ file: source.name, line, field, sentence })
}

function checkRow(work: ImportWork, { line, cells }: CsvRow): StagedRange[] {
  const checked = numberRange.safeParse(Object.fromEntries(cells))
  if (!checked.success) {
    work.faults.addIssues(work.source.name, checked.error.issues, () => line)
    return []
  }
  const { from, to, spid, provider, status } = checked.data
  if (to < from) refuse(work, line, 'to', 'lies before the beginning of the range')
  return to < from ? [] : [{ line, low: Number(from), high: Number(to), spid, provider, status }]
}
