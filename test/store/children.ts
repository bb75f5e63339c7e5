/** Programs of a few lines that run in processes of their own, so that they can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Child = {
  process: ChildProcess
  /** Everything printed so far, line by line. */
  lines: string[]
  /** Resolves with the first line that matches. */
  says(pattern: RegExp): Promise<string>
  kill(signal?: NodeJS.Signals): Promise<void>
  ended: Promise<number | null>
}

/** Runs a file of this folder with Node, as this process runs. */
export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(line)
  })
  const ended = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  return {
    process: child,
    lines,
    ended,
    says: async (pattern) => {
      const said = lines.find((line) => pattern.test(line))
      if (said !== undefined) return said
      const line = new Promise<string>((resolve) => waiting.push({ pattern, resolve }))
      const died = ended.then((code): never => {
        throw new Error(`the child ended with ${code} before it said ${pattern.source}`)
      })
      return await Promise.race([line, died])
    },
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await ended
    },
  }
}
