import { describe, expect, it } from 'vitest'
import { line, lineText, type Piece } from '../../../src/reading/body/piece.ts'
import { attributionAt } from '../../../src/reading/body/split/attribution.ts'
import { headerBlockAt } from '../../../src/reading/body/split/header-block.ts'
import { parseWriter } from '../../../src/reading/body/split/header.ts'
import { markerOf } from '../../../src/reading/body/split/marker.ts'
import { splitMessage } from '../../../src/reading/body/split/split.ts'
import { textPieces } from '../../../src/reading/body/text-pieces.ts'

const pieces = (text: string): Piece[] => textPieces(text)

describe('the writer of a header line', () => {
  it.each([
    ['Nora Quist <nora@tallgrass.example>', 'Nora Quist', 'nora@tallgrass.example'],
    ['"Quist, Nora" <Nora@Tallgrass.example>', 'Quist, Nora', 'nora@tallgrass.example'],
    ['Nora Quist [mailto:nora@tallgrass.example]', 'Nora Quist', 'nora@tallgrass.example'],
    ['*Nora Quist* <nora@tallgrass.example>', 'Nora Quist', 'nora@tallgrass.example'],
    ['nora@tallgrass.example', '', 'nora@tallgrass.example'],
    ['Nora Quist/Tallgrass', 'Nora Quist/Tallgrass', null],
  ])('%s', (text, name, address) => {
    expect(parseWriter(text)).toEqual({ name, address })
  })

  it('may be missing', () => {
    expect(parseWriter('')).toBeNull()
  })
})

describe('a header block', () => {
  it('is told by an address or a time, in any order of its lines', () => {
    for (const block of [
      'From: a@b.example\nSent: Monday\nTo: c\nSubject: x',
      'Subject: x\nDate: Mon, 23 Nov 2026 09:12\nFrom: Ann\nTo: Bob',
      'Von: Ann\nGesendet: Montag, 23. November 2026 09:12\nAn: Bob\nBetreff: x',
      'Från: a@b.example\nSkickat: den 23 november 2026\nTill: Bob\nÄmne: x',
      'Da: a@b.example\nInviato: lunedì 23 novembre 2026\nA: Bob\nOggetto: x',
      'Van: a@b.example\nVerzonden: maandag 23 november\nAan: Bob\nOnderwerp: x',
      '*From:* a@b.example\n*Sent:* Monday\n*To:* c\n*Subject:* x',
    ])
      expect(headerBlockAt(pieces(block), 0, false)?.next).toBe(4)
  })

  it('is none of a memo head, of a form or of one line', () => {
    for (const text of [
      'FROM: Tallgrass Telecom\nTO: CSR Center\nDATE: 11/24/2026\nSUBJECT: CSR',
      'Date: 11/24/2026\nTo: CSR Center\nCompany: Tallgrass',
      'From: Tallgrass a@b.example',
    ])
      expect(headerBlockAt(pieces(text), 0, false)).toBeNull()
  })

  it('below a border needs neither address nor time', () => {
    expect(headerBlockAt(pieces('From: Ann\nSent: Monday\nTo: Bob\nSubject: x\n\nhello'), 0, true)?.next).toBe(4)
  })

  it('joins lists of recipients that are wrapped, and passes blank lines between its lines', () => {
    const found = headerBlockAt(
      pieces('From: a@b.example\n\nSent: Monday 9:12\n\nTo: Bob <bob@b.example>;\n Kim <kim@b.example>\n\nSubject: x\n\nhello'),
      0,
      false,
    )
    expect(found?.header.to).toBe('Bob <bob@b.example>; Kim <kim@b.example>')
    expect(found?.header.subject).toBe('x')
    expect(found?.next).toBe(8)
  })

  it('names its writer and its subject', () => {
    expect(headerBlockAt(pieces('From: Ann <a@b.example>\nSent: Monday 9:12\nSubject: CSR needed'), 0, false)?.header).toEqual({
      from: { name: 'Ann', address: 'a@b.example' },
      subject: 'CSR needed',
      to: null,
    })
  })
})

describe('an attribution', () => {
  it.each([
    ['On Mon, Nov 23, 2026 at 9:12 AM Ann Lee <a@b.example> wrote:', 'a@b.example'],
    ['On 11/23/26 9:12 AM, Ann Lee wrote:', null],
    ['Am 23.11.2026 um 09:12 schrieb Ann Lee:', null],
    ['Ann Lee <a@b.example> schrieb am Mo., 23. Nov. 2026, 09:12:', 'a@b.example'],
    ['Op ma 23 nov 2026 om 09:12 schreef Ann Lee <a@b.example>:', 'a@b.example'],
    ['Il giorno lun 23 nov 2026 alle ore 09:12 Ann Lee <a@b.example> ha scritto:', 'a@b.example'],
    ['Em seg., 23 de nov. de 2026 às 09:12, Ann Lee <a@b.example> escreveu:', 'a@b.example'],
    ['Den 23 nov. 2026 09:12 skrev Ann Lee <a@b.example>:', 'a@b.example'],
  ])('%s', (text, address) => {
    const found = attributionAt(pieces(text), 0)
    expect(found?.next).toBe(1)
    expect(found?.header.from?.address ?? null).toBe(address)
  })

  it('may be wrapped over three lines', () => {
    expect(attributionAt(pieces('On Mon, Nov 23, 2026 at 9:12 AM\nAnn Lee\n<a@b.example> wrote:\n> x'), 0)?.next).toBe(3)
  })

  it('is none of prose, unless quoted lines follow', () => {
    expect(attributionAt(pieces('On the form my colleague wrote:\nBTN: 1'), 0)).toBeNull()
    expect(attributionAt(pieces('On the form my colleague wrote:\n> BTN: 1'), 0)?.next).toBe(1)
  })
})

describe('a marker', () => {
  it('announces forwards and originals', () => {
    for (const text of [
      '---------- Forwarded message ---------',
      'Begin forwarded message:',
      '-------- Weitergeleitete Nachricht --------',
      '---------- Message transféré ---------',
      'Anfang der weitergeleiteten Nachricht:',
      '----- Forwarded by Ann/Acme on 11/23/2026 09:12 AM -----',
    ])
      expect(markerOf(text)).toBe('forwarded')
    for (const text of [
      '-----Original Message-----',
      '-------- Original message --------',
      '-----Ursprüngliche Nachricht-----',
      '-----Message d’origine-----',
      '----- Mensaje original -----',
    ])
      expect(markerOf(text)).toBe('original')
    expect(markerOf('Please type your reply above this line')).toBe('reply-above')
  })

  it('is none of a sentence about one', () => {
    for (const text of ['I forwarded message and form to you', 'the original message is attached', 'see above'])
      expect(markerOf(text)).toBeNull()
  })
})

describe('a message taken apart', () => {
  it('gives own words around and between quoted ones', () => {
    const { own, enclosed } = splitMessage(pieces('one\n> a\ntwo\n> b\nthree'))
    expect(own.map(lineText)).toEqual(['one', 'two', 'three'])
    expect(enclosed?.pieces.map(lineText)).toEqual(['a', 'b'])
    expect(enclosed?.announced).toBe('bare')
  })

  it('lowers the quote depth of what is enclosed, so that it can be taken apart in turn', () => {
    const { enclosed } = splitMessage(pieces('On 11/23/26 9:12 AM, Ann wrote:\n> a\n>> b'))
    expect(enclosed?.pieces.map((piece) => [lineText(piece), piece.depth])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
  })

  it('is whole where nothing is enclosed', () => {
    expect(splitMessage([line('a'), line('b')])).toEqual({ own: [line('a'), line('b')], enclosed: null })
  })
})
