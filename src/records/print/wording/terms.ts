import type { RecordModel } from '../record.ts'

type Identification = RecordModel['identification']
type Listing = RecordModel['listings'][number]

/** Plain words for the values the account schema fixes. */
export const statusWords: Record<Identification['status'], string> = {
  active: 'Active',
  suspended: 'Suspended',
  pending_disconnect: 'Pending disconnect',
  disconnected: 'Disconnected',
}
export const accountTypeWords: Record<Identification['accountType'], string> = { business: 'Business', residence: 'Residence' }
export const platformWords: Record<RecordModel['locations'][number]['lines'][number]['platform'], string> = {
  une_p: 'UNE-P (leased platform)',
  une_l: 'UNE-L (leased loop)',
  voip: 'VoIP',
  t1: 'T1',
  facility: 'Facility-based',
}
export const huntTypeWords: Record<RecordModel['hunting'][number]['type'], string> = {
  sequential: 'Sequential',
  circular: 'Circular',
  uniform: 'Uniform',
}
export const trunkKindWords: Record<RecordModel['trunks'][number]['kind'], string> = { pri: 'PRI', t1: 'T1', sip: 'SIP' }
export const listingKindWords: Record<Listing['kind'], string> = {
  main: 'Main listing',
  additional: 'Additional listing',
  alternate: 'Alternate listing',
  foreign: 'Foreign listing',
}
export const publishedWords: Record<Listing['published'], string> = {
  listed: 'Listed',
  non_listed: 'Non-listed (left out of the printed directory)',
  non_published: 'Non-published (left out of directory and assistance)',
}
export const blockWords: Record<RecordModel['blocks'][number]['kinds'][number], string> = {
  toll: 'toll',
  third_number: 'third number',
  collect: 'collect',
  '900': '900',
}
export const lsrToWords = (model: RecordModel): string =>
  model.portability.lsrTo === 'incumbent' ? 'The incumbent local exchange carrier' : model.issue.carrier
export const yesNo = (value: boolean): string => (value ? 'Yes' : 'No')
