/** npm run bench: what reading, printing and deciding cost on this machine, warm, in CPU milliseconds. */
import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { modelFor } from '../src/case-printer.ts'
import { uncaged } from '../src/cage/uncaged.ts'
import { readKept } from '../src/intake/read-kept.ts'
import { openLetter } from '../src/letter/open-letter.ts'
import { readingSettings } from '../src/main.ts'
import { defaultProfile } from '../src/profile.ts'
import { createPrinter } from '../src/records/print/printer.ts'
import { fixtures, grown } from './accounts.ts'
import { cpuWhenWarm, row } from './measure.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const cage = await uncaged()
const center = { CENTER_ADDRESS: 'csr-center@spoc-carrier.example', TRUSTED_AUTHSERV_ID: 'mx.spoc-carrier.example', INNER_HOSTS: '' }
const { openSettings, readOptions } = readingSettings(center, null, [])
const readWhole = (raw: Uint8Array) => () => readKept(cage, raw, openSettings, readOptions, new Date('2026-11-30T15:00:00Z'))
const letterNamed = async (start: string): Promise<Uint8Array> => {
  const name = (await readdir(join(fixtures, 'letters'))).find((one) => one.startsWith(start) && one.endsWith('.eml'))
  return readFile(join(fixtures, 'letters', name ?? ''))
}

print('reading a whole letter, in this process, warm')
print(row('a form in the body', await cpuWhenWarm(readWhole(await letterNamed('001'))), 'ms cpu', 'bar 100'))
print(row('prose', await cpuWhenWarm(readWhole(await letterNamed('004'))), 'ms cpu', 'bar 100'))
print(row('a fillable PDF', await cpuWhenWarm(readWhole(await letterNamed('033'))), 'ms cpu', 'bar 100'))
print(row('a workbook of six requests', await cpuWhenWarm(readWhole(await letterNamed('040'))), 'ms cpu', 'bar 100'))

const fax = (await readdir(join(fixtures, 'documents'))).find((name) => /fax.*\.tiff?$/i.test(name))
if (fax !== undefined) {
  const bytes = await readFile(join(fixtures, 'documents', fax))
  print(
    row(
      'a fax of three pages (OCR)',
      await cpuWhenWarm(() => cage.readDocument({ name: fax, declaredType: 'image/tiff', bytes }), 3, 1),
      'ms cpu',
      'bar 6000',
    ),
  )
}

print('')
print('opening a letter only')
const plain = await letterNamed('001')
print(row('mailparser, headers, sender', await cpuWhenWarm(() => openLetter(plain, openSettings)), 'ms cpu', ''))

print('')
print('printing a record as PDF')
const printer = createPrinter()
/** A running desk prints all day; after four records the compiler has not yet seen all of the printer. */
const printsUntilWarm = 40
const model = modelFor(defaultProfile, { usoc: new Map(), fid: new Map() })
for (const [count, bar] of [
  [12, 'bar 15'],
  [100, ''],
  [500, 'bar 1000'],
] as const) {
  const one = model(await grown(count))
  print(
    row(
      `${count} lines, ${printer.countPages(one)} pages`,
      await cpuWhenWarm(() => printer.print(one, 'pdf'), count > 200 ? 3 : 9, count > 200 ? 4 : printsUntilWarm),
      'ms cpu',
      bar,
    ),
  )
  print(row(`${count} lines, pages counted only`, await cpuWhenWarm(() => printer.countPages(one)), 'ms cpu', ''))
}
const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'memory.ts')])
print(row('500 lines in a fresh process, at most', Number(stdout), 'MB', 'bar 300'))
await cage.close()
process.exit(0)
