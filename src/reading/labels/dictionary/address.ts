import type { DictionaryPage } from '../dictionary.ts'

/** Labels of addresses and their parts. */
export const addressLabels: DictionaryPage = {
  serviceAddress: `where | installed at | service installed at | service at | service is at | located at | lives at | service is provided at | where is service | where is the service | service address | svc add | service location | customer location | end user address | svc addr | sa | location | loc | install address | installation address | premises address | premises | physical address | 911 address | address 911 | 911 location | e911 location | residence address | home address |
    e911 address | site address | customer address | location address | address where service works | where it rings | service premises | address of service | site | end user location | subscriber address | serv addr | place of service |
    svc location | service loc | account address | location of service | where service is | address of customer | customer premises | street address of customer | service addr | account location | dirección de servicio | direccion de servicio |
    listed address | listing address | customer site | shop address | store address | work location | address of line | end user service address | service site | where the lines are | main location | address at which service is provided`,
  billingAddress: `gets mail at | mail goes to | gets bills at | billing address | address where account bills are sent | ba | bill to address | mailing address | remit address | invoice address | billing | mailing | bill address | bills go to | bill goes to | bills to | bill sent to | bill mailed to | invoices to | mail address of customer |
    billing mailing address | send bills to | bill mailing address | billing addr | correspondence address | postal address`,
  address: `a | address | street address and city | full address | complete address | direccion | adresse | anschrift`,
  street: `street | house number and street name | street address | address line 1 | addressline1 | street number and name | number and street | house number and street | house no and street | address 1 | addr1 | address1 | street name and number | street no and name |
    address number and street | street line 1 | address street | strasse | calle`,
  'street@customer': `service street | svc street | service street address | service address 1 | service address line 1 | svc addr1 | svc addr 1 | service address street | service address number and street | service street number and name |
    premises street | location street | end user street | customer street | install street | service st address | svc address 1 | service address street and number`,
  'street@billing': `billing street | billing street address | billing address 1 | billing address line 1 | mailing street`,
  unit: `unit | suite | floor | apt | room | suite unit | suite floor | floor suite | floor suite unit | apt suite | apt suite floor | suite apt | bldg flr ste | building floor suite | suite flr | address line 2 | address 2 | addressline2 | addr2 | address2 |
    ste | flr | building | suite unit floor room | unit number | unit no | apt no | apt number | suite number | floor room | room suite | unit apt | unit suite | ste unit | ste apt | suite bldg | bldg suite | bldg | floor ste | floor ste unit |
    additional address | apt unit | building suite | suite room | secondary unit | apartment | suite no | lot`,
  'unit@customer': `premises unit | premises suite | premises apt | premises floor | location unit | location suite | site unit | site suite | service suite unit | svc unit | service unit | service suite | service floor | service apt | service address 2 | service address line 2 | svc addr2 | svc addr 2 | service address suite floor | service bldg | svc suite`,
  'unit@billing': `billing suite | billing unit | billing address 2 | billing address line 2`,
  city: `city | locality | town | municipality | city town | city or town | town city | village | ciudad | ort | ville`,
  'city@customer': `service city | svc city | customer city | end user city | location city | premises city | install city`,
  'city@billing': `billing city | mailing city`,
  state: `state | st | prov | province | state province | administrative area | service center sc state code | state code | state abbreviation | estado | state or province`,
  'state@customer': `service state | svc st | svc state | customer state | end user state | location state | service st | install state`,
  'state@billing': `billing state | mailing state`,
  zip: `zip | zip code | zip postal code | zipcode | postal code | postal | postcode | zip plus 4 | zip 4 | zip5 | codigo postal | zip or postal code`,
  'zip@customer': `service zip | svc zip | service zip code | customer zip | end user zip | location zip | service postal code | svc zip code | install zip`,
  'zip@billing': `billing zip | billing zip code | mailing zip`,
  place: `city st zip | city state zip | city state | city state and zip | city state zip code | state zip | st zip | city st | town state zip | city state postal | state and zip | city and state | ciudad estado codigo | ciudad estado codigo postal | city zip | csz | c s z | city state zip4 | town and state | zip city`,
  'place@customer': `service city state zip | svc city st zip | service city st zip | service state zip | customer city state zip`,
  'place@billing': `billing city state zip | billing city st zip`,
  houseNumber: `sano | house number | house no | street number | street no | sa no`,
  direction: `sasd | street direction | pre directional | predirectional | street prefix | directional`,
  streetName: `sasn | street name`,
  streetKind: `sath | street type | thoroughfare | street suffix type`,
  streetSuffix: `sass | post directional | street suffix | street post directional | postdirectional`,
  unitKind: `ld1 | ld2 | ld3 | ld | location designator | location designator 1 | unit type`,
  unitNumber: `lv1 | lv2 | lv3 | lv | location value | location value 1`,
}
