/** Opens the database of the desk. */
import { openInMemory } from './embedded/memory.ts'
import type { Store } from './store.ts'

export async function openStore(_options: { inMemory: true }): Promise<Store> {
  return await openInMemory()
}
