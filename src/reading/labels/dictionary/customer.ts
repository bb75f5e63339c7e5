import type { DictionaryPage } from '../dictionary.ts'

/** Labels of the customer's block: who, which account, which numbers. */
export const customerLabels: DictionaryPage = {
  btn: `what number is it under | customers main number | customer main number | which number | btn | atn | btn acct | btn account | billing telephone number | billed telephone number | account telephone number | account telephone | account tel no | eatn | existing account telephone number | existing atn |
    billing phone number | billing phone | main billing number | main number | main line | primary telephone number on account | primary number | primary tn | working or billing telephone number | working or billing tn | bill tn |
    billing tn | billing number | billing # | main tn | main btn | lead number | pilot number | pilot | header tn | master tn | account tel | account phone | customer tn | port tn | main telephone number | main phone number | main phone |
    account tn | header number | lead tn | lead line | telephone number btn | telephone btn | btn number | customer phone | customer telephone | customer telephone number | end user tn | end user telephone number | end user phone |
    subscriber number | subscriber telephone | account telephone no covered | account billing number | ebtn | existing btn | btn of account | res line | residence line | business line | pilot tn | main listed number | listed number | service telephone number | service number |
    service phone | csr for btn | csr btn | customer btn | number to be ported | number being ported | numero principal | telephone on the account | number on account | losing btn | account main number | telephone on bill |
    hauptnummer | rufnummer | line number | dial tone number | number asked about | number requested | number in question`,
  customerCode: `cus | customer code | three digit customer code | 3 digit customer code | cust code | cust cd | suffix | customer cd | code after btn | three digit code | 3 digit code | btn suffix | customer code suffix | cuscode`,
  wtns: `assoc tns | assoc tn | assoc numbers | assoc lines | rest of hunt group | hunt group | wtn | wtn s | working telephone number | working telephone numbers | working telephone number s | tns | numbers to port | associated phone numbers | ported telephone number | ported telephone numbers | ptn | phone numbers | list of phone numbers | did numbers | additional tns |
    additional tn | other numbers | other number | all lines | lines | line s | tel nos | tel numbers | did range | did ranges | number block | secondary lines | secondary line | fax line | fax lines | additional numbers | additional number |
    other tns | other tn | other lines | other line | addl | addl lines | addl numbers | addl tns | add lines | additional lines | additional line | additional telephone numbers | second line | second number | 2nd line | 2nd number | second tn | third line | third number |
    3rd line | extra lines | extra numbers | more numbers | more lines | further numbers | further lines | did blocks | did block | dids | did | single lines | tn range | wtn range | number range | range | ranges | telephone numbers | working numbers |
    working number | working lines | line asked about | numbers | associated tns | associated numbers | related numbers | remaining numbers | other working tns | other working telephone numbers | also on account | also working | working also | also | numbers on account |
    lines on account | backup line | alarm line | modem line | secondary number | secondary numbers | secondary tn | secondary tns | rollover lines | hunt lines | roll over numbers | auxiliary lines | aux lines | other telephone numbers`,
  wtnFirst: `wtn range first | wtn range start | wtn from | first other number | first number | range from | range start | tn from | from tn | first wtn | start of range | did from | did start | first did | wtn start | starting number | beginning number | first tn`,
  wtnLast: `wtn range last | wtn range end | wtn through | wtn thru | wtn to | last other number | last number | range to | range end | tn thru | tn to | to tn | last wtn | end of range | did to | did thru | did end | last did | wtn end | ending number | last tn | range through`,
  account: `account | losing account | account in question`,
  endUserName: `which customer | whose record | who is it for | whose account | end user name | enduser | eu name | customer name | account name | business or residence name | business name | endusername | listed name | name on account | account holder | customer of record | customer | client |
    subscriber | subscriber name | member name | member | end user | name of customer | name of end user | end user company | customer company | account holder name | name of account holder | name of subscriber | name of account |
    company or person on account | customer business name | business customer name | patron | tenant | name of business | business or resident name | end user business name | legal name | company name on account | residence name | eu |
    consumer | who is the customer | name of the end user | losing account name | end user customer | service name | customer company name | end user name as billed | account of | kunde name | our customer | our new customer |
    our end user | customer legal name | name listed | listing name | service in name of | customer contracting | account owner | owner of account | registered name | end user entity | titular de la cuenta | household name | residents name | listed as | listed under | service listed under`,
  firstName: `first name | given name | forename | nombre de pila`,
  'firstName@customer': `customer first name | end user first name | subscriber first name | account holder first name | first name of customer`,
  lastName: `last name | surname | family name | apellido`,
  'lastName@customer': `customer last name | end user last name | subscriber last name | account holder last name | last name of customer`,
  middleName: `m i | middle initial | middle name`,
  areaCode: `area code`,
  accountNumber: `an | account number | acct | acct no | main account number | current service provider account number | customer account | customer account number | ban | billing account number | cust | customer number | account id | current account number |
    losing account number | account no | your account number | provider account number | bill account number | billing account | customer acct no | end user account number | existing account number | cust number | can | service account number |
    kundennummer | numero de cuenta`,
  tradingName: `dba | d b a | trading as | doing business as | trade name | t a | trading name | dba name | also known as | aka | store name | dba if any`,
  nameOnBill: `name on bill | name on the bill | bill name | name as it appears on bill | name as on bill | name on invoice | billed as | name as billed | name shown on bill`,
  billingName: `billing name | bn | bill to | billing company | billing party | bill to name | billing name if different | billing customer name | billing entity | invoice name | billed to | billed party`,
  accountType: `tos | type of service | typeofservice | res bus or coin | account type | acct type | customer type | bus res | res bus | b r | r b | class | class of service | business residence | business or residence | home or business | business or home | residence or business | kind of service | end user type |
    kind of customer | account class | business residential | service class | category | residential or business | type of account | type of customer | type of end user | line type | bus or res | tipo de cuenta`,
  type: `type`,
  platform: `platform | type of platform | platform type | product | service type | service | technology | network platform | serving arrangement | service platform | type of product | une p une l voip | platform type | product type | network type | kind of line | facility type`,
  circuitIds: `circuit id | circuit ids | ecckt | ckt id | ckt | circuit number | circuit numbers | circuits | circuit | circuit identification | ckts | t1 circuit id | ecckt id | circuit id s`,
  pin: `pin | passcode | enduserpin | enduserpassword | pin passcode | password | port out pin | transfer pin | security code | ntp | number transfer pin | pin code | account pin | end user pin | passcode if any | account passcode | pin password | security pin |
    account password | pass code | authentication code`,
}
