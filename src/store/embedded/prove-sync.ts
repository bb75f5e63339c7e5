import type { PGlite } from '@electric-sql/pglite'
import { StoreProblem } from '../problem.ts'

/**
 * Commits something and looks whether an fsync happened before the commit was acknowledged: the engine's internals move between
 * versions, and a correction that no longer takes hold would be silent. @throws StoreProblem
 */
export async function proveSync(engine: PGlite, files: { readonly syncs: number }): Promise<void> {
  const before = files.syncs
  await engine.query(`select pg_logical_emit_message(true, 'csr-desk', 'does this commit reach the disk?')`)
  if (files.syncs > before) return
  throw new StoreProblem(
    'permanent',
    'the embedded database does not write its commits to disk: a power cut could lose letters; use the version of @electric-sql/pglite that this release names, or set DATABASE_URL to a PostgreSQL server',
  )
}
