import { loadCodeWords, type Dictionary } from '../../store/load/code-words.ts'
import { codeWord, type CodeWord } from '../register.ts'
import { csvRows } from './csv-rows.ts'
import type { FileImporter } from './file-importer.ts'

/** usocs.csv and fids.csv: codes and what they mean. */
export const importCodeWords =
  (dictionary: Dictionary): FileImporter =>
  async ({ tx, source, faults, replace }) => {
    const words = new Map<string, CodeWord>()
    let rows = 0
    const refuse = (line: number, field: string | null, sentence: string) => faults.add({ file: source.name, line, field, sentence })
    for await (const item of csvRows(source.chunks(), ['code', 'description'])) {
      rows += 1
      if ('fault' in item) {
        refuse(item.line, item.field, item.fault)
        continue
      }
      const checked = codeWord.safeParse(Object.fromEntries(item.cells))
      if (!checked.success) faults.addIssues(source.name, checked.error.issues, () => item.line)
      else if (words.has(checked.data.code)) refuse(item.line, 'code', 'stands in an earlier line already')
      else words.set(checked.data.code, checked.data)
    }
    const counts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, absent: 0 }
    return { rows, counts: faults.count > 0 ? counts : await loadCodeWords(tx, dictionary, [...words.values()], replace) }
  }
