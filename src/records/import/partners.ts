import { z } from 'zod'
import { domainsOfOthers, loadPartners } from '../../store/load/partners.ts'
import { partner, type Partner } from '../register.ts'
import type { FileImporter } from './file-importer.ts'
import { readJsonFile } from './json-file.ts'
import { isSharedDomain } from './shared-domains.ts'

type PartnerFault = { path: (string | number)[]; sentence: string }

/** partners.json: a list of the companies that ask. */
export const importPartners: FileImporter = async ({ tx, source, faults, replace }) => {
  const nothing = { rows: 0, counts: { added: 0, changed: 0, unchanged: 0, withdrawn: 0, absent: 0 } }
  const file = await readJsonFile(source)
  if ('fault' in file) {
    faults.add({ file: source.name, line: file.line, field: null, sentence: file.fault })
    return nothing
  }
  const checked = z.array(partner).safeParse(file.value)
  if (!checked.success) {
    faults.addIssues(source.name, checked.error.issues, file.lineOf)
    return nothing
  }
  const others = replace ? new Map<string, string>() : await domainsOfOthers(tx, new Set(checked.data.map(({ id }) => id)))
  const found = partnerFaults(checked.data, others)
  faults.addIssues(
    source.name,
    found.map(({ path, sentence }) => ({ code: 'custom' as const, path, message: sentence, input: undefined })),
    file.lineOf,
  )
  if (found.length > 0) return nothing
  return { rows: checked.data.length, counts: await loadPartners(tx, checked.data, replace) }
}

/** A domain decides who somebody is: it has one owner, and strangers cannot get an address under it. */
function partnerFaults(partners: readonly Partner[], others: ReadonlyMap<string, string>): PartnerFault[] {
  const faults: PartnerFault[] = []
  const ids = new Set<string>()
  const owners = new Map(others)
  partners.forEach(({ id, domains }, index) => {
    if (ids.has(id)) faults.push({ path: [index, 'id'], sentence: 'is the id of another partner already' })
    ids.add(id)
    domains.forEach((domain, place) => {
      const path = [index, 'domains', place]
      const owner = owners.get(domain)
      if (owner !== undefined) faults.push({ path, sentence: `is a domain of partner ${owner} already` })
      if (isSharedDomain(domain)) faults.push({ path, sentence: 'is a domain under which anybody can have an address' })
      owners.set(domain, id)
    })
  })
  return faults
}
