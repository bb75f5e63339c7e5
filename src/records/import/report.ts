/** What an import did, file by file. */
import type { z } from 'zod'
import type { LoadCounts, StageFault } from '../../store/load/report.ts'

/** Why a file was refused. `line` counts from 1 and is null for the file as a whole; no sentence repeats a value of the file. */
export type ImportFault = { file: string; line: number | null; field: string | null; sentence: string }

/** `counts` is null when the file was refused: nothing of it is stored then. `faults` holds the first hundred of `faultCount`. */
export type FileReport = {
  file: string
  rows: number
  sha256: string
  counts: LoadCounts | null
  faults: ImportFault[]
  faultCount: number
}

/** `ignored`: files of a given folder that no import knows. `done` is true when every file was taken. */
export type ImportReport = { done: boolean; files: FileReport[]; ignored: string[] }

export type ImportProgress = { file: string; bytesRead: number; bytesTotal: number; rows: number }

/** Nobody reads more, and a wrong file of a million rows would fill the memory. */
export const faultsShown = 100

/** Collects faults of one or more files, the first hundred in full. */
export type FaultList = {
  add(fault: ImportFault): void
  addAll(file: string, faults: readonly StageFault[]): void
  /** Every issue of a failed check; `lineOf` finds the line of a path. */
  addIssues(file: string, issues: readonly z.core.$ZodIssue[], lineOf: (path: readonly PropertyKey[]) => number | null): void
  readonly shown: readonly ImportFault[]
  readonly count: number
}

export function faultList(): FaultList {
  const shown: ImportFault[] = []
  let count = 0
  const add = (fault: ImportFault) => {
    count += 1
    if (shown.length < faultsShown) shown.push(fault)
  }
  return {
    add,
    addAll: (file, faults) => {
      for (const fault of faults) add({ file, ...fault })
    },
    addIssues: (file, issues, lineOf) => {
      for (const { path, message } of issues) add({ file, line: lineOf(path), field: fieldName(path), sentence: message })
    },
    shown,
    get count() {
      return count
    },
  }
}

/** lines[3].tn */
const fieldName = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`)).join('')
