import type { Letter, OpenSettings, Unopenable } from '../letter/letter.ts'
import type { Document } from '../reading/documents/document.ts'
import type { File } from '../reading/documents/reader.ts'
import type { Reading } from '../reading/form.ts'
import type { ReadOptions } from '../reading/read.ts'
import type { Caps } from './caps.ts'
import { defaultCaps } from './caps.ts'
import { createPool } from './pool.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** What ended a task that gave no answer; the child it ran in is gone. */
export type CageTrouble = 'too-slow' | 'too-large' | 'crashed'

export type Caged<T> = { ok: true; value: T } | { ok: false; trouble: CageTrouble; detail: string }

/** Reads what strangers send, in child processes that can be killed. Never throws for what it is given. */
export type Cage = {
  open(raw: Uint8Array, settings: OpenSettings): Promise<Caged<Letter | Unopenable>>
  readDocument(file: File): Promise<Caged<Document>>
  readLetter(letter: Letter, documents: readonly Document[], options: ReadOptions): Promise<Caged<Reading>>
  /** Ends every child; tasks under way end as crashed. */
  close(): Promise<void>
}

export type CageOptions = {
  /** Children kept warm: so many letters are read at once. */
  size: number
  caps?: Partial<Record<TaskName, Caps>>
  /** Tasks after which a child is replaced, so that what a library leaks does not add up. */
  tasksPerChild?: number
  /** The child's entry module; another one only in tests. */
  entry?: URL
}

/** Starts the children at once, so that the first letter does not wait for the readers to load. */
export const createCage = ({ size, caps, tasksPerChild = 500, entry }: CageOptions): Cage => {
  const pool = createPool({ size, caps: { ...defaultCaps, ...caps }, tasksPerChild, ...(entry ? { entry } : {}) })
  const run = <N extends TaskName>(task: N, input: Tasks[N]['input']): Promise<Caged<Tasks[N]['output']>> => pool.run(task, input)
  return {
    open: (raw, settings) => run('open', { raw, settings }),
    readDocument: (file) => run('document', { file }),
    readLetter: (letter, documents, options) => run('read', { letter, documents, options }),
    close: () => pool.close(),
  }
}
