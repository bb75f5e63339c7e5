import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { heapMegabytes } from './caps.ts'

/** Beside this file, as .ts from the source and as .js from the build. */
const sibling = (name: string): URL => new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url)

/** The program's own code and its libraries. Not the package's root: settings, passwords and the database may lie there. */
const readableFolders = (entry: URL): string[] => {
  const libraries = createRequire(import.meta.url).resolve.paths('mailparser') ?? []
  const own = [new URL('../', import.meta.url), new URL('../../package.json', import.meta.url), new URL('./', entry)]
  return [...own.map((place) => fileURLToPath(place)), ...libraries.filter((folder) => existsSync(folder))]
}

const flags = (entry: URL): string[] => [
  `--max-old-space-size=${heapMegabytes}`,
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
  '--no-warnings',
  '--permission',
  '--allow-addons',
  '--allow-worker',
  ...readableFolders(entry).map((folder) => `--allow-fs-read=${folder}`),
  `--import=${sibling('shut-network').href}`,
]

/** Starts a child with an empty environment, no network, no writing and no files but the program's own. Its output is not logged: it may quote letters. */
export const spawnReader = (entry: URL = sibling('child')): ChildProcess =>
  fork(fileURLToPath(entry), [], {
    execArgv: flags(entry),
    env: {},
    cwd: '/',
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
