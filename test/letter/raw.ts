import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLetter } from '../../src/letter/open-letter.ts'
import type { Letter, OpenSettings } from '../../src/letter/letter.ts'

export const settings: OpenSettings = {
  trustedAuthservId: 'mx.spoc-carrier.example',
  ownDomains: ['spoc-carrier.example'],
  centerAddress: 'csr-center@spoc-carrier.example',
}

/** What the border puts above a letter. */
export const border = (results: string): string =>
  `Authentication-Results: mx.spoc-carrier.example; ${results}\r\n` +
  'Received: from out.partner.example (out.partner.example [203.0.113.9])\r\n' +
  '\tby mx.spoc-carrier.example (Postfix) with ESMTPS id 4X1; Mon, 23 Nov 2026 09:12:44 -0500 (EST)\r\n'

/** A message of CRLF lines; the body begins at the first "". */
export const bytes = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1')

/** An authenticated letter of a partner with the given further header lines and body. */
export const letterBytes = (headers: readonly string[], body: string): Buffer =>
  Buffer.from(
    border('dmarc=pass header.from=partner.example') +
      ['From: Dana Hollowell <dana@partner.example>', 'To: csr-center@spoc-carrier.example', 'Subject: CSR', ...headers, '', body].join(
        '\r\n',
      ),
    'utf8',
  )

export const opened = async (raw: Uint8Array, over: Partial<OpenSettings> = {}): Promise<Letter> => {
  const letter = await openLetter(raw, { ...settings, ...over })
  if ('problem' in letter) throw new Error(`not opened: ${letter.problem}`)
  return letter
}

const folders = [join(import.meta.dirname, '../../../shared/letters/dev'), join(import.meta.dirname, '../../fixtures/letters')]

/** The sample letters that lie beside the project or in it, by file name. */
export const sampleLetters = (): Map<string, Buffer> => {
  const found = new Map<string, Buffer>()
  for (const folder of folders) {
    try {
      for (const name of readdirSync(folder)) if (name.endsWith('.eml')) found.set(name, readFileSync(join(folder, name)))
    } catch {
      // A folder that is not there holds no letters.
    }
  }
  return found
}
