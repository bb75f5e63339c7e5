import type { Account } from '../account.ts'
import type { RecordIssue, RecordOptions, Words } from './issue.ts'
import { circuitsOf } from './model/circuits.ts'
import { blocksOf, freezesOf } from './model/freezes-and-blocks.ts'
import { huntGroupsOf } from './model/hunt-groups.ts'
import { identificationOf } from './model/identification.ts'
import { listingsOf } from './model/listings.ts'
import { locationsOf } from './model/locations.ts'
import { portabilityOf } from './model/portability.ts'
import { printedAddress } from './model/printed-address.ts'
import { qualifierWordsOf } from './model/qualifier-words.ts'
import { trunksOf } from './model/trunks.ts'
import { warningsOf } from './model/warnings.ts'
import type { RecordModel } from './record.ts'

export type { RecordIssue, RecordOptions, Words } from './issue.ts'
export type { RecordModel } from './record.ts'

/**
 * The record of one account as it is given to one requester. Pure: the same arguments give the same model.
 * Names of authorized persons, other names of the customer and the value of the PIN are not taken over.
 */
export function recordModel(account: Account, issue: RecordIssue, words: Words, options: RecordOptions): RecordModel {
  const locations = locationsOf(account, words)
  return {
    format: 'csr-record/1',
    layout: options.layout,
    issue: issueOf(issue),
    identification: identificationOf(account, words, options.showAccountNumber),
    portability: portabilityOf(account),
    warnings: warningsOf(account, issue.notOnThisAccount),
    listings: listingsOf(account),
    billing: { name: account.billing.name, address: printedAddress(account.billing.address) },
    locations,
    differentPremises: account.lines.flatMap((line) =>
      line.differentPremises ? [{ tn: line.tn, address: printedAddress(line.differentPremises) }] : [],
    ),
    hunting: huntGroupsOf(account),
    trunks: trunksOf(account),
    circuits: circuitsOf(account),
    remoteCallForward: account.lines.flatMap((line) => (line.remoteForwardTo ? [{ tn: line.tn, to: line.remoteForwardTo }] : [])),
    freezes: freezesOf(account),
    blocks: blocksOf(account),
    numbersNotOnThisAccount: [...issue.notOnThisAccount],
    qualifierWords: qualifierWordsOf(locations, words),
  }
}

function issueOf(issue: RecordIssue): RecordModel['issue'] {
  return {
    carrier: issue.carrier,
    toCompany: issue.toCompany,
    attention: issue.attention,
    companyCode: issue.companyCode,
    requesterRef: issue.requesterRef,
    ourReference: issue.ourReference,
    preparedAt: issue.preparedAt,
    asOf: issue.asOf,
    timeZone: issue.timeZone,
    confidentiality: issue.confidentiality,
  }
}
