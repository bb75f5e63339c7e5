import type { Code } from '../rules/verdict.ts'

/** What each code tells the requester. 200 and 201 close a request without blame; 018 names a field and never its value. */
export const codeMeanings: Record<Code, string> = {
  '501': 'Contact information of the requesting company is incomplete, or the LOA box is not checked',
  '003': 'Information about the customer is incomplete or incorrect',
  '200': 'Duplicate: this request is already with us or was answered',
  '002': 'The account telephone number is not served by us: please ask the provider that serves the customer',
  '001': 'The account telephone number or the customer location was not found',
  '018': 'Customer information does not match the active account',
  '004': 'The letter of authorization we asked for did not reach us in time',
  '052': 'The record exceeds the greatest number of pages we can send by mail',
  '201': 'Cancelled by the requester',
}
