import type { DictionaryPage } from '../dictionary.ts'

/** Labels of the authorization, of remarks, and of what a form asks beside a request. */
export const authorizationLabels: DictionaryPage = {
  loaOnFile: `on file | loa ind | loa indicator | agauth | agency authorization status | agency authority status | agency authorization | agency auth | agency authority | authorization on file | loa box | loa | loa on file | loa attached | loa status | blanket loa | customer authorization obtained |
    customer authorization | tpv on file | authorized agent | end user authorization | end user authorization on file | authorization | authority | loa on file y n | signed loa on file | is loa on file | loa flag | loa y n | proof of authorization |
    loa held | loa in hand | loa signed | do you have an loa | do you have a signed loa | do you have loa on file | loa obtained | written authorization | authorization obtained | authorization status | customer consent | agent authorization |
    letter of authorization on file | loa available | loa received | end user loa | end user loa on file | customer loa | customer loa on file | valid loa | authorization held | permission | consent | loa tpv | loa or tpv | loa tpv on file | vollmacht |
    loa confirmed | loa yes no | signed authorization | is a signed loa on file | is a signed loa of customer on file with requesting company | authorized by customer | signed loa`,
  loaDate: `dated | csr authorization date | loa date | date signed | authorization date | date of loa | date of authorization | loa dated | loa signed on | signed on | signed date | auth date | loa signed date | date of letter | signature date | date authorized |
    authorized on | date loa signed | date of signature | loa signature date | agency date | date of agency authorization | agauth date | effective date of loa | loa effective | on | loa received on`,
  authorizingPerson: `authnm | csr authorization name | authorizingusername | authorizing user name | authorized person name | authorizing name | authorized user | loaauthorizingperson | end user authorization name | authorized name | signer | authorized by |
    decision maker | auth contact | customer contact | authorization name | name on loa | loa signed by | signed by | who signed | authorizing | authorizing person | name of person authorizing | auth by | auth name | authorized contact | loa signer | authorized signer |
    by | person authorizing | authorized person | signed by end user | authorizing party | signatory | name of signer | loa signatory | authorizing official | authorized representative of customer | authorized signatory | authorized by end user |
    loa executed by | executed by | approved by | authorization given by | loa from | loa given by | name of authorized person | end user contact | end user authorized by | end user signer | authorised by | customer representative | signer name | customer signer |
    authorized individual | signing party | authorizing agent | authorized end user | customer authorized by | permission given by | contact at customer | customers authorized representative | who authorized | loa name | sgd | sgd by`,
  date: `date`,
  code: `code`,
  name: `name | full name | first and last name | name first last`,
  phone: `phone | tel | telephone | tel no | telephone number | phone number | tn | number | telephone no | phone no | phone # | contact tel no | teléfono | telefono | telefonnummer | tel nr`,
  remarks: `remarks | comments | notes | special instructions | additional info | additional information | comment | note | remark | instructions | message | other information | reason | further information | anything else | observaciones | bemerkungen | winning carrier notes |
    internal notes | special requests | additional comments | reason for request | other remarks | additional remarks | notes to carrier | please note`,
  ignored: `old lsp | olsp | losing carrier | losing service provider | losing provider | osp | donor | current carrier | current provider | current service provider | from carrier | old provider | old carrier | current lsp | existing carrier | previous carrier | losing lsp |
    old spid | request type | request | status | txtyp | rver | ver | version | sup | supplement | supplement type | supplemental request | request kind | response identifier | lsr no | case | page | pages | to | subject | sent | re | number of lines | no of lines | nbr lines |
    line count | quantity | qty | how many lines | lines total | total lines | number of tns | tn count | desired due date | due date | ddd | activity | reqtyp | reqtype | npdi | submission id | form | form id | source address | resolution | job | due | urgency | priority |
    report | run | service provider id where lsr should be sent | network sp | lsr to | title | position | job title | website | web | department | dept | channel | attachments | attachment | forwarded | hunting | features | directory listing | listing |
    equipment | port date | cutover | install date | requested due date | foc | foc date | end of query | county | country | tax id | ein | ssn | alternate contact | emergency contact | hours | customer email | customer fax | end user email | time | time sent | timezone |
    cell | mobile | cell number | toll free | main office | pager | ip address | user agent | browser | csr type | ti type | record type | record requested | scope | valid | signature | telephone company name | losing spid | old ocn | losing ocn | requester address | company address |
    carrier address | requesting company address | our address | office address | fax from | calling number | caller id | duration | received | row | item | line item | seq | sequence | index | response needed by | needed by | urgent | rush | expedite | language |
    what is wrong | correction | bcc | importance | reference letter | state of | approximately | lsr | lsr number | reject code | reject reason | submission number | form version | no of pages | number of pages | ext | extension`,
}
