import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CENTER, oneServer } from './one-server.ts'
import { letter } from './watching.ts'

const PROGRAM = join(import.meta.dirname, 'crashing-watcher.ts')

/** Runs the watcher; true when it came to its end, false when it was killed on the way. */
function run(url: string, ledger: string, fatal: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, url, ledger, String(fatal)], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve(false) : code === 0 ? resolve(true) : reject(new Error(`exit ${code}`)),
    )
  })
}

test('killed at any step and started again, the watcher keeps each letter once and marks none as read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'csr-desk-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (let fatal = 1, ended = false; !ended; fatal += 1) {
    const { url, deliver, folderOf } = await oneServer()
    const ledger = join(folder, `ledger-${fatal}`)
    for (const number of [1, 2]) deliver(letter(number), { to: CENTER })
    ended = await run(url, ledger, fatal)
    if (!ended) expect(await run(url, ledger, 0)).toBe(true)
    const rows = readFileSync(ledger, 'utf8').trim().split('\n')
    expect(rows.map((row) => row.split(' ')[1]).sort()).toEqual([1, 2].map((number) => letter(number).toString('base64')).sort())
    const left = [...(folderOf(CENTER, 'INBOX')?.messages ?? []), ...(folderOf(CENTER, 'Processed')?.messages ?? [])]
    expect(left.map(({ bytes }) => bytes.toString()).sort()).toEqual([1, 2].map((number) => letter(number).toString()))
    expect(left.every(({ flags }) => flags.size === 0)).toBe(true)
    // Two letters have seven steps; a scenario that never ends would not be the watcher we mean.
    expect(fatal).toBeLessThan(20)
  }
})
