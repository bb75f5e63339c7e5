/** Prints the hash of the form in each format: run in several processes, it must say the same. */
import { createHash } from 'node:crypto'
import { blankForm, formFormats } from '../../src/records/form/blank-form.ts'
import { order, requests } from './requests.ts'

for (const format of formFormats) {
  const { bytes } = await blankForm(format, { ...order, prefill: requests[0]![1], faulty: ['btn'] })
  process.stdout.write(`${format} ${createHash('sha256').update(bytes).digest('hex')}\n`)
}
