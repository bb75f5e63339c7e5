/** Attached files: request forms, lists of requests, letters of authorization, and what is none of these. */
import type { DocumentCarrier } from './carriers.ts'
import type { Fact, FactField } from './facts/fact.ts'
import { certainty, ranks } from './facts/fact.ts'
import { factFrom, type Carrier } from './facts/from-pairs.ts'
import { isLoaText, readLoaDocument, type ReadLoa } from './loa/loa-document.ts'
import { asksForRequester, companyOnTop } from './own-form.ts'
import type { Loose } from './pairs/pair.ts'
import { letterParts } from './prose/letter-parts.ts'
import { readProse } from './prose/read-prose.ts'
import { signatureFound } from './prose/signature.ts'
import { behind, readSheet } from './read-sheet.ts'
import { onlyCompleting } from './requests/completing.ts'
import { namesAccount, splitFacts, type Split } from './requests/split.ts'
import type { Sheet } from './sheet/tile.ts'

export type ReadDocuments = { forms: Split[]; loas: ReadLoa[] }

type Reader = Omit<Carrier, 'rank'>

/** Rows and blocks between two sheets of one file. */
const apart = 10_000

export const readDocuments = (documents: readonly DocumentCarrier[], reader: Reader): ReadDocuments => {
  const read: ReadDocuments = { forms: [], loas: [] }
  for (const document of documents) {
    const several = document.sheets.length > 1
    const sheets = document.sheets.filter((sheet) => !isSample(sheet) && !(several && explainsForm(sheet)))
    const loas = loaSheets(sheets)
    if (loas.length > 0) read.loas.push(readLoaDocument(document.name, loas, reader))
    const form = splitFacts(
      factsOf(
        sheets.filter((sheet) => !loas.includes(sheet)),
        reader,
      ),
    )
    if (form.items.length > 0 || form.shared.length > 0) read.forms.push(form)
  }
  return read
}

/** Pages that are a letter of authorization; a text without pages is one altogether or not at all. */
const loaSheets = (sheets: readonly Sheet[]): Sheet[] => {
  if (sheets.every((sheet) => sheet.layout !== 'page'))
    return isLoaText(sheets.flatMap((sheet) => sheet.rows.map((row) => row.text))) ? [...sheets] : []
  return sheets.filter((sheet) => isLoaText(sheet.rows.map((row) => row.text)))
}

const factsOf = (sheets: readonly Sheet[], reader: Reader): Fact[] => {
  const labelled: Fact[] = []
  const loose: Loose[] = []
  let items = 0
  sheets.forEach((sheet, at) => {
    const read = readSheet(sheet, { ...reader, rank: ranks.form }, items)
    items = Math.max(items, ...read.facts.map((fact) => (fact.item ?? -1) + 1))
    labelled.push(...behind(read.facts, at * apart, at * apart))
    loose.push(...behind(read.loose, at * apart, at * apart))
  })
  // Letterheads and footers of a form hold addresses and numbers of their own.
  const beside = namesAccount(labelled)
    ? readProse(loose, { ...reader, writerName: '', known: [], customerNamed: false, customerSpeaks: false }).filter(
        (fact) => besideForm.has(fact.field) && !(fact.field === 'requestingCompany' && asksForRequester(sheets)),
      )
    : letterFacts(loose, reader).filter((fact) => !isForm(labelled) || !ofAccount.test(fact.field) || speaksOfRecord.test(fact.source.text))
  const onTop = namesAccount(labelled) ? companyOnTop(sheets) : []
  return onlyCompleting([...labelled, ...beside, ...onTop]).sort((a, b) => a.row - b.row)
}

/** Labelled fields that make a form of a file. */
const enoughFields = 4
const isForm = (labelled: readonly Fact[]): boolean =>
  new Set(labelled.flatMap(({ field, value }) => (value === null ? [] : [field]))).size >= enoughFields

/** A form whose captions for the account nobody understood: a number or a name lying about in it may be anybody's. */
const ofAccount = /^(?:btn|wtns|endUserName|accountNumber|customerCode|billingName|serviceAddress\..*|billingAddress\..*)$/
const speaksOfRecord = /\b(?:csrs?|csir?|records?|accounts?|customers?|end[- ]?users?|subscribers?|btn|atn|billing|lines?)\b/i

/** What a letter without labels says, and who signed it. */
const letterFacts = (loose: readonly Loose[], reader: Reader): Fact[] => {
  const { said, signature } = letterParts(loose)
  const [first] = loose
  const signed = first === undefined ? [] : signatureFound({ signature, writer: null }, reader.near, reader.resolver)
  return [
    ...readProse(said, { ...reader, writerName: '', known: [], customerNamed: false, customerSpeaks: false }),
    ...signed.map((one) =>
      factFrom(
        one,
        {
          part: first?.part ?? '',
          where: 'signature',
          row: apart - 1,
          block: -1,
          item: null,
          confidence: Math.min(certainty.signature, ...loose.map((line) => line.confidence)),
          value: '',
        },
        ranks.signature,
      ),
    ),
  ]
}

const besideForm = new Set<FactField>([
  'requestingCompany',
  'companyCode',
  'ccna',
  'requesterRef',
  'loaOnFile',
  'loaDate',
  'authorizingPerson',
  'accountType',
])

const aside =
  /^\W*(?:example|sample|specimen|instructions?|how to|read ?me|lists?|look-?ups?|legend|codes|help|muestra|muster|beispiel|ejemplo)\b/i
const notMeant =
  /^\W*(?:\w+\W+){0,4}do not (?:send|submit|use)\W*$|\b(?:do not (?:send|submit|use) this (?:sheet|page|tab|sample|example|copy)|example only|sample only|for illustration|filled(?:-| )in (?:sample|example)|not a (?:real )?request)\b/i

const explaining =
  /\bhow to (?:fill|complete|use|prepare)\b|\binstructions? (?:for|on|to) (?:complet|fill|prepar|us)\w*|\b(?:completion|filling|form|general) (?:instructions|guide(?:lines)?)\b/i

/** A page of its own that says how the form beside it is filled in. */
const explainsForm = (sheet: Sheet): boolean => sheet.rows.slice(0, 4).some((row) => row.text.length < 90 && explaining.test(row.text))

/** A filled-in sample that explains the form is no request, nor are lists of choices. */
const isSample = (sheet: Sheet): boolean => {
  const head = sheet.rows.slice(0, 4)
  return (
    (sheet.layout === 'grid' && aside.test(head[0]?.where ?? '')) ||
    head.some((row, at) => notMeant.test(row.text) || (at === 0 && aside.test(row.text) && row.text.length < 60))
  )
}
