import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../src/records/account.ts'
import { printXlsx } from '../../src/records/print/xlsx.ts'
import { anyAccount, county, modelOf, sampleAccount, sampleAccounts } from './world.ts'

const bookOf = async (account: Account, asked: string[] = []): Promise<XLSX.WorkBook> =>
  XLSX.read(await printXlsx(modelOf(account, { notOnThisAccount: asked })))
const rowsOf = (book: XLSX.WorkBook, sheet: string): string[][] =>
  XLSX.utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: '' })
const named = (rows: string[][], title: string): string[] => {
  const column = rows[0]?.indexOf(title) ?? -1
  return rows.slice(1).map((row) => String(row[column]))
}

describe('the summary sheet', () => {
  it('begins with the BTN and says where the order goes', async () => {
    const rows = rowsOf(await bookOf(sampleAccount('3155550154')), 'Summary')
    expect(rows[1]).toEqual(['Billing telephone number', '315-555-0154'])
    expect(rows).toContainEqual(['LSR goes to', 'The incumbent local exchange carrier'])
  })

  it('warns before anything else is said of the order', async () => {
    const labels = rowsOf(await bookOf(sampleAccount('6155550170'), ['2125550199']), 'Summary').map((row) => row[0] ?? '')
    const box = labels.indexOf('Before you write the LSR')
    expect(labels.slice(box, box + 3)).toEqual(['Before you write the LSR', 'An order is pending', '3 lines are frozen'])
    expect(box).toBeLessThan(labels.indexOf('Identification'))
  })

  it('has no box where there is nothing to warn of', async () => {
    const labels = rowsOf(await bookOf(sampleAccount('7165550149')), 'Summary').map((row) => row[0])
    expect(labels).not.toContain('Before you write the LSR')
  })

  it('lists every location with its lines', async () => {
    const account = sampleAccounts.find((one) => one.locations.length >= 4 && one.lines.length <= 40)!
    const labels = rowsOf(await bookOf(account), 'Summary').map((row) => row[0] ?? '')
    expect(labels.filter((label) => label.startsWith('Service address '))).toHaveLength(account.locations.length)
  })

  it('keeps the hunting order over several cells', async () => {
    const account = county(100)
    const lines = account.lines.map((line, at) => ({ ...line, hunting: { group: '7', sequence: at + 1, type: 'circular' as const } }))
    const rows = rowsOf(await bookOf({ ...account, lines }), 'Summary')
    const start = rows.findIndex((row) => row[0] === 'Hunting 7, circular')
    const numbers = rows.slice(start, start + 4).flatMap((row) => (row[1] ?? '').split(' → '))
    expect(numbers.map((number) => number.replaceAll('-', ''))).toEqual(lines.map((line) => line.tn))
  })
})

describe('the sheet of lines', () => {
  it('has what an order form asks of each line, in columns of its own', async () => {
    const account = sampleAccount('6155550170')
    const rows = rowsOf(await bookOf(account), 'Lines')
    expect(named(rows, 'Telephone number')).toEqual(['615-555-0170', '615-555-0182', '615-555-0189'])
    expect(named(rows, 'Class (USOC)')).toEqual(account.lines.map((line) => line.usoc))
    expect(named(rows, 'PIC')).toEqual(account.lines.map((line) => line.pic ?? 'NONE'))
    expect(named(rows, 'LPIC')).toEqual(account.lines.map((line) => line.lpic ?? 'NONE'))
    expect(named(rows, 'Frozen')).toEqual(account.lines.map(() => 'LOCAL, PIC, LPIC'))
    expect(named(rows, 'Portable')).toEqual(account.lines.map(() => 'Yes'))
  })

  it('has the place of each line in its hunting group', async () => {
    const account = sampleAccount('7165550149')
    const rows = rowsOf(await bookOf(account), 'Lines')
    expect(named(rows, 'Hunt order')).toEqual(account.lines.map((line) => String(line.hunting?.sequence ?? '')))
  })

  it('has the circuit of a leased loop and the number a line forwards to', async () => {
    const loop = sampleAccounts.find(
      (one) => one.lines.length <= 10 && one.lines.every((line) => line.platform === 'une_l' && line.circuitId),
    )!
    expect(named(rowsOf(await bookOf(loop), 'Lines'), 'Circuit')).toEqual(loop.lines.map((line) => line.circuitId))
    const forwarding = sampleAccount('4155550141')
    expect(named(rowsOf(await bookOf(forwarding), 'Lines'), 'Forwards to').filter((cell) => cell !== '')).toHaveLength(1)
  })

  it('has nothing but its head where the account has no lines', async () => {
    expect(rowsOf(await bookOf({ ...county(0), trunks: [] }), 'Lines')).toHaveLength(1)
  })
})

describe('any account', () => {
  it('comes out as a workbook that another library opens, with every line and feature', async () => {
    await fc.assert(
      fc.asyncProperty(anyAccount, async (account) => {
        const book = await bookOf(account)
        expect(rowsOf(book, 'Lines')).toHaveLength(1 + account.lines.length)
        expect(rowsOf(book, 'Features')).toHaveLength(1 + account.lines.reduce((sum, line) => sum + 1 + line.features.length, 0))
        expect(rowsOf(book, 'Listings')).toHaveLength(1 + account.listings.length)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps accents and leaves control characters out', async () => {
    const book = await bookOf({ ...sampleAccount('7165550149'), customerName: 'Café\u0000 Ñanduela\u000b & <Co>' })
    expect(rowsOf(book, 'Summary')).toContainEqual(['Customer', 'Café  Ñanduela  & <Co>'])
  })
})
