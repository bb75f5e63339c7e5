import type { Account, Listing } from '../../account.ts'
import type { RecordModel } from '../record.ts'
import { printedAddress } from './printed-address.ts'

/** The directory listings, field by field. */
export const listingsOf = (account: Account): RecordModel['listings'] => account.listings.map(printed)

const printed = (listing: Listing): RecordModel['listings'][number] => ({
  kind: listing.kind,
  name: listing.name,
  address: listing.address,
  tn: listing.tn,
  directory: listing.directory,
  yellowPagesHeading: listing.yellowPagesHeading,
  published: listing.published,
  copies: listing.copies,
  deliverTo: listing.deliverTo && printedAddress(listing.deliverTo),
})
