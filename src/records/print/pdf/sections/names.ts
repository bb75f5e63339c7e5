import type { RecordModel } from '../../record.ts'
import { addressLine } from '../../wording/address.ts'
import { tnWords } from '../../wording/telephone.ts'
import { listingKindWords, publishedWords } from '../../wording/terms.ts'
import type { Piece } from '../block.ts'
import { grid } from '../grid.ts'
import { heading } from '../heading.ts'
import type { Span } from '../rich-text.ts'
import type { Sheet } from '../sheet.ts'
import { caution, plain, soft, strong } from '../spans.ts'
import { table } from '../table.ts'
import type { Column } from '../table.ts'

const listingColumns: Column[] = [
  { title: 'LISTING', x: 0, width: 104 },
  { title: 'NAME AND ADDRESS', x: 112, width: 168 },
  { title: 'NUMBER', x: 288, width: 62 },
  { title: 'DIRECTORY', x: 356, width: 164 },
]

type Listing = RecordModel['listings'][number]

/** Directory listings: how each name stands in the book, and where the books go. */
export function listings(sheet: Sheet, model: RecordModel): Piece[] {
  if (model.listings.length === 0)
    return [
      ...heading(sheet, 'Listings'),
      ...table(sheet, 'Listings', [{ title: '', x: 0, width: 520 }], [[[soft('No directory listing')]]]),
    ]
  return [...heading(sheet, 'Listings'), ...table(sheet, 'Listings', listingColumns, model.listings.map(listingRow))]
}

function listingRow(listing: Listing): Span[][] {
  const hidden = listing.published !== 'listed'
  return [
    [
      strong(listingKindWords[listing.kind]),
      hidden ? caution(`\n${publishedWords[listing.published]}`) : soft(`\n${publishedWords[listing.published]}`),
    ],
    [strong(listing.name), plain(`\n${listing.address}`)],
    [strong(tnWords(listing.tn))],
    directory(listing),
  ]
}

function directory({ directory: book, yellowPagesHeading, copies, deliverTo }: Listing): Span[] {
  const delivered = deliverTo ? ` to ${addressLine(deliverTo)}` : ''
  return [
    plain(book),
    ...(yellowPagesHeading ? [soft('\nYellow pages '), plain(yellowPagesHeading)] : []),
    soft(`\n${copies === 1 ? '1 copy' : `${copies} copies`}${delivered}`),
  ]
}

/** The name and address on the bill. */
export function billing(sheet: Sheet, model: RecordModel): Piece[] {
  const values = [
    { label: 'NAME ON THE BILL', value: [strong(model.billing.name)] },
    { label: 'BILLING ADDRESS', value: [plain(addressLine(model.billing.address))] },
  ]
  return [
    ...heading(sheet, 'Billing'),
    ...grid(sheet, [1, 1], values).map((block): Piece => ({ kind: 'block', block, keepWithNext: false })),
  ]
}
