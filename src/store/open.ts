import { openInMemory, type Seed } from './embedded/memory.ts'
import type { Store } from './store.ts'

export type OpenOptions = { inMemory: true; seed?: Seed }

/** Opens the database of the desk. */
export const openStore = async (options: OpenOptions): Promise<Store> => await openInMemory(options.seed)
