/** Prints one record of 500 lines in a process of its own and says what memory that took, in MB. */
import { modelFor } from '../src/case-printer.ts'
import { defaultProfile } from '../src/profile.ts'
import { createPrinter } from '../src/records/print/printer.ts'
import { grown } from './accounts.ts'

await createPrinter().print(modelFor(defaultProfile, { usoc: new Map(), fid: new Map() })(await grown(500)), 'pdf')
process.stdout.write(String(process.resourceUsage().maxRSS / 1_024))
