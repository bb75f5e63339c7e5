/** csr-desk audit verify: walks the hash chain. */
import { verifyAudit } from '../../store/verify-audit.ts'
import { openStore } from '../../store/open.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { CommandFailure, print } from '../terminal.ts'

export const audit: Run = async ({ args, environment }) => {
  if (args[0] !== 'verify') throw new CommandFailure('say: csr-desk audit verify', 2)
  const settings = settingsFor(environment)
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR })
  try {
    const result = await verifyAudit(store.db)
    if (!result.whole) throw new CommandFailure(`the audit log is broken at line ${result.seq}: ${result.fault}`)
    print(`the audit log is whole: ${result.lines} lines`)
  } finally {
    await store.close()
  }
}
