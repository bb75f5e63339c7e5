import type { Cage, Caged } from './cage.ts'
import { loadTasks } from './tasks.ts'

const caged = async <T>(work: () => Promise<T>): Promise<Caged<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, trouble: 'crashed', detail: error instanceof Error ? error.name : 'not an error' }
  }
}

/** The same work in this process, without caps: for tests, and for reading one's own samples fast. Never for letters of strangers. */
export const uncaged = async (): Promise<Cage> => {
  const tasks = await loadTasks()
  return {
    open: (raw, settings) => caged(() => tasks.open({ raw, settings })),
    readDocument: (file) => caged(() => tasks.document({ file })),
    readLetter: (letter, documents, options) => caged(() => tasks.read({ letter, documents, options })),
    close: () => tasks.close(),
  }
}
