import { readFile } from 'node:fs/promises'

const pageBytes = 4096

/** Resident bytes of a process, or null where the system does not tell or the process is gone. */
export const residentBytes = async (pid: number): Promise<number | null> => {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ')[1])
    return Number.isFinite(pages) ? pages * pageBytes : null
  } catch {
    return null
  }
}
