import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boxBefore, gridsOf, linesOf, pagesOf, read, rowsOf, textOf } from './make/read.ts'

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../fixtures/documents', name))

describe('one form saved by an office program in different formats', () => {
  it.each(['docx', 'doc', 'odt', 'fodt', 'rtf'])('%s: the same tables, joined cells and words', async (format) => {
    const document = await read(fixture(`same-form.${format}`))
    expect(document.problem).toBeNull()
    const [grid] = gridsOf(document)
    expect(rowsOf(grid).slice(0, 4)).toEqual([
      ['Part I'],
      ['BTN', '212-555-0147'],
      ['Address', '1 Main St', 'Apt 4'],
      ['', 'Boston', '02116'],
    ])
    expect(grid?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual(
      expect.arrayContaining([
        ['Part I', 1, 3],
        ['212-555-0147', 1, 2],
        ['Address', 2, 1],
      ]),
    )
    expect(grid?.cells.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['BTN'])
    expect(textOf(document)).toMatch(/LOA on file fax by Joe’s Diner\n☒ yes ☐ no\né “quoted” – dash\nNEW$/)
    expect(textOf(document)).not.toContain('secret')
  })

  it.each(['docx', 'doc', 'odt', 'fodt'])('%s: form fields are ticked where a person ticked them', async (format) => {
    const document = await read(fixture(`same-form.${format}`))
    expect(rowsOf(gridsOf(document)[0])[4]).toEqual(['Kind', '☒ Business ☐ Residence'])
    expect(textOf(document)).toContain('☒ LOA on file')
  })

  it('pdf: the boxes that the program drew are ticked where a person ticked them', async () => {
    const [page] = pagesOf(await read(fixture('same-form.pdf')))
    expect(linesOf(page)).toContain('BTN 212-555-0147')
    expect(['Business', 'Residence', 'LOA', 'yes', 'no'].map((word) => boxBefore(page, word)?.checked)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
  })

  it('ods: a sheet that is hidden is not read, numbers are told as shown', async () => {
    const document = await read(fixture('hidden-sheet.ods'))
    expect(gridsOf(document).map(({ name }) => name)).toEqual(['CSR Request', 'Example'])
    expect(rowsOf(gridsOf(document)[0]).flat()).toEqual(expect.arrayContaining(['(617) 555-0151', '2026-12-02', '02116', '617-555-0136']))
  })
})
