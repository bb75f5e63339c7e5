import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * When a process started, in whatever unit the system counts, for telling it from a later one with the same id.
 * @returns undefined where no such process runs, '' where one runs and the system does not say since when.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (!runs(pid)) return undefined
  if (process.platform === 'linux') return await linuxStart(pid)
  if (process.platform === 'win32') return ''
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim()
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** proc(5): field 22 of /proc/PID/stat, counted after the command name, which may hold blanks and brackets itself. */
async function linuxStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}
