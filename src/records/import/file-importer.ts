import type { Transaction } from '../../store/database.ts'
import type { LoadCounts } from '../../store/load/report.ts'
import type { FaultList } from './report.ts'
import type { Source } from './source.ts'

/** What an importer of one kind of file works with. */
export type ImportWork = {
  tx: Transaction
  source: Source
  /** Another file of the same folder, for an account that is spread over several; undefined where there is none. */
  sibling(name: string): Promise<Source | undefined>
  faults: FaultList
  /** Tells how far it is; called for every batch. */
  progress(rows: number): void
  at: Date
  /** The file is the whole register: what it does not name is withdrawn. */
  replace: boolean
}

/** Checks a file and writes it in the given transaction, which is rolled back when any fault was found. `sources`: every file read. */
export type FileImporter = (work: ImportWork) => Promise<{ rows: number; counts: LoadCounts; sources?: Source[] }>
