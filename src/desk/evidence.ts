/** Everything about one request as files: letters, decisions, mails, deliveries, audit lines, and the checksums of all of them. */
import { createHash } from 'node:crypto'
import { auditAbout } from '../store/audit.ts'
import type { Connection } from '../store/database.ts'
import { letterRaw } from '../store/letters.ts'
import { mailsOfRequest, requestsByReferences } from '../store/requests.ts'
import { verdictsOfRequest } from '../store/verdicts.ts'
import { explainLetter } from './explain-letter.ts'
import { showRequest } from './show-request.ts'

/** The bytes travel as base64 where a running desk is asked over loopback. */
export type EvidenceFile = { name: string; base64: string }

const fileOf = (name: string, bytes: Uint8Array | string): EvidenceFile => ({ name, base64: Buffer.from(bytes).toString('base64') })
const jsonFile = (name: string, value: unknown): EvidenceFile => fileOf(name, `${JSON.stringify(value, null, 2)}\n`)

const numbered = (id: number): string => String(id).padStart(6, '0')

const lettersOf = async (db: Connection, ids: readonly number[]): Promise<EvidenceFile[]> => {
  const files: EvidenceFile[] = []
  for (const id of ids) {
    const raw = await letterRaw(db, id)
    if (raw) files.push(fileOf(`letters/${numbered(id)}.eml`, raw))
    files.push(jsonFile(`letters/${numbered(id)}.explained.json`, await explainLetter(db, String(id))))
  }
  return files
}

/** As `sha256sum --check` takes it. */
const checksums = (files: readonly EvidenceFile[]): EvidenceFile =>
  fileOf(
    'SHA256SUMS',
    files.map(({ name, base64 }) => `${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')}  ${name}\n`).join(''),
  )

/** @returns null where no request has that reference. The letters are as they came: a customer's passcode may stand in them. */
export const evidence = async (db: Connection, reference: string): Promise<{ files: EvidenceFile[] } | null> => {
  const [row] = await requestsByReferences(db, [reference])
  if (!row) return null
  const mails = await mailsOfRequest(db, row.id)
  const verdicts = await verdictsOfRequest(db, row.id)
  const spokeOfIt = [row.letterId, ...verdicts.map(({ letterId }) => letterId), ...mails.map(({ letterId }) => letterId)]
  const letterIds = [...new Set(spokeOfIt.filter((id) => id !== null))].sort((a, b) => a - b)
  const lines = await auditAbout(db, reference, letterIds)
  const files = [
    jsonFile('request.json', await showRequest(db, reference)),
    fileOf('audit.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    ...(await lettersOf(db, letterIds)),
    ...mails.map(({ id, purpose, raw }) => fileOf(`mails/${numbered(id)}-${purpose}.eml`, raw)),
  ]
  return { files: [...files, checksums(files)] }
}
