/** The sample letters of the demo, each with its right answer. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstValue, headerSection } from '../letter/header-fields.ts'
import type { ExpectedOutcome } from '../scoring/sample.ts'
import { readSample } from '../scoring/sample.ts'

export type DemoLetter = {
  name: string
  raw: Uint8Array
  messageId: string
  from: string
  subject: string
  expected: ExpectedOutcome[]
  /** False: the sample's own border had said that the sender is forged, so it does not come in over our border. */
  honest: boolean
}

const addressOf = (from: string): string => (/<([^>]+)>/.exec(from)?.[1] ?? from).trim().toLowerCase()

const letterOf = async (folder: string, name: string): Promise<DemoLetter> => {
  const raw = await readFile(join(folder, name))
  const section = headerSection(raw)
  const { expect } = await readSample(join(folder, name.replace(/\.eml$/, '.json')))
  return {
    name,
    raw,
    messageId: firstValue(section, 'message-id') ?? '',
    from: addressOf(firstValue(section, 'from') ?? ''),
    subject: firstValue(section, 'subject') ?? '',
    expected: expect,
    honest: !/dmarc=fail/.test(firstValue(section, 'authentication-results') ?? ''),
  }
}

export const demoLetters = async (folder: string): Promise<DemoLetter[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  return Promise.all(names.map((name) => letterOf(folder, name)))
}
