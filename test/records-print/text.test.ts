import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printText } from '../../src/records/print/text.ts'
import { centered, ends, labelled, wrapItems, wrapWords } from '../../src/records/print/text/columns.ts'
import { anyAccount, county, modelOf, sampleAccount, sampleAccounts } from './world.ts'

const pagesOf = (text: string): string[] => text.split('\f')

describe('a record in the classic layout', () => {
  it('reads like a customer service record has always read', () => {
    const account = sampleAccount('6155550170')
    const { lines } = account
    expect(printText(modelOf({ ...account, lines: lines.slice(0, 1) }, { notOnThisAccount: ['2125550199'] }))).toBe(
      [
        '                            CUSTOMER SERVICE RECORD                  Page 1 of 1',
        'From : Fernhollow Telephone Company',
        'To   : Northstar Local Exchange LLC OCN 9Z9Z ATTN D. Ruiz',
        'Ref  : your NSX-20481, our CSR-2026-004317',
        'BTN  : 615 555-0170 445                             As of Nov 23, 2026 02:33 EST',
        '                                                 Prepared Nov 23, 2026 14:05 EST',
        '--------------------------------------------------------------------------------',
        'BEFORE YOU WRITE THE LSR',
        '  * AN ORDER IS PENDING: Order RQ23351 is due Dec 21, 2026. An LSR is usually',
        '    refused while it is open.',
        '  * ONE LINE IS FROZEN: The customer must have the freeze lifted before the',
        '    line can move. 615 555-0170',
        '  * ONE NUMBER ASKED FOR IS NOT ON THIS ACCOUNT: Nothing is said of it here;',
        '    ask about it apart. 212 555-0199',
        'IDENT',
        '  NAME    OAKDELLE DENTAL PLLC',
        '  ACCT 615 555-0170 445   ACCOUNT NO 8310548073   STATUS ACTIVE   TYPE BUS',
        '  CLS SVC 1FB BUSINESS LINE, FLAT RATE   BILL PERIOD 17   LOCATIONS 1   LINES 1',
        '  DID NUMBERS 0   NETWORK SPID 7125   PORTABLE Y   CLEAR TO PORT N',
        '  LSR TO: FERNHOLLOW TELEPHONE COMPANY   PENDING ORDER RQ23351 DUE DEC 21, 2026',
        '  CONTRACT N   PIN ON ACCOUNT N   PLATFORM FACILITY-BASED',
        'LIST',
        '  LN    OAKDELLE DENTAL PLLC 615 555-0170',
        '  LA    1402 21ST AVE S STE 210',
        '  YPH   DENTISTS',
        '  DIR   NASHVILLE COPIES 2 DELIVER TO 1402 21ST AVE S STE 210, NASHVILLE TN',
        '        37203',
        'BILL',
        '  BN1   OAKDELLE DENTAL PLLC',
        '  BA1   1402 21ST AVE S STE 210, NASHVILLE TN 37203',
        'S&E    LOCATION 1: 1402 21ST AVE S STE 210, NASHVILLE TN 37203',
        '  QTY CODE   DESCRIPTION                     QUALIFIERS',
        '    1 1FB    BUSINESS LINE, FLAT RATE        /TN 615 555-0170 ** FROZEN **',
        '                                             /PIC 0719 /LPIC 0719',
        '                                             /FPI LOCAL, PIC, LPIC',
        '    1 TTB    TONE DIALING, BUSINESS          /TN 615 555-0170',
        '    1 9ZR    INTERSTATE ACCESS CHARGE PAID   /TN 615 555-0170',
        "             BY THE LINE'S USER",
        '    1 LNPCX  NUMBER PORTABILITY CHARGE FOR A /TN 615 555-0170',
        '             LINE',
        '    1 VMJXA  VOICE MAIL, BUSINESS PACKAGE    /TN 615 555-0170',
        '    1 BCR    PAY-PER-USE CALL RETURN         /TN 615 555-0170',
        '             SWITCHED OFF',
        '    3 RJ11C  JACK FOR ONE LINE               /TN 615 555-0170',
        'HUNTING  NONE',
        'DID  NONE',
        'CIRCUITS  NONE',
        'DIFFERENT PREMISES  NONE',
        'RCF  NONE',
        'FREEZES',
        '  615 555-0170  LOCAL SERVICE, PIC, LPIC',
        'BLOCKS  NONE',
        'NOT PORTABLE  NONE',
        'NUMBERS NOT ON THIS ACCOUNT',
        '  212 555-0199',
        '                              -- END OF RECORD --',
        'CPNI: This record is for the named requester only, for the purpose of moving',
        'service.',
        '',
      ].join('\n'),
    )
  })

  it('gives trunks with their DID ranges, circuits and hunting', () => {
    const text = printText(modelOf(sampleAccount('7165552000')))
    expect(text).toContain('  PRI  20.IPZX.815477..NY   TRUNK GROUP TG500   CHANNELS 23   LOCATION 1')
    expect(text).toContain('    716 555-2100 THRU 716 555-2159   60 NUMBERS')
    expect(printText(modelOf(sampleAccount('7165550149')))).toContain('716 555-0149 -> 716 555-0150 -> 716 555-0151')
  })

  it('says where a line forwards to, and where it works', () => {
    const forwarding = sampleAccounts.find((one) => one.lines.some((line) => line.remoteForwardTo !== null && one.status === 'active'))!
    expect(printText(modelOf(forwarding))).toMatch(/^RCF\n {2}\d{3} 555-\d{4}\s+-> \d{3} 555-\d{4}$/m)
    const away = sampleAccounts.find((one) => one.lines.some((line) => line.differentPremises !== null && one.status === 'active'))!
    expect(printText(modelOf(away))).toMatch(/^DIFFERENT PREMISES\n {2}\d{3} 555-\d{4}/m)
  })

  it('names a non-published listing as such', () => {
    expect(printText(modelOf(sampleAccount('2165550133')))).toContain('NON-PUBLISHED (NPU)')
  })

  it('holds every line and code of 230 lines in order, on pages of at most 60 lines', () => {
    const model = modelOf(county(230))
    const text = printText(model)
    let from = 0
    for (const line of model.locations.flatMap((location) => location.lines)) {
      for (const item of line.items) {
        const found = text.indexOf(` ${item.usoc ?? '-'} `, from)
        expect(found).toBeGreaterThan(0)
        from = found + 1
      }
    }
    for (const page of pagesOf(text)) expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })

  it('parts no row from its second line, and no heading from its entries, at the end of a page', () => {
    for (const account of [county(150), sampleAccount('7185550100'), sampleAccount('3095550124')]) {
      const pages = pagesOf(printText(modelOf(account)))
      for (const page of pages.slice(1)) expect(page.split('\n')[7]).not.toMatch(/^ {6}/)
      for (const page of pages.slice(0, -1)) expect(page.trimEnd().split('\n').at(-1)).toMatch(/^ /)
    }
  })

  it('stays within 83 columns and says each page number for accounts of any shape', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const pages = pagesOf(printText(modelOf(account)))
        pages.forEach((page, at) => expect(page).toContain(`Page ${at + 1} of ${pages.length}`))
        expect(Math.max(...pages.flatMap((page) => page.split('\n').map((line) => line.length)))).toBeLessThanOrEqual(83)
      }),
      { numRuns: 60 },
    )
  })
})

describe('columns of text', () => {
  it('set two texts at the two ends of a line', () => {
    expect(ends('left', 'right', 20)).toBe('left           right')
    expect(ends('a text that is too long', 'right', 20)).toBe('a text that is too longright')
    expect(centered('mid', 9)).toBe('   mid')
  })

  it('wrap words, and divide a word that is longer than the line', () => {
    expect(wrapWords('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapWords('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrapWords('', 10)).toEqual([])
  })

  it('keep items whole', () => {
    expect(wrapItems(['/PIC 0222', '/LPIC 0222', '/HTG 1'], 20)).toEqual(['/PIC 0222 /LPIC 0222', '/HTG 1'])
  })

  it('set a label beside the first line of its text only', () => {
    expect(labelled('BN1', 'word '.repeat(20).trim(), 2, 6)).toEqual([
      `  BN1   ${'word '.repeat(14).trim()}`,
      `        ${'word '.repeat(6).trim()}`,
    ])
    expect(labelled('LA', '')).toEqual(['  LA'])
  })

  it('never get wider than asked, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        const lines = wrapWords(text, width)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
