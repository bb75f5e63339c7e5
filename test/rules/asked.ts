import { emptyForm, type CsirForm, type LoaFinding, type ReadRequest } from '../../src/reading/form.ts'
import { defaultProfile } from '../../src/profile.ts'
import type { AccountFacts, Asked, LetterFacts, Sender } from '../../src/rules/facts.ts'
import type { Judgement, Verdict } from '../../src/rules/verdict.ts'
import { accountOf, partnerOf } from './world.ts'

/** Harbor Street Bakery: the account that the requests of these tests ask about. */
export const bakery = accountOf('8311990919')

/** A flawless request for the bakery, with some fields replaced. */
export function request(replaced: Partial<CsirForm> = {}, problems: ReadRequest['problems'] = []): ReadRequest {
  return {
    ...emptyForm(),
    requestingCompany: 'Northstar Local Exchange LLC',
    contactName: 'Dana Ruiz',
    contactPhone: '6145550100',
    contactEmail: 'orders@northstar-lec.example',
    loaOnFile: true,
    btn: '7165550149',
    endUserName: 'Harbor Street Bakery Inc',
    serviceAddress: { street: '46 North Cayuga Road', unit: 'Ste 100', city: 'Williamsville', state: 'NY', zip: '14221' },
    sources: {},
    problems,
    ...replaced,
  }
}

export const senders = {
  carrier: {
    kind: 'partner',
    address: 'dana@northstar-lec.example',
    domain: 'northstar-lec.example',
    partner: partnerOf('P03'),
  },
  reseller: { kind: 'partner', address: 'portdesk@dovecotevoice.example', domain: 'dovecotevoice.example', partner: partnerOf('P27') },
  consultant: { kind: 'partner', address: 'mona@tallyridge.example', domain: 'tallyridge.example', partner: partnerOf('P28') },
  suspended: { kind: 'suspended', address: 'x@greywatch.example', domain: 'greywatch.example', partner: partnerOf('P30') },
  stranger: { kind: 'stranger', address: 'nell@brackenfold-tel.example', domain: 'brackenfold-tel.example' },
  unproven: { kind: 'unauthenticated', why: 'dmarc=fail' },
  staff: {
    kind: 'staff',
    address: 'priya@spoc-carrier.example',
    member: { name: 'Priya', email: 'priya@spoc-carrier.example', phone: '5185550122' },
  },
} satisfies Record<string, Sender>

export function letter(replaced: Partial<LetterFacts> = {}): LetterFacts {
  return {
    automatic: null,
    sender: senders.carrier,
    requestCount: 1,
    loaAttached: [],
    doubtful: [],
    unreadable: [],
    repliesSpent: { lastHour: 0, lastDay: 0, inThread: 0 },
    unknownNumberRejections: 0,
    profile: defaultProfile,
    now: new Date('2026-11-24T10:00:00-05:00'),
    ...replaced,
  }
}

export const asked = (form: Partial<CsirForm> = {}, facts: Partial<LetterFacts> = {}, loaApproved = false): Asked => ({
  request: request(form),
  letter: letter(facts),
  loaApproved,
})

export const loa: LoaFinding = {
  attachment: 'loa.pdf',
  namesRequester: true,
  customer: 'Harbor Street Bakery Inc',
  numbers: ['7165550149'],
  scopeCoversRecords: true,
  signatureSeen: true,
  printedName: 'Petra Ostrowecki',
  date: '2026-11-01',
  doubts: [],
}

export const accountFacts = (replaced: Partial<AccountFacts> = {}): AccountFacts => ({
  candidates: [bakery],
  owner: { from: '7165550100', to: '7165550199', spid: '7125', provider: 'this carrier', status: 'native' },
  mismatchesToday: 0,
  ...replaced,
})

/** A verdict in short: "501 contactPhone, 003 serviceAddress.zip", "hold in silence", "hold", "go on". */
export function short({ verdict }: Pick<Judgement, 'verdict'>): string {
  if (verdict === null) return 'go on'
  return words(verdict)
}

function words(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'reject':
      return verdict.faults.map(({ code, field }) => (field === null ? code : `${code} ${field}`)).join(', ')
    case 'hold':
      return verdict.silent ? 'hold in silence' : 'hold'
    case 'deliver':
      return `deliver ${verdict.account}`
    case 'request_loa':
      return verdict.stranger ? 'ask a stranger for the LOA' : 'ask for the LOA'
    case 'ignore':
      return 'ignore'
  }
}
