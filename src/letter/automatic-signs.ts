import { fieldValues, firstValue } from './header-fields.ts'
import type { HeaderSection } from './header-fields.ts'
import type { Automatic, OpenSettings } from './letter.ts'
import { isOutOfOfficeSubject } from './out-of-office.ts'

/** What the signs of automatic mail are looked for in. Types are lower case. */
export type LetterSigns = {
  section: HeaderSection
  rootType: string
  reportType: string
  partTypes: readonly string[]
  fromAddress: string
  subject: string
  settings: OpenSettings
}

type Sign = { kind: Automatic; why: string; holds: (signs: LetterSigns) => boolean }

/** First token of a structured value, without parameters and comments. */
const token = (value: string | null): string => /^\s*([\w-]*)/.exec(value ?? '')?.[1]?.toLowerCase() ?? ''
const has = (signs: LetterSigns, name: string): boolean => firstValue(signs.section, name) !== null
const saysYes = (signs: LetterSigns, name: string): boolean =>
  has(signs, name) && !['', 'no', 'false', '0'].includes(token(firstValue(signs.section, name)))
const nullPath = (signs: LetterSigns): boolean => firstValue(signs.section, 'return-path')?.replace(/\s/g, '') === '<>'
const local = (address: string): string => address.split('@')[0]?.split('+')[0] ?? ''
const domain = (address: string): string => address.split('@')[1] ?? ''

const isOwnAddress = ({ fromAddress, settings }: LetterSigns): boolean => {
  const center = settings.centerAddress.toLowerCase()
  return fromAddress !== '' && local(fromAddress) === local(center) && domain(fromAddress) === domain(center)
}

/** The center's mailbox may itself be a list or group of its own domain; what passes through it is still a letter. */
const foreignList = (signs: LetterSigns): boolean =>
  fieldValues(signs.section, 'list-id').some((value) => {
    const id = (/<([^<>]*)>\s*$/.exec(value)?.[1] ?? value).trim().toLowerCase()
    return id !== '' && !signs.settings.ownDomains.some((own) => id === own.toLowerCase() || id.endsWith(`.${own.toLowerCase()}`))
  })
const ownList = (signs: LetterSigns): boolean => has(signs, 'list-id') && !foreignList(signs)

const precedence = (signs: LetterSigns, values: readonly string[]): boolean =>
  values.includes(token(firstValue(signs.section, 'precedence'))) && !ownList(signs)
const autoSubmitted = (signs: LetterSigns): string => token(firstValue(signs.section, 'auto-submitted'))

const hasPart = (signs: LetterSigns, type: string): boolean => signs.partTypes.includes(type)
const isMailDaemon = (signs: LetterSigns): boolean =>
  ['mailer-daemon', 'postmaster', 'mail-daemon', 'mailerdaemon'].includes(local(signs.fromAddress))
const isReport = (signs: LetterSigns, type: string): boolean =>
  signs.rootType === 'multipart/report' && (signs.reportType === type || hasPart(signs, `message/${type}`))

/** In order: the first that holds names the kind. A sign that ordinary software sets on people's letters is not here. */
export const automaticSigns: readonly Sign[] = [
  { kind: 'own-mail', why: 'it carries the mark of our own mail', holds: (signs) => has(signs, 'x-csr-desk') },
  { kind: 'own-mail', why: 'it comes from our own address', holds: isOwnAddress },
  {
    kind: 'delivery-status',
    why: 'delivery report',
    holds: (signs) => isReport(signs, 'delivery-status') || signs.rootType === 'message/delivery-status',
  },
  {
    kind: 'read-receipt',
    why: 'read receipt',
    holds: (signs) => isReport(signs, 'disposition-notification') || signs.rootType === 'message/disposition-notification',
  },
  { kind: 'delivery-status', why: 'failed recipients are named', holds: (signs) => has(signs, 'x-failed-recipients') },
  {
    kind: 'delivery-status',
    why: 'delivery report without a report',
    holds: (signs) => hasPart(signs, 'message/delivery-status') && (nullPath(signs) || isMailDaemon(signs)),
  },
  { kind: 'auto-generated', why: 'some other report', holds: (signs) => signs.rootType === 'multipart/report' },
  { kind: 'list', why: 'mailing list', holds: foreignList },
  { kind: 'list', why: 'Precedence: list', holds: (signs) => precedence(signs, ['list']) },
  { kind: 'auto-reply', why: 'out-of-office subject', holds: (signs) => isOutOfOfficeSubject(signs.subject) },
  { kind: 'auto-reply', why: 'Auto-Submitted: auto-replied', holds: (signs) => autoSubmitted(signs) === 'auto-replied' },
  { kind: 'auto-reply', why: 'Precedence: auto_reply', holds: (signs) => precedence(signs, ['auto_reply', 'auto-reply']) },
  {
    kind: 'auto-reply',
    why: 'X-Autoreply',
    holds: (signs) =>
      ['x-autoreply', 'x-auto-reply', 'x-autorespond', 'x-autoresponder', 'x-autoreply-from', 'x-mail-autoreply'].some((name) =>
        saysYes(signs, name),
      ),
  },
  { kind: 'auto-generated', why: 'Auto-Submitted', holds: (signs) => !['', 'no'].includes(autoSubmitted(signs)) },
  { kind: 'auto-generated', why: 'Precedence: bulk or junk', holds: (signs) => precedence(signs, ['bulk', 'junk']) },
  {
    kind: 'delivery-status',
    why: 'written by a mail system',
    holds: (signs) => isMailDaemon(signs) && domain(signs.fromAddress) !== '' && nullPath(signs),
  },
  { kind: 'null-return-path', why: 'null return path', holds: nullPath },
  { kind: 'auto-generated', why: 'mail daemon', holds: isMailDaemon },
]
