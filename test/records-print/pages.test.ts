import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPages, printPdf } from '../../src/records/print/pdf.ts'
import { loadTypeface } from '../../src/records/print/pdf/typeface.ts'
import { countPdfPages } from './read-pdf.ts'
import { anyAccount, callCenter, county, modelOf, sampleAccount, sampleAccounts } from './world.ts'

const typeface = loadTypeface()
const pagesOf = (btn: string) => countPages(modelOf(sampleAccount(btn)), typeface)

describe('the page count of a record', () => {
  it('is known without writing the file, for every account of the sample world', async () => {
    const wrong: string[] = []
    for (const account of sampleAccounts) {
      const model = modelOf(account)
      const counted = countPages(model, typeface)
      const printed = printPdf(model, typeface)
      if (counted !== printed.pages || counted !== (await countPdfPages(printed.bytes))) wrong.push(account.accountNumber)
    }
    expect(wrong).toEqual([])
  })

  it('is known without writing the file, in both layouts, for accounts of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(anyAccount, fc.constantFrom('compact' as const, 'full' as const), async (account, layout) => {
        const model = modelOf(account, { notOnThisAccount: ['2125550199'] }, layout)
        const counted = countPages(model, typeface)
        expect(await countPdfPages(printPdf(model, typeface).bytes)).toBe(counted)
      }),
      { numRuns: 40 },
    )
  })

  it('passes 20 pages for a county of 960 stations, a business of 300 lines and a call center of 1,600 numbers', () => {
    const large = [county(960), county(300), callCenter(1600)]
    expect(large.map((account) => countPages(modelOf(account), typeface)).filter((pages) => pages <= 20)).toEqual([])
  })

  it('stays within 20 pages for 120 lines', () => {
    expect(countPages(modelOf(county(120)), typeface)).toBeLessThanOrEqual(20)
  })

  it('stays far below the limit up to 40 lines', () => {
    const ordinary = sampleAccounts.filter((account) => account.lines.length <= 40)
    expect(Math.max(...ordinary.map((account) => countPages(modelOf(account), typeface)))).toBeLessThanOrEqual(8)
  })

  it('does not grow with the numbers in a DID range', () => {
    const account = sampleAccount('7165552000')
    const [trunk] = account.trunks
    const wide = { ...account, trunks: [{ ...trunk!, didRanges: [{ from: '7165550000', to: '7165559999' }] }] }
    expect(countPages(modelOf(wide), typeface)).toBeLessThanOrEqual(pagesOf('7165552000'))
  })

  it('is greater in the full layout', () => {
    const account = sampleAccount('7185550100')
    expect(countPages(modelOf(account, {}, 'full'), typeface)).toBeGreaterThan(countPages(modelOf(account), typeface))
  })
})
