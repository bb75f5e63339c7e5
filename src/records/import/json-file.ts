import type { Source } from './source.ts'

/** A register of partners or staff is small; a larger file is one of another kind. */
const largestFile = 64 * 1024 * 1024

export type JsonFile = { value: unknown; lineOf: (path: readonly PropertyKey[]) => number | null } | { line: number | null; fault: string }

/** Reads a whole JSON file and knows the line on which each of its values begins. */
export async function readJsonFile(source: Source): Promise<JsonFile> {
  if (source.bytesTotal > largestFile) return { line: null, fault: `is larger than ${largestFile / 1024 / 1024} MB` }
  const chunks: Buffer[] = []
  for await (const chunk of source.chunks()) chunks.push(chunk)
  const text = decode(Buffer.concat(chunks))
  if (text === undefined) return { line: null, fault: 'is not UTF-8 text' }
  try {
    const value: unknown = JSON.parse(text)
    return { value, lineOf: (path) => lineOfPath(text, path) }
  } catch (error) {
    return { line: lineOfSyntaxError(text, error), fault: 'is not JSON' }
  }
}

const decode = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** V8 names the place in its message, and nowhere else. */
const lineOfSyntaxError = (text: string, error: unknown): number | null => {
  const place = /position (\d+)/.exec(String(error))?.[1]
  return place === undefined ? null : lineAt(text, Number(place))
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

type Level = { key: PropertyKey; list: boolean; awaitsKey: boolean }

/** The line on which the value at a path begins, or that of the nearest value around it; the text is known to be JSON. */
function lineOfPath(text: string, path: readonly PropertyKey[]): number | null {
  const levels: Level[] = []
  let nearest = { depth: -1, at: 0 }
  for (const { 0: part, index } of text.matchAll(token)) {
    const level = levels.at(-1)
    if (part === '}' || part === ']') levels.pop()
    else if (part === ',') step(level)
    else if (part === ':') continue
    else if (level?.awaitsKey) nameLevel(level, part)
    else {
      if (levels.length > nearest.depth && levels.every(({ key }, depth) => key === path[depth]))
        nearest = { depth: levels.length, at: index }
      if (nearest.depth === path.length) break
      if (part === '{') levels.push({ key: '', list: false, awaitsKey: true })
      if (part === '[') levels.push({ key: 0, list: true, awaitsKey: false })
    }
  }
  return nearest.depth < 0 ? null : lineAt(text, nearest.at)
}

function step(level: Level | undefined): void {
  if (!level) return
  if (level.list) level.key = Number(level.key) + 1
  else level.awaitsKey = true
}

function nameLevel(level: Level, part: string): void {
  const key: unknown = JSON.parse(part)
  level.key = String(key)
  level.awaitsKey = false
}
