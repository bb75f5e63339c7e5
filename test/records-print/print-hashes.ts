/** Prints the hash of each face of one account's record: run in several processes, it must say the same. */
import { createHash } from 'node:crypto'
import { recordFormats } from '../../src/records/print/print-record.ts'
import { createPrinter } from '../../src/records/print/printer.ts'
import { modelOf, sampleAccount } from './world.ts'

const printer = createPrinter()
for (const format of recordFormats) {
  const { bytes } = await printer.print(modelOf(sampleAccount(process.argv[2] ?? '')), format)
  process.stdout.write(`${format} ${createHash('sha256').update(bytes).digest('hex')}\n`)
}
