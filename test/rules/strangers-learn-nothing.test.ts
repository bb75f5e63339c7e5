import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeLetter, policy } from '../../src/rules/policy.ts'
import { codes } from '../../src/rules/verdict.ts'
import { asked, loa, senders, short } from './asked.ts'
import { accounts } from './world.ts'

describe('a stranger', () => {
  const form = fc.record(
    {
      btn: fc.constantFrom(...accounts.map(({ btn }) => btn), '3645554005', '9895550100'),
      endUserName: fc.option(fc.string()),
      contactName: fc.option(fc.string()),
      loaOnFile: fc.option(fc.boolean()),
      accountNumber: fc.option(fc.constantFrom(...accounts.map(({ accountNumber }) => accountNumber))),
    },
    { requiredKeys: ['btn'] },
  )

  it('never hears anything but what is missing in the letter, or that the LOA is needed', () => {
    fc.assert(
      fc.property(form, fc.boolean(), fc.boolean(), fc.nat(40), (fields, attached, approved, requestCount) => {
        const facts = { sender: senders.stranger, loaAttached: attached ? [loa] : [], requestCount }
        const verdict = judgeLetter(asked(fields, facts, approved)).verdict
        expect(verdict).not.toBeNull()
        expect(short({ verdict })).toMatch(/^(hold in silence|ask a stranger for the LOA|50[1]|003)/)
        if (verdict?.kind === 'reject') expect(verdict.faults.every(({ code }) => code === '501' || code === '003')).toBe(true)
      }),
    )
  })

  it('gets the same verdict for every number, customer or not', () => {
    const answers = [...accounts.map(({ btn }) => btn), '3645554005', '9895550100'].map((btn) =>
      JSON.stringify(judgeLetter(asked({ btn }, { sender: senders.stranger }))),
    )
    expect(new Set(answers).size).toBe(1)
  })
})

describe('the table of the policy', () => {
  const stages = Object.values(policy).flat()
  const rules = [...new Set(stages.flatMap((stage): readonly { name: string; about: string }[] => stage.rules))]

  it('can be read aloud: every stage is a question and every rule a sentence', () => {
    for (const { question } of stages) expect(question).toMatch(/^[A-Z].*\?$/)
    for (const { about } of rules) expect(about).toMatch(/^[A-Z].*[.?]$/)
  })

  it('has no two rules of one name', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it('asks in the order of the policy', () => {
    expect(Object.keys(policy)).toEqual(['letter', 'seen', 'account', 'delivery'])
    expect(stages.map(({ question }) => question)).toEqual([
      'Is it a person, and who?',
      'Is the form complete?',
      'Is the company registered?',
      'Have we seen it?',
      'Does the requester need a letter of authorization?',
      'Is it our number?',
      'Does the letter match the record?',
      'Can it be delivered?',
      'Is its authorization to be checked?',
    ])
  })

  it('lists codes in the order in which a rejection names them', () => {
    expect(codes).toEqual(['501', '003', '200', '002', '001', '018', '004', '052', '201'])
  })
})
