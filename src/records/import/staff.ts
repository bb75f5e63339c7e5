import { loadStaff } from '../../store/load/staff.ts'
import { staffFile, type StaffFile } from '../register.ts'
import type { FileImporter } from './file-importer.ts'
import { readJsonFile } from './json-file.ts'

/** staff.json: the center's people, its hours and holidays. Always the whole list: who is gone from it is no longer staff. */
export const importStaff: FileImporter = async ({ tx, source, faults }) => {
  const nothing = { rows: 0, counts: { added: 0, changed: 0, unchanged: 0, withdrawn: 0, absent: 0 } }
  const file = await readJsonFile(source)
  if ('fault' in file) {
    faults.add({ file: source.name, line: file.line, field: null, sentence: file.fault })
    return nothing
  }
  const checked = staffFile.safeParse(file.value)
  if (!checked.success) {
    faults.addIssues(source.name, checked.error.issues, file.lineOf)
    return nothing
  }
  const twice = [
    ...repeated(
      checked.data.agents.map(({ email }) => email),
      'agents',
      'email',
    ),
  ]
  twice.push(
    ...repeated(
      checked.data.escalation.map(({ level }) => String(level)),
      'escalation',
      'level',
    ),
  )
  for (const path of twice)
    faults.add({
      file: source.name,
      line: file.lineOf(path),
      field: `${path[0]}[${path[1]}].${path[2]}`,
      sentence: 'stands in the list already',
    })
  if (twice.length > 0) return nothing
  return { rows: peopleOf(checked.data), counts: await loadStaff(tx, checked.data) }
}

const peopleOf = ({ agents, escalation }: StaffFile): number => agents.length + escalation.length

const repeated = (values: readonly string[], list: string, field: string): [string, number, string][] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [[list, index, field]] : []))
