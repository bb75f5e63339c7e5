import type { DictionaryPage } from '../dictionary.ts'

/** Labels of the requester's block. */
export const requesterLabels: DictionaryPage = {
  requestingCompany: `entreprise demanderesse | compagnie demanderesse | empresa solicitante | anfragende firma | us | which company is asking | requesting company | requesting lsp | requesting carrier | requesting provider | requesting service provider | req carrier | req co | new lsp | nlsp |
    lsp name | new lsp name | submitting provider | submitting providers name | submitting company | gaining carrier | winning carrier | gaining provider | winning provider | clec |
    clec name | from company | requestor company | requester company | new provider | new carrier | new service provider | nsp | nlsp name | submitter company | carrier name | carrier |
    service provider | provider | provider name | requesting company name | company requesting | company making request | our company | lsp | local service provider | competitive carrier |
    on behalf of carrier | on behalf of provider | on behalf of company | requesting party | requesting organization | requesting firm | telephone company | telco | compania solicitante | anfordernde firma | from carrier name | your company | your company name |
    requesting entity | consultant | auditor | reseller | vendor | consulting firm | ordering company | ordering carrier | acquiring carrier | port in carrier`,
  company: `company | company name | firm | organization | name of company | entity | entity name | corporation`,
  companyCode: `our code | company code | cc | ocn | operating company number | operating company no | spid | spi | nnsp | new network service provider | service provider id | provider id | carrier id | new spid |
    nsp id | ocn spid | spid ocn | co code | company id | carrier code ocn | lsp ocn | our ocn | our spid | requesting ocn | new ocn | requester ocn | ocn company code | lsp id | aocn | req ocn | requesting spid |
    lsp spid | carrier ocn | provider code | lsp code | carrier code`,
  ccna: `ccna | acna | customer carrier name abbreviation | iac code | tpid | acna ccna | ccna acna | access customer name abbreviation | iac | carrier name abbreviation`,
  contactName: `csr requester | personne ressource | personne contact | demandeur | solicitante | persona de contacto | ansprechpartnerin | agent | specialist | transfer specialist | order agent | entered by | keyed by | raised by | batch by | batch prepared by | compiled by | me | questions | questions to | any questions | for questions | with questions | preparer | originator | applicant | requested for | on behalf of user | who should we talk to | from person | person to call | person to contact | clec contact | reply to attention of | submitter | who do we answer | attention | attn | attn name | init | initiator | initiator identification | requestors name | requester name | lsp contact name | lsp contact | impcon | implementation contact | contact name | contact person |
    requested by | requestor | requester | submitted by | rep | representative | prepared by | your name | point of contact | poc | nlsp contact | requesting contact | req contact | contact for this request |
    name of contact | sent by | ordered by | who is asking | requestor contact | lsp rep | carrier contact | coordinator | porting coordinator | port coordinator | ansprechpartner | technician | clerk |
    analyst | service rep | order writer | completed by | filled in by | filled out by | form completed by | handled by | our contact | lsp representative | placed by | processor | agent name | person requesting |
    caller | provisioner | our rep | point person | contact at lsp`,
  'firstName@requester': `contact first name | requester first name | requestor first name | your first name`,
  'lastName@requester': `contact last name | requester last name | requestor last name | your last name`,
  person: `contact | person`,
  contactPhone: `tel no initiator | telephone number of initiator | contact number | lsp contact telephone number | contact telephone | contact phone | contact tel | contact tn | contact # | cbr | callback | callback number |
    can be reached | can be reached at | reach me at | direct | direct line | direct dial | direct number | requestor phone | requester telephone | requestor tel | req tel | our phone | our tel | our telephone | office | office phone |
    desk | desk phone | phone for questions | questions call | call with questions | call if questions | daytime phone | call | lsp contact tn | lsp phone | nlsp contact number | return call | best number | call us | call me | call me back at | call back at | contact no | contact nbr |
    work phone | business phone of requester | cbr number | can be reached number | contact can be reached`,
  contactFax: `fax | fax number | fax no | return fax | fax back to | fax back | facsimile | contact fax | requestor fax | requester fax | our fax | fax reply to | reply fax | fax response to | csr fax back number | lsp fax | telefax |
    fax return number | return fax number`,
  contactEmail: `email | e mail | email address | reply to | return email | email response to | send csr to | email reply to | reply email | contact email | requestor email | requester email | send record to | send the record to |
    please send the record to | return to email | email for results | results to | result to | send results to | record to | email csr to | e mail the csr to | internet address | internet mail | internet mail address | deliver to | deliver csr to | response email | email to | return csr to |
    email for csr | send response to | respond to email | our email | correo electronico | mail address | email results to | reply email address | csr to | completed csr to | send completed csr to | email for response |
    delivery email | electronic mail | email id | lsp email | send it to | forward csr to | csr delivery email`,
  from: `from | who are you | r | our office | de | von | sender`,
  returnTo: `return to | return | response to | return via | reply | respond to | deliver | answer to | answer | return csr | send to`,
  preferredResponse: `preferred means of response | response method | return via | reply by | delivery | delivery method | preferred response | respond by | reply via | response by | send the record by | send by | means of response |
    method of response | return method | how to respond | respond via | response via | answer by | answer via | send response by | how would you like to receive record | how would you like to receive csr | preferred delivery | deliver by | preferred method of delivery | send csr by | send csr via | response type | medium | via`,
  requestDate: `entered | entered on | date entered | batch date | date of order | order entered | keyed on | raised on | d tsent | date and time sent | msg timestamp | date csir was submitted | date requested | todays date | request date | date of request | csr date | date sent | date prepared | date submitted | submitted at | submitted on |
    requested on | sent on | req date | date of csr request | order date | date csr requested | date time sent | dtsent | submission date | created | created on | form date`,
  requesterRef: `your file number | your file | requesting company tracking number | requesting lsps transaction number | txnum | transaction number | pon | purchase order number | purchase order | customerorderid | customer order id | ref | reference | ticket |
    order | our ref | our reference | tracking | tracking number | our pon | our order | our order number | our tracking | our tracking number | our ticket | our job number | our number | our no | internal order no | ticket number | order number |
    order id | reference number | trans no | transaction id | req no | request no | request number | job number | case number | our case | case | track | track number | requester reference | requestor reference | your reference number | pon number | rfp our ref | lsp pon |
    customer pon | our file | file number | work order | wo | wo number | service order | so number | project | project number | control number | our control number | internal ref | internal reference | our order id | lsp reference | port order |
    order ref | zeichen | unser zeichen | notre reference | nuestra referencia | our txn | tn order id | pon ver | pon version | order tracking | csi number | csr request number | batch id | our id`,
}
