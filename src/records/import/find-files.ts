import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileKinds, type FileKind } from './file-kinds.ts'

export type FoundFile = FileKind & { path: string }
export type Found = { files: FoundFile[]; unknown: string[]; ignored: string[] }

/** What the given paths hold: `unknown` are paths that were named and cannot be imported, `ignored` other files of a folder. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], unknown: [], ignored: [] }
  for (const path of paths) {
    const kind = fileKinds.find(({ name }) => name === basename(path))
    const place = await stat(path).catch(() => undefined)
    if (place?.isDirectory()) await findInFolder(path, found)
    else if (place?.isFile() && kind) found.files.push({ path, ...kind })
    else found.unknown.push(path)
  }
  return found
}

async function findInFolder(folder: string, found: Found): Promise<void> {
  const names = (await readdir(folder)).sort()
  const here = fileKinds.filter(({ name }) => names.includes(name))
  if (here.length === 0) found.unknown.push(folder)
  found.files.push(...here.map((kind) => ({ path: join(folder, kind.name), ...kind })))
  if (here.length > 0)
    found.ignored.push(
      ...names.filter((name) => !here.some((kind) => kind.name === name || kind.beside.includes(name))).map((name) => join(folder, name)),
    )
}
