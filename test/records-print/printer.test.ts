import { describe, expect, it } from 'vitest'
import { printRecord, recordFormats } from '../../src/records/print/print-record.ts'
import { createPrinter } from '../../src/records/print/printer.ts'
import { countPdfPages } from './read-pdf.ts'
import { county, modelOf, sampleAccount } from './world.ts'

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
}
const begins = { pdf: '%PDF-1.7', xlsx: 'PK', json: '{', txt: '   ' }

describe('a printer', () => {
  it.each(recordFormats)('prints %s with its content type', async (format) => {
    const printed = await createPrinter().print(modelOf(sampleAccount('7165550149')), format)
    expect(printed.contentType).toBe(types[format])
    expect(Buffer.from(printed.bytes.subarray(0, 8)).toString('latin1').startsWith(begins[format])).toBe(true)
  })

  it.each(recordFormats)('prints the same %s as one that has printed nothing before', async (format) => {
    const printer = createPrinter()
    await printer.print(modelOf(county(30)), format)
    const model = modelOf(sampleAccount('7165550149'))
    expect(Buffer.from((await printer.print(model, format)).bytes).equals(Buffer.from((await printRecord(model, format)).bytes))).toBe(true)
  })

  it('counts the pages it prints', async () => {
    const printer = createPrinter()
    for (const account of [county(1), county(45), county(150)]) {
      const { bytes } = await printer.print(modelOf(account), 'pdf')
      expect(await countPdfPages(bytes)).toBe(printer.countPages(modelOf(account)))
    }
  })

  it('gives a record without a request a name that says what it is', async () => {
    const model = modelOf(sampleAccount('7165550149'), { ourReference: null, requesterRef: null, attention: null, companyCode: null })
    for (const format of recordFormats)
      expect((await createPrinter().print(model, format)).fileName).toBe(`customer-service-record.${format}`)
  })

  it('prints two records at once without mixing them', async () => {
    const printer = createPrinter()
    const models = [modelOf(sampleAccount('7165550149')), modelOf(sampleAccount('6155550170'))]
    const together = await Promise.all(models.map((model) => printer.print(model, 'pdf')))
    for (const [at, model] of models.entries()) {
      expect(Buffer.from(together[at]!.bytes).equals(Buffer.from((await printer.print(model, 'pdf')).bytes))).toBe(true)
    }
  })
})
