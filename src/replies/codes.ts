/** What each reject code means, in the words the center uses to a requester. */
import type { Code } from '../rules/verdict.ts'

export const meanings: Record<Code, string> = {
  '501': 'Required contact information of the requesting company is incomplete, or the LOA box is not checked',
  '003': 'Incomplete or incorrect information',
  '200': 'Duplicate of a request we already have',
  '002': 'The account telephone number is not ours',
  '001': 'Account telephone number or customer location not found',
  '018': 'The information supplied does not match the active account',
  '004': 'The letter of authorization we asked for did not come',
  '052': 'The record has more pages than we send',
  '201': 'Cancelled by the requester',
}
