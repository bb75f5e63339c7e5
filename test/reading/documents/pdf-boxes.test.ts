import { describe, expect, it } from 'vitest'
import { boxBefore, linesOf, pagesOf, read } from './make/read.ts'
import { boxStyles, makePdf, put } from './make/pdf.ts'

describe('tick boxes that are only drawn on a PDF page', () => {
  it.each(boxStyles)('$name: the ticked one is ticked, the empty one is not', async ({ empty, tick }) => {
    const bytes = await makePdf((doc) => {
      tick(doc, 60, 100)
      put(doc, 'Business', 76, 101)
      empty(doc, 160, 100)
      put(doc, 'Residence', 176, 101)
      empty(doc, 60, 130)
      put(doc, 'Coin', 76, 131)
    })
    const [page] = pagesOf(await read(bytes))
    expect(boxBefore(page, 'Business')?.checked).toBe(true)
    expect(boxBefore(page, 'Residence')?.checked).toBe(false)
    expect(boxBefore(page, 'Coin')?.checked).toBe(false)
    expect(page?.controls).toHaveLength(3)
    expect(linesOf(page)).toBe('Business Residence\nCoin')
  })

  it('the cells of a number written digit by digit are no tick boxes, and the digits are one word', async () => {
    const bytes = await makePdf((doc) => {
      put(doc, 'BTN', 40, 101)
      Array.from('2125550147').forEach((digit, index) => {
        doc
          .lineWidth(0.5)
          .rect(80 + index * 14, 98, 14, 14)
          .stroke('black')
        put(doc, digit, 84 + index * 14, 101)
      })
    })
    const [page] = pagesOf(await read(bytes))
    expect(page?.controls).toEqual([])
    expect(linesOf(page)).toBe('BTN 2125550147')
  })

  it('a table cell that happens to be square and holds text is no tick box', async () => {
    const bytes = await makePdf((doc) => {
      doc.rect(60, 100, 16, 16).stroke('black')
      put(doc, '3', 65, 104)
      put(doc, 'lines', 90, 104)
    })
    const [page] = pagesOf(await read(bytes))
    expect(page?.controls).toEqual([])
    expect(linesOf(page)).toBe('3 lines')
  })

  it('small black squares in front of a list are bullets', async () => {
    const bytes = await makePdf((doc) => {
      for (const [row, text] of ['Send the record', 'Keep the letter'].entries()) {
        doc.rect(60, 101 + row * 20, 5, 5).fill('black')
        put(doc, text, 76, 101 + row * 20)
      }
    })
    const [page] = pagesOf(await read(bytes))
    expect(page?.controls).toEqual([])
  })

  it('on a page that is turned a quarter, boxes and words stand where a reader sees them', async () => {
    const bytes = await makePdf((doc) => {
      doc.save().rotate(90).translate(0, -612)
      doc.rect(60, 100, 10, 10).stroke('black')
      put(doc, 'X', 62, 101)
      put(doc, 'Business', 76, 101)
      put(doc, 'Second line', 76, 121)
      doc.restore()
    })
    const [page] = pagesOf(await read(bytes))
    expect([page?.width, page?.height]).toEqual([792, 612])
    expect(linesOf(page)).toBe('Business\nSecond line')
    expect(boxBefore(page, 'Business')?.checked).toBe(true)
    const [word] = page?.words ?? []
    expect([Math.round(word!.x), Math.round(word!.y + word!.height * 0.8)]).toEqual([76, 108])
  })
})
