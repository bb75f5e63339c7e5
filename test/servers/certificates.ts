import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8')

/** Certificates made for these tests by an authority made for these tests; they open nothing. */
export const authority = read('authority.pem')

export function certificate(name: 'localhost' | 'wrong-name' | 'expired'): { key: string; cert: string } {
  return { key: read(`${name}.key.pem`), cert: read(`${name}.pem`) }
}
