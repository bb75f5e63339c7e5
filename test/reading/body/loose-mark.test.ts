import { describe, expect, it } from 'vitest'
import { bodiesOf } from '../../../src/reading/body/bodies.ts'
import { anAnswer, center } from '../a-letter.ts'

const ownLines = (text: string): string[] => (bodiesOf(anAnswer(text), center)[0]?.lines ?? []).filter((line) => line !== '')

describe('a marked line of a rejection that was copied out of its block', () => {
  it("is the writer's own, among his own words", () => {
    expect(ownLines('Here it is.\n\n>>> Service ZIP: 10022\n\nNora')).toContain('Service ZIP: 10022')
  })

  it('is his own beside others of its kind, above the quoted rejection', () => {
    const lines = ownLines('>>> BTN: 716-555-0141\n>>> End user name: Pelham Dairy\n\nOn Monday CSR Center wrote:\n> rejected\n>> older')
    expect(lines).toEqual(['BTN: 716-555-0141', 'End user name: Pelham Dairy'])
  })

  it('is history where it stands in a quote of three levels', () => {
    expect(ownLines('We looked at it.\n\n> rejected\n>> our request\n>>> BTN: 716-555-0141\n>> regards')).toEqual(['We looked at it.'])
  })

  it('is history where it says nothing behind its label', () => {
    expect(ownLines('Which one?\n\n>>> Service ZIP:\n\nNora')).not.toContain('Service ZIP:')
  })
})
