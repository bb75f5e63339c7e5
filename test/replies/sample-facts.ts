import type { Purpose } from '../../src/replies/draft.ts'
import type { FactsOf } from '../../src/replies/facts.ts'
import { faultLines, fillInBlock } from '../../src/replies/rejection.ts'
import { emptyForm } from '../../src/reading/form.ts'
import type { CsirForm } from '../../src/reading/form.ts'
import type { Fault } from '../../src/rules/verdict.ts'

export const form: CsirForm = {
  ...emptyForm(),
  requestingCompany: 'Larkspire Telephone Cooperative',
  companyCode: '8T2K',
  contactName: 'Fay Dimitrakos',
  contactPhone: '6075550142',
  contactEmail: 'csr-requests@larkspire.example',
  loaOnFile: true,
  btn: '6075550118',
  customerCode: '204',
  endUserName: 'Pelham Dairy LLC',
  serviceAddress: { street: '18 Pelham Street', unit: null, city: 'Buffalo', state: 'NY', zip: null },
  wtns: ['6075550119', '6075550120'],
  requesterRef: 'LTC-2044',
  pin: '4711',
}

export const faults: Fault[] = [
  { code: '003', field: 'serviceAddress.zip', note: 'not given' },
  { code: '018', field: 'endUserName', note: "the customer's name does not match the account" },
]

const named = { reference: 'CSR-2026-000123', requesterRef: 'LTC-2044', btn: '607-555-0118', endUserName: 'Pelham Dairy LLC' }
const second = { reference: 'CSR-2026-000124', requesterRef: '', btn: '607-555-0190', endUserName: '' }
const dueAt = 'Mon 30 Nov 2026 09:12 EST'
const commands = [
  {
    command: '/deliver',
    about: 'send the record',
    href: 'mailto:csr-center@spoc-carrier.example?subject=%5BCSR-2026-000123%5D%20deliver&body=%2Fdeliver',
  },
  {
    command: '/reject 018 endUserName',
    about: 'reject, with code and field',
    href: 'mailto:csr-center@spoc-carrier.example?body=%2Freject',
  },
]

/** What each purpose may look like; every optional block is there at least once. */
export const sampleFacts: { [P in Purpose]: FactsOf<P> } = {
  acknowledged: {
    negotiated: true,
    requests: [
      {
        ...named,
        receivedAt: 'Mon 23 Nov 2026 09:12 EST',
        dueAt,
        explanation: 'Received before 15:00 on a business day: three business days from then; Thursday 26 November is a holiday.',
      },
      { ...second, receivedAt: 'Mon 23 Nov 2026 09:12 EST', dueAt, explanation: 'As above.' },
    ],
  },
  delivered: {
    ...named,
    files: ['CSR-6075550118.pdf', 'CSR-6075550118.json'],
    pages: 3,
    deliveredTo: 'csr-requests@larkspire.example',
    receivedAt: 'Mon 23 Nov 2026 09:12 EST',
    dueAt,
    lsrTo: 'the incumbent local exchange carrier (UNE-P)',
    warnings: [
      'Service is suspended. An order may be refused until service is restored.',
      'Local freeze. 2 numbers are frozen; the customer must lift the freeze first.',
    ],
    notOnAccount: ['607-555-0177'],
  },
  'delivered-many': {
    requests: [
      { ...named, outcome: 'record attached', detail: '' },
      { ...second, outcome: 'rejected (001)', detail: 'in a mail of its own' },
    ],
  },
  rejected: {
    formAttached: true,
    requests: [
      { ...named, faults: faultLines(faults), informative: false, fillIn: fillInBlock(form, faults) },
      {
        ...second,
        faults: faultLines([{ code: '200', field: null, note: 'the same as CSR-2026-000101, which is open' }]),
        informative: true,
        fillIn: '',
      },
    ],
  },
  'loa-requested': { requests: [named], deadline: dueAt, stranger: true },
  'loa-reminder': { ...named, deadline: dueAt },
  'loa-received': { ...named, dueAt },
  cancelled: named,
  status: {
    requests: [{ ...named, state: 'being looked at by our staff', dueAt, detail: 'received Mon 23 Nov 2026' }],
    unknown: ['CSR-2026-999999'],
  },
  'escalation-received': {
    ...named,
    level: 1,
    contact: 'Ruth Amberly',
    state: 'being looked at by our staff',
    nextAt: dueAt,
    missing: ['date submitted'],
  },
  'escalation-update': {
    request: { ...named, state: 'record sent', dueAt: '', detail: 'sent Tue 24 Nov 2026 to csr-requests@larkspire.example' },
    missing: ['contact number'],
    sentAgain: true,
    level: 2,
  },
  held: { subjectLine: 'A question about a record' },
  'registration-needed': { company: 'Brackenfold Telecom' },
  form: { files: ['CSIR-form.pdf', 'CSIR-form.txt'] },
  'staff-case': {
    reference: 'CSR-2026-000123',
    title: 'A request waits for you',
    reason: 'The customer name is close to the record, but not the same (0.84).',
    requester: 'Larkspire Telephone Cooperative',
    sender: 'partner: csr-requests@larkspire.example',
    receivedAt: 'Mon 23 Nov 2026 09:12 EST',
    dueAt,
    comparisons: [
      { field: 'Number', form: '607-555-0118', record: '607-555-0118', differs: false },
      { field: 'Customer', form: 'Pelham Dairy LLC', record: 'Pelham Dairies Incorporated / Pelham Farms', differs: true },
      { field: 'Service address', form: '18 Pelham Street, Buffalo, NY', record: '18 Pelham St, Buffalo, NY, 14202', differs: false },
    ],
    rules: [
      { rule: 'customer-block', hit: false, note: '' },
      { rule: 'name-agrees', hit: true, note: 'similarity 0.84, between hold and pass' },
    ],
    loa: ['LOA.pdf: customer Pelham Dairy, signed by Nora Quist, dated 2026-11-02', 'the signature cannot be seen for certain'],
    problems: ['contactFax: 9 digits'],
    commands,
    attachments: ['LOA.pdf'],
    letterText: 'Good morning,\n\nplease send the record.\n\nBTN: 607-555-0118',
  },
  'staff-receipt': {
    reference: 'CSR-2026-000123',
    done: ['the record was sent'],
    refused: ['/reject: the code 999 is not known'],
    mails: ['delivered to csr-requests@larkspire.example'],
    help: [{ command: '/deliver', about: 'send the record' }],
  },
  'staff-escalation': {
    ...named,
    level: 2,
    reason: 'no word for 4 business hours',
    requester: 'Larkspire Telephone Cooperative',
    contact: 'Ruth Amberly',
    dueAt,
    state: 'being looked at by our staff',
    commands,
  },
  'staff-due-soon': {
    ...named,
    requester: 'Larkspire Telephone Cooperative',
    dueAt,
    state: 'being looked at by our staff',
    reason: 'the customer name is close',
    commands,
  },
  'staff-alert': {
    title: 'A mail could not be delivered',
    lines: ['delivered to csr-requests@larkspire.example, CSR-2026-000123', 'The server said: 550 no such user'],
  },
  'staff-reply': {
    reference: 'CSR-2026-000123',
    text: 'Dear Fay,\n\nthe line was moved last week; the new record follows tomorrow.',
    author: 'Priya Wexcombe',
  },
}
