import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemClock, type Clock } from '../../clock.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import { noteImport } from '../../store/load/import-log.ts'
import type { Store } from '../../store/store.ts'
import { fileKinds } from './file-kinds.ts'
import { findFiles, type FoundFile } from './find-files.ts'
import { faultList, type FaultList, type FileReport, type ImportProgress, type ImportReport } from './report.ts'
import { openSource } from './source.ts'

export type ImportOptions = {
  onProgress?: (progress: ImportProgress) => void
  /** The files are whole registers: what they do not name is withdrawn. */
  replace?: boolean
  clock?: Clock
  /** For the audit log: who ran the import. */
  actor?: string
}

/**
 * Imports files or folders of them (DESIGN 3). Each file is taken whole or not at all, in one transaction; the faults of all
 * files are reported together. Again with the same file changes nothing.
 */
export async function importPaths(store: Store, paths: readonly string[], options: ImportOptions = {}): Promise<ImportReport> {
  const { files, unknown, ignored } = await findFiles(paths)
  const reports = unknown.map(unknownFile)
  for (const file of files) reports.push(await importFile(store, file, options))
  return { done: reports.every(({ faultCount }) => faultCount === 0), files: reports, ignored }
}

const unknownFile = (path: string): FileReport => {
  const sentence = `is neither a folder with files to import nor one of them: ${fileKinds.map(({ name }) => name).join(', ')}`
  return { file: path, rows: 0, sha256: '', counts: null, faults: [{ file: path, line: null, field: null, sentence }], faultCount: 1 }
}

/** Thrown to roll back a file with faults. */
class Refused extends Error {}

async function importFile(store: Store, file: FoundFile, options: ImportOptions): Promise<FileReport> {
  const faults = faultList()
  const report: FileReport = { file: file.path, rows: 0, sha256: '', counts: null, faults: [], faultCount: 0 }
  try {
    await store.db.transaction(async (tx) => {
      Object.assign(report, await readFile(tx, file, faults, options))
      if (faults.count > 0) throw new Refused()
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    report.counts = null
  }
  return { ...report, faults: [...faults.shown], faultCount: faults.count }
}

async function readFile(tx: Transaction, file: FoundFile, faults: FaultList, options: ImportOptions): Promise<Partial<FileReport>> {
  const at = (options.clock ?? systemClock)()
  const source = await openSource(file.path, file.name)
  const { bytesTotal } = source
  const progress = (rows: number) => options.onProgress?.({ file: file.path, bytesRead: source.bytesRead(), bytesTotal, rows })
  const sibling = async (name: string) => {
    const path = join(dirname(file.path), name)
    return (await stat(path).catch(() => undefined))?.isFile() ? await openSource(path, name) : undefined
  }
  const read = await file.read({ tx, source, sibling, faults, progress, at, replace: options.replace ?? false })
  const { rows, counts, sources = [source] } = read
  for (const { name, sha256 } of sources) await noteImport(tx, { file: name, sha256: sha256(), rows, at })
  const files = Object.fromEntries(sources.map(({ name, sha256 }) => [name, sha256()]))
  await appendAudit(tx, { at, actor: options.actor ?? 'csr-desk', event: 'import', details: { files, rows, ...counts } })
  return { rows, counts, sha256: source.sha256() }
}
