/** Every kind of file that can be imported; in this order when a folder is given. */
import { accountTableNames } from './account-columns.ts'
import { importAccountTables } from './account-tables.ts'
import { importAccounts } from './accounts.ts'
import { importCodeWords } from './code-words.ts'
import type { FileImporter } from './file-importer.ts'
import { importNumbers } from './numbers.ts'
import { importPartners } from './partners.ts'
import { importStaff } from './staff.ts'

export type FileKind = {
  name: string
  /** Files that are read with this one. */
  beside: readonly string[]
  read: FileImporter
}

export const fileKinds: readonly FileKind[] = [
  { name: 'usocs.csv', beside: [], read: importCodeWords('usoc') },
  { name: 'fids.csv', beside: [], read: importCodeWords('fid') },
  { name: 'staff.json', beside: [], read: importStaff },
  { name: 'partners.json', beside: [], read: importPartners },
  { name: 'numbers.csv', beside: [], read: importNumbers },
  { name: 'accounts.jsonl', beside: [], read: importAccounts },
  { name: 'accounts.csv', beside: accountTableNames.slice(1), read: importAccountTables },
]
