/* eslint-disable no-console -- this script is its output */
/** npm run score -- PATH...: how well letters are read, per letter and field. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileReader } from '../scoring/read-file.ts'
import { scoreLetter } from '../scoring/read-score.ts'

const lettersIn = async (path: string): Promise<string[]> =>
  (await stat(path)).isDirectory()
    ? (await readdir(path))
        .filter((name) => name.endsWith('.eml'))
        .sort()
        .map((name) => join(path, name))
    : [path]

const reader = await fileReader()
let exact = 0
let requests = 0
let right = 0
let wrong = 0
let missing = 0
let intents = 0
let files = 0
const perField = new Map<string, number>()
for (const path of process.argv.slice(2))
  for (const file of await lettersIn(path)) {
    files++
    try {
      const score = await scoreLetter(file, reader.read)
      const all = [...score.requests, ...(score.escalation ? [score.escalation] : [])]
      if (score.intent.expected === score.intent.got) intents++
      requests += all.length
      for (const one of all) {
        if (one.exact) exact++
        right += one.right
        wrong += one.wrong.length
        missing += one.missing.length
        for (const { path: at } of one.wrong) perField.set(at.replace(/\[.*/, '[]'), (perField.get(at.replace(/\[.*/, '[]')) ?? 0) + 1)
      }
      const good = score.intent.expected === score.intent.got && score.reference && all.every((one) => one.exact)
      console.log(`${good ? 'ok   ' : 'FAULT'} ${file.split('/').at(-1) ?? file}  ${score.milliseconds.toFixed(0)} ms`)
      if (score.intent.expected !== score.intent.got)
        console.log(`        intent: expected ${score.intent.expected}, got ${score.intent.got}`)
      if (!score.reference) console.log('        reference differs')
      for (const one of all)
        for (const d of [...one.wrong, ...one.missing].slice(0, 12))
          console.log(`        ${d.path}: expected ${String(d.expected)}, got ${String(d.got)}`)
    } catch (error) {
      console.log(
        `ERROR ${file}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' | ') : 'unknown'}`,
      )
    }
  }
await reader.close()
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)
console.log(`letters ${files}, intents right ${percent(intents, files)}, exact requests ${exact}/${requests} ${percent(exact, requests)}`)
console.log(
  `values: precision ${percent(right, right + wrong)}, recall ${percent(right, right + missing + wrong)}, wrong ${wrong}, missing ${missing}`,
)
console.log(`wrong per field: ${[...perField].map(([field, n]) => `${field} ${n}`).join(', ') || 'none'}`)
