/** The block of header lines that mail programs write above a message they enclose: From, Sent, To, Subject, in any order. */
import { isBlank, lineText, type Piece } from '../piece.ts'
import { parseWriter, type Header } from './header.ts'

type Key = 'from' | 'sent' | 'to' | 'subject' | 'other'

/** Header names as mail programs translate them. */
const names: readonly [Key, readonly string[]][] = [
  ['from', ['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'lähettäjä', 'от', '发件人', '差出人']],
  [
    'sent',
    [
      'sent',
      'date',
      'gesendet',
      'datum',
      'envoyé',
      'envoyé le',
      'enviado',
      'enviado el',
      'fecha',
      'data',
      'inviato',
      'verzonden',
      'skickat',
      'sendt',
    ],
  ],
  ['to', ['to', 'an', 'à', 'a', 'para', 'aan', 'till', 'til', 'do', 'vastaanottaja', 'кому', '收件人']],
  [
    'subject',
    ['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'assunto', 'onderwerp', 'ämne', 'emne', 'temat', 'aihe', 'тема', '主题'],
  ],
  ['other', ['cc', 'bcc', 'kopie', 'copie', 'copia', 'importance', 'attachments', 'reply-to', 'organization', 'priority', 'wichtigkeit']],
]
const keys: ReadonlyMap<string, Key> = new Map(names.flatMap(([key, spellings]) => spellings.map((spelling) => [spelling, key] as const)))

const headerLine = /^[ \t*_|]{0,4}([\p{L}’' -]{1,20}?)[ \t*_|]{0,4}[:：][ \t*_|]*(.*)$/u

export const headerKey = (text: string): Key | null =>
  keys.get(headerLine.exec(text.slice(0, 1_000))?.[1]?.toLowerCase().trim() ?? '') ?? null

const headerValue = (text: string): string => (headerLine.exec(text.slice(0, 1_000))?.[2] ?? '').replace(/[*_|\s]+$/, '')

/** Lines of a header block; a long list of recipients wraps over several. */
const maxBlock = 20

/**
 * The header block that begins at a piece, and the index behind it; null where none begins.
 * Without a border above it (`trusted`) the block must name an address or a time of day, so that a memo or a form is not taken for one.
 */
export const headerBlockAt = (pieces: readonly Piece[], start: number, trusted: boolean): { header: Header; next: number } | null => {
  if (headerKey(lineText(pieces[start])) === null) return null
  const values = new Map<Key, string>()
  let last: Key | null = null
  let index = start
  for (; index < Math.min(pieces.length, start + maxBlock); index += 1) {
    const text = lineText(pieces[index])
    const key = headerKey(text)
    if (key !== null && !(key !== 'other' && values.has(key))) {
      values.set(key, headerValue(text))
      last = key
    } else if (isBlank(pieces[index])) {
      if (headerKey(lineText(pieces[index + 1])) === null || values.has('subject')) break
    } else if (last !== null && continues(values.get(last) ?? '', text)) values.set(last, `${values.get(last) ?? ''} ${text.trim()}`)
    else break
  }
  return isHeader(values, trusted) ? { header: toHeader(values), next: index } : null
}

const continues = (value: string, text: string): boolean =>
  /[,;<(]\s*$/.test(value) || /^[ \t]{2,}\S/.test(text) || /^\s*<?[^\s<>]{1,64}@[^\s<>]{1,255}>?[;,]?\s*$/.test(text)

const isHeader = (values: ReadonlyMap<Key, string>, trusted: boolean): boolean => {
  const from = values.get('from')
  if (from === undefined || from === '') return false
  const others = (['sent', 'to', 'subject'] as const).filter((key) => values.has(key)).length
  if (trusted) return others >= 1
  return others >= 2 && (from.includes('@') || /\d{1,2}[:.]\d{2}/.test(values.get('sent') ?? ''))
}

const toHeader = (values: ReadonlyMap<Key, string>): Header => ({
  from: parseWriter(values.get('from') ?? ''),
  subject: values.get('subject') ?? null,
  to: values.get('to') ?? null,
})
