import { describe, expect, it } from 'vitest'
import type { CsirForm, PostalAddress } from '../../src/reading/form.ts'
import type { LetterFacts } from '../../src/rules/facts.ts'
import { judgeLetter } from '../../src/rules/policy.ts'
import { asked, letter, loa, request, senders, short } from './asked.ts'

const verdictOn = (form: Partial<CsirForm>, facts: Partial<LetterFacts> = {}) => short(judgeLetter(asked(form, facts)))

const place = (replaced: Partial<PostalAddress>) => ({
  serviceAddress: { street: '46 N Cayuga Rd', unit: null, city: 'Williamsville', state: 'NY', zip: '14221', ...replaced },
})

describe('who wrote', () => {
  it.each([
    ['a registered carrier with a complete form goes on', {}, 'go on'],
    ['automatic mail is ignored', { automatic: 'auto-reply' as const }, 'ignore'],
    ['automatic mail of nobody known is ignored too', { automatic: 'list' as const, sender: senders.unproven }, 'ignore'],
    ['a sender nobody vouches for hears nothing', { sender: senders.unproven }, 'hold in silence'],
    ['a suspended partner hears nothing', { sender: senders.suspended }, 'hold in silence'],
    ['a form from our own staff is for staff', { sender: senders.staff }, 'hold'],
    ['an unregistered company is asked for the LOA', { sender: senders.stranger }, 'ask a stranger for the LOA'],
    [
      'an unregistered company that attaches the LOA is held, and hears nothing',
      { sender: senders.stranger, loaAttached: [loa] },
      'hold in silence',
    ],
    ['25 requests in one letter are judged', { requestCount: 25 }, 'go on'],
    ['26 requests in one letter are negotiated', { requestCount: 26 }, 'hold'],
    ['19 unknown numbers in a day are bad luck', { unknownNumberRejections: 19 }, 'go on'],
    ['20 unknown numbers in a day alert staff', { unknownNumberRejections: 20 }, 'hold'],
    ['20 unknown numbers of a stranger are held in silence', { unknownNumberRejections: 20, sender: senders.stranger }, 'hold in silence'],
  ])('%s', (_, facts, expected) => {
    expect(verdictOn({}, facts)).toBe(expected)
  })

  it.each([
    [{ lastHour: 9, lastDay: 49, inThread: 5 }, 'go on'],
    [{ lastHour: 10, lastDay: 10, inThread: 0 }, 'hold in silence'],
    [{ lastHour: 0, lastDay: 50, inThread: 0 }, 'hold in silence'],
    [{ lastHour: 0, lastDay: 6, inThread: 6 }, 'hold in silence'],
  ])('the budget of automatic replies %j: %s', (repliesSpent, expected) => {
    expect(verdictOn({}, { repliesSpent })).toBe(expected)
  })

  it('a stranger whose LOA staff accepted is still left to staff: there is no domain a record may go to', () => {
    expect(short(judgeLetter(asked({}, { sender: senders.stranger }, true)))).toBe('hold in silence')
  })
})

describe('the requester block and the LOA box (501)', () => {
  it.each<[string, Partial<CsirForm>, string]>([
    ['no company, of a partner whose domain tells it', { requestingCompany: null }, 'go on'],
    ['no name', { contactName: null }, '501 contactName'],
    ['a dash for a name', { contactName: '--' }, '501 contactName'],
    ['no telephone', { contactPhone: null }, '501 contactPhone'],
    ['a telephone number without area code', { contactPhone: '5550100' }, '501 contactPhone'],
    ['a telephone number that cannot be one', { contactPhone: '1145550100' }, '501 contactPhone'],
    ['no e-mail address', { contactEmail: null }, '501 contactEmail'],
    ['a broken e-mail address', { contactEmail: 'orders@northstar' }, '501 contactEmail'],
    ['the LOA box not mentioned', { loaOnFile: null }, '501 loaOnFile'],
    ['the LOA box unticked, or "to follow"', { loaOnFile: false }, '501 loaOnFile'],
    ['several at once', { contactName: null, loaOnFile: null }, '501 contactName, 501 loaOnFile'],
  ])('%s', (_, form, expected) => {
    expect(verdictOn(form)).toBe(expected)
  })

  it('a stranger must write out the company', () => {
    expect(verdictOn({ requestingCompany: null }, { sender: senders.stranger })).toBe('501 requestingCompany')
  })

  it('an attached LOA does not tick the box', () => {
    expect(verdictOn({ loaOnFile: null }, { sender: senders.consultant, loaAttached: [loa] })).toBe('501 loaOnFile')
  })
})

describe('the customer block (003)', () => {
  it.each<[string, Partial<CsirForm>, string]>([
    ['no number', { btn: null }, '003 btn'],
    ['a number of nine digits', { btn: '716555014' }, '003 btn'],
    ['a number with an impossible area code', { btn: '0165550149' }, '003 btn'],
    ['a number with an impossible exchange', { btn: '7161550149' }, '003 btn'],
    ['a service code for an area code', { btn: '9115550149' }, '003 btn'],
    ['no name', { endUserName: null }, '003 endUserName'],
    ['a blank name', { endUserName: '   ' }, '003 endUserName'],
    [
      'no address at all',
      { serviceAddress: null },
      '003 serviceAddress.street, 003 serviceAddress.city, 003 serviceAddress.state, 003 serviceAddress.zip',
    ],
    ['no street', place({ street: null }), '003 serviceAddress.street'],
    ['no ZIP', place({ zip: null }), '003 serviceAddress.zip'],
    ['half a ZIP', place({ zip: '142' }), '003 serviceAddress.zip'],
    ['nine digits of a ZIP', place({ zip: '14221-0012' }), 'go on'],
    ['a state that is none', place({ state: 'ZZ' }), '003 serviceAddress.state'],
    ['no unit', place({ unit: null }), 'go on'],
    ['a PO box', place({ street: 'P.O. Box 7140' }), '003 serviceAddress.street'],
    ['a rural route box, which is a place', place({ street: 'RR 4 Box 61' }), 'go on'],
  ])('%s', (_, form, expected) => {
    expect(verdictOn(form)).toBe(expected)
  })

  it('all faults of both kinds are told at once, the requester block first', () => {
    expect(verdictOn({ loaOnFile: null, contactPhone: null, ...place({ zip: null }) })).toBe(
      '501 contactPhone, 501 loaOnFile, 003 serviceAddress.zip',
    )
  })

  it('a contradicted value is told in the words of the reader', () => {
    const contradicted = request({ btn: null }, [{ field: 'btn', problem: 'two different numbers: 7165550118 and 7165550181' }])
    const { verdict } = judgeLetter({ request: contradicted, letter: letter(), loaApproved: false })
    expect(verdict).toEqual({
      kind: 'reject',
      faults: [{ code: '003', field: 'btn', note: 'two different numbers: 7165550118 and 7165550181' }],
    })
  })

  it('a problem of a field that nobody must fill in is no fault', () => {
    const odd = request({ contactFax: null }, [{ field: 'contactFax', problem: 'not a telephone number' }])
    expect(short(judgeLetter({ request: odd, letter: letter(), loaApproved: false }))).toBe('go on')
  })

  it('a stranger with an incomplete form is told the faults and not asked for the LOA', () => {
    expect(verdictOn(place({ zip: null }), { sender: senders.stranger })).toBe('003 serviceAddress.zip')
  })
})

describe('an attachment that cannot be read', () => {
  const unreadable = [{ attachment: 'form.pdf', problem: 'encrypted' as const }]

  it('is named beside what is missing of the customer', () => {
    const { verdict } = judgeLetter(asked({ btn: null, endUserName: null }, { unreadable }))
    expect(verdict).toMatchObject({
      faults: [
        { code: '003', field: 'btn' },
        { code: '003', field: 'endUserName' },
        { code: '003', field: null, note: 'the attachment form.pdf is protected by a password or encrypted' },
      ],
    })
  })

  it('is named with 501 where only the requester is missing', () => {
    expect(verdictOn({ contactName: null }, { unreadable })).toBe('501 contactName, 501')
  })

  it('does no harm where the form stands elsewhere', () => {
    expect(verdictOn({}, { unreadable })).toBe('go on')
  })
})

describe('a value read with doubt', () => {
  it('rejects nobody: a person looks first', () => {
    expect(verdictOn({ loaOnFile: false }, { doubtful: ['loaOnFile'] })).toBe('hold')
  })

  it('is told with the others where another fault is certain', () => {
    expect(verdictOn({ loaOnFile: false, contactName: null }, { doubtful: ['loaOnFile'] })).toBe('501 contactName, 501 loaOnFile')
  })
})

describe('the answers kept for the explanation', () => {
  it('name every rule that was asked, in order, and which of them hit', () => {
    const { answers } = judgeLetter(asked({ contactName: null }))
    expect(answers.map(({ rule, hit }) => `${hit ? '* ' : ''}${rule}`)).toEqual([
      'automatic-mail',
      'unproven-sender',
      'suspended-partner',
      'staff-request',
      'reply-budget',
      'number-hunting',
      'too-many-requests',
      '* requester-block',
      'customer-block',
      'unreadable-attachment',
    ])
  })

  it('end with the rule that decided', () => {
    expect(judgeLetter(asked({}, { automatic: 'list' })).answers).toEqual([{ rule: 'automatic-mail', hit: true, note: 'list' }])
  })
})
