import type { Letter, OpenSettings, Unopenable } from '../letter/letter.ts'
import type { Document } from '../reading/documents/document.ts'
import { createRecognizer } from '../reading/documents/picture/recognizer.ts'
import { defaultLimits } from '../reading/documents/reader.ts'
import type { File } from '../reading/documents/reader.ts'
import type { Reading } from '../reading/form.ts'
import type { ReadOptions } from '../reading/read.ts'

/** What a child can be asked. Inputs and outputs are plain data: they cross a process border. */
export type Tasks = {
  open: { input: { raw: Uint8Array; settings: OpenSettings }; output: Letter | Unopenable }
  document: { input: { file: File }; output: Document }
  read: { input: { letter: Letter; documents: readonly Document[]; options: ReadOptions }; output: Reading }
}
export type TaskName = keyof Tasks

export type TaskTable = { [N in TaskName]: (input: Tasks[N]['input']) => Promise<Tasks[N]['output']> }

const modules = {
  letter: () => import('../letter/open-letter.ts'),
  documents: () => import('../reading/documents/read.ts'),
  reading: () => import('../reading/read.ts'),
}

/**
 * Loads every reader; they are large, and only who reads should pay for them. One that cannot be loaded fails in its own
 * task, so that the others go on.
 */
export const loadTasks = async (): Promise<TaskTable & { close: () => Promise<void> }> => {
  await Promise.allSettled([modules.letter(), modules.documents(), modules.reading()])
  const recognizer = createRecognizer()
  return {
    open: async ({ raw, settings }) => (await modules.letter()).openLetter(raw, settings),
    document: async ({ file }) => (await modules.documents()).readDocument(file, defaultLimits, recognizer),
    read: async ({ letter, documents, options }) => (await modules.reading()).readLetter(letter, documents, options),
    close: () => recognizer.close(),
  }
}
