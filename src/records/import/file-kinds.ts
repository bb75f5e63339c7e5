/** Every kind of file that can be imported; in this order when a folder is given. */
import { importAccounts } from './accounts.ts'
import { importCodeWords } from './code-words.ts'
import type { FileImporter } from './file-importer.ts'
import { importNumbers } from './numbers.ts'
import { importPartners } from './partners.ts'
import { importStaff } from './staff.ts'

export const fileKinds: readonly { name: string; read: FileImporter }[] = [
  { name: 'usocs.csv', read: importCodeWords('usoc') },
  { name: 'fids.csv', read: importCodeWords('fid') },
  { name: 'staff.json', read: importStaff },
  { name: 'partners.json', read: importPartners },
  { name: 'numbers.csv', read: importNumbers },
  { name: 'accounts.jsonl', read: importAccounts },
]
