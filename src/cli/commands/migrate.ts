/** csr-desk migrate: opening the store brings the database up to date. */
import { openStore } from '../../store/open.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { print } from '../terminal.ts'

export const migrate: Run = async ({ environment }) => {
  const settings = settingsFor(environment)
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR })
  await store.close()
  print('the database is up to date')
}
