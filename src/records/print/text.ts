import type { RecordModel } from './record.ts'
import { instantWords } from './wording/dates.ts'
import { centered, ends, labelled, pageWidth, wrapWords } from './text/columns.ts'
import { attention, billing, identification, listings } from './text/identification.ts'
import { particulars } from './text/particulars.ts'
import { classicTn } from './text/classic-tn.ts'
import { service } from './text/service.ts'

const linesPerPage = 60

/** The record in the classic layout: 80 columns, pages with a header, form feeds between them. */
export function printText(model: RecordModel): string {
  const body = [
    ...attention(model),
    ...identification(model),
    ...listings(model),
    ...billing(model),
    ...service(model),
    ...particulars(model),
    centered('-- END OF RECORD --'),
    ...wrapWords(`CPNI: ${model.issue.confidentiality}`, pageWidth),
  ].map(printable)
  const pages = paged(body, linesPerPage - header(model, 1, 1).length)
  return pages.map((lines, at) => [...header(model, at + 1, pages.length), ...lines].join('\n')).join('\n\f') + '\n'
}

/** A form feed or an escape in a name must not move the paper. */
const printable = (line: string): string => line.replace(/\p{C}/gu, ' ')

function paged(lines: string[], perPage: number): string[][] {
  const pages: string[][] = []
  for (let start = 0; start < lines.length;) {
    const end = breakAt(lines, start, start + perPage)
    pages.push(lines.slice(start, end))
    start = end
  }
  return pages
}

/** The last place at or before `end` that parts neither a heading from its entries nor an entry in itself. */
function breakAt(lines: string[], start: number, end: number): number {
  if (end >= lines.length) return lines.length
  const goesOn = (at: number): boolean => (lines[at] ?? '').startsWith('      ') || !(lines[at - 1] ?? ' ').startsWith(' ')
  for (let at = end; at > start + 1 && at > end - 8; at--) if (!goesOn(at)) return at
  return end
}

function header({ issue, identification: account }: RecordModel, page: number, of: number): string[] {
  const code = issue.companyCode ? ` OCN ${issue.companyCode}` : ''
  const attention = issue.attention ? ` ATTN ${issue.attention}` : ''
  return [
    ends(centered('CUSTOMER SERVICE RECORD'), `Page ${page} of ${of}`),
    ...labelled('From :', issue.carrier, 0, 7),
    ...labelled('To   :', issue.toCompany + code + attention, 0, 7),
    ...labelled('Ref  :', `your ${issue.requesterRef ?? '-'}, our ${issue.ourReference ?? '-'}`, 0, 7),
    ends(`BTN  : ${classicTn(account.btn)} ${account.customerCode}`, `As of ${instantWords(issue.asOf, issue.timeZone)}`),
    ends('', `Prepared ${instantWords(issue.preparedAt, issue.timeZone)}`),
    '-'.repeat(pageWidth),
  ].map(printable)
}
