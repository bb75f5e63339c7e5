import type { WriteSheet } from 'hucre/xlsx'
import type { RecordModel } from '../record.ts'
import { addressLine } from '../wording/address.ts'
import { tnWords } from '../wording/telephone.ts'
import { listingKindWords, publishedWords } from '../wording/terms.ts'
import { tableSheet } from './table-sheet.ts'
import type { SheetColumn } from './table-sheet.ts'

const columns: SheetColumn<RecordModel['listings'][number]>[] = [
  { title: 'Listing', width: 18, value: (listing) => listingKindWords[listing.kind] },
  { title: 'Published', width: 30, value: (listing) => publishedWords[listing.published] },
  { title: 'Name', width: 40, value: (listing) => listing.name },
  { title: 'Address', width: 34, value: (listing) => listing.address },
  { title: 'Telephone number', width: 16, value: (listing) => tnWords(listing.tn) },
  { title: 'Directory', width: 24, value: (listing) => listing.directory },
  { title: 'Yellow pages heading', width: 26, value: (listing) => listing.yellowPagesHeading ?? '' },
  { title: 'Copies', width: 8, value: (listing) => listing.copies },
  { title: 'Books go to', width: 44, value: (listing) => (listing.deliverTo ? addressLine(listing.deliverTo) : '') },
]

/** One row per directory listing. */
export const listingsSheet = (model: RecordModel): WriteSheet => tableSheet('Listings', columns, model.listings)
