/** csr-desk import PATH...: whole file or nothing; every fault with file, line and field. */
import { importPaths } from '../../records/import/import.ts'
import { openStore } from '../../store/open.ts'
import type { Run } from '../commands.ts'
import { settingsFor } from '../environment.ts'
import { reportLines } from '../import-report.ts'
import { CommandFailure, print, progress } from '../terminal.ts'

export const importCommand: Run = async ({ args, environment }) => {
  const settings = settingsFor(environment)
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR })
  const bar = progress()
  try {
    const report = await importPaths(store, args, {
      onProgress: ({ file, bytesRead, bytesTotal, rows }) =>
        bar.show(`${file}: ${Math.floor((100 * bytesRead) / Math.max(1, bytesTotal))} %, ${rows} rows`),
    })
    bar.end()
    if (!report.done) throw new CommandFailure(reportLines(report).join('\n'))
    for (const line of reportLines(report)) print(line)
  } finally {
    await store.close()
  }
}
