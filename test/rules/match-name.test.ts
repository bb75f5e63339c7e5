import { describe, expect, it } from 'vitest'
import { matchName } from '../../src/rules/match/match-name.ts'
import { accountOf } from './world.ts'

type Names = Parameters<typeof matchName>[1]
const known = (customerName: string, alsoKnownAs: string[] = [], accountType: Names['accountType'] = 'business'): Names => ({
  customerName,
  alsoKnownAs,
  accountType,
  billing: { name: customerName, address: { street: '', unit: null, city: '', state: 'NY', zip: '14221' } },
})
/** POLICY 6: 0.90 and above passes, 0.75 to 0.90 a person looks, below is 018. */
function judged(given: string, names: Names): 'pass' | 'look' | 'reject' {
  const { similarity } = matchName(given, names)
  return similarity >= 0.9 ? 'pass' : similarity >= 0.75 ? 'look' : 'reject'
}

const same: [given: string, own: string][] = [
  ['Harbor Street Bakery', 'HARBOR STREET BAKERY INC'],
  ['harbor street bakery, inc.', 'HARBOR STREET BAKERY INC'],
  ['Harbor Street Bakery, L.L.C.', 'HARBOR STREET BAKERY INC'],
  ['HARBOR ST BAKERY', 'HARBOR STREET BAKERY INC'],
  ['The Harbor Street Bakery Company', 'HARBOR STREET BAKERY INC'],
  ["Saint Mary's Church", 'ST MARYS CHURCH'],
  ['St. Marys Church', "SAINT MARY'S CHURCH"],
  ['St.Marys Church', 'ST MARYS CHURCH'],
  ['Saint Clair Street Frames', 'ST CLAIR STREET FRAMES'],
  ['St Clair St Frames', 'ST CLAIR STREET FRAMES'],
  ['McAllendar and Sons', 'MCALLENDAR & SONS'],
  ['McAllendar + Sons', 'MCALLENDAR & SONS'],
  ['Q and V Electric', 'Q & V ELECTRIC'],
  ['Q&V Electric', 'Q & V ELECTRIC'],
  ['QV Electric', 'Q & V ELECTRIC'],
  ['AXQ Fasteners', 'A X Q FASTENERS INC'],
  ['A.X.Q. Fasteners, Inc.', 'A X Q FASTENERS INC'],
  ['K.W. Vanterpoole', 'K W VANTERPOOLE INC'],
  ['Dr. E. Karunadasa, M.D., P.C.', 'DR E KARUNADASA MD PC'],
  ['E Karunadasa MD', 'DR E KARUNADASA MD PC'],
  ['First Plover Insurance Agency', '1ST PLOVER INSURANCE AGENCY'],
  ['Seven Herons Family Dentistry', '7 HERONS FAMILY DENTISTRY'],
  ['Twenty-Four Hour Kitterling Lock & Key', '24 HOUR KITTERLING LOCK & KEY'],
  ['24-Hr Kitterling Lock and Key', '24 HOUR KITTERLING LOCK & KEY'],
  ['Fifth and Mill Cleaners', '5TH & MILL CLEANERS'],
  ['One Hundred Acre Orchards', '100 ACRE ORCHARDS LP'],
  ['Fourth Street Plover Coin Wash', '4TH STREET PLOVER COIN WASH'],
  ['The Vinyl Heron', 'THE THE VINYL HERON'],
  ['The Copper Spindle', 'COPPER SPINDLE'],
  ['Larkview Auto Body', 'LARK VIEW AUTO BODY'],
  ['Tri-Meadow Plumbing and Heating', 'TRI MEADOW PLUMBING & HEATING INC'],
  ['Tri Meadow Plbg & Htg', 'TRI MEADOW PLUMBING & HEATING INC'],
  ['Granvelle Brothers Machine Shop', 'GRANVELLE BROS MACHINE SHOP CO'],
  ['Thornwexley Property Management', 'THORNWEXLEY PROPERTY MGMT LLC'],
  ['Hollowbridge Unified School District #12', 'HOLLOWBRIDGE UNIFIED SCHOOL DIST 12'],
  ['Gillhaven Fire District No. 3', 'GILLHAVEN FIRE DISTRICT NO 3'],
  ['Gillhaven Fire Dist #3', 'GILLHAVEN FIRE DISTRICT NO 3'],
  ["Books 'n' More", 'BOOKS & MORE'],
  ['Sedgewater Power and Light Cooperative', 'SEDGEWATER POWER & LIGHT CO-OP'],
  ['Hollowbridge Electric Cooperative Association', 'HOLLOWBRIDGE ELECTRIC COOP ASSN'],
  ['Voskresen Manufacturing Services', 'VOSKRESEN MFG SVCS INC'],
  ['Orthopedic Assoc. of Dunmerrow', 'ORTHOPEDIC ASSOCIATES OF DUNMERROW PC'],
  ['Town of Larkmeadow', 'LARKMEADOW TOWN'],
  ['Dunmerrow County', 'COUNTY OF DUNMERROW'],
  ['D’Amarillo & O’Brannagh, LLP', "D'AMARILLO & O'BRANNAGH LLP"],
  ['D Amarillo and O Brannagh', "D'AMARILLO & O'BRANNAGH LLP"],
  ['Quackenboss Auto Body', "QUACKENBOSS' AUTO BODY CO"],
  ['Café Ñanduela', 'CAFE NANDUELA'],
  ['Bjørnar’s Bicycles', "BJORNAR'S BICYCLES"],
  ['BJOERNARS BICYCLES', 'Bjørnar’s Bicycles'],
  ['Mülleringer’s Deli', "MULLERINGER'S DELI INC"],
  ['Muelleringers Deli', 'Mülleringer’s Deli'],
  ['Straße Æther Łódź', 'STRASSE AETHER LODZ'],
  ['Ｈａｒｂｏｒ Street Bakery', 'HARBOR STREET BAKERY INC'],
  ['GMKV Ventures LLC dba Stoneferry Inn', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['Stoneferry Inn', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['GMKV Ventures', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['GMKV Ventures, LLC d/b/a Stoneferry Inn', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['Stoneferry Inn (GMKV Ventures LLC)', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['Stoneferry Inn / GMKV Ventures', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
  ['Greyfinch Art Supply c/o Delia Orrison CPA', 'GREYFINCH ART SUPPLY'],
  ['Hollowbrige Feed & Grain', 'HOLLOWBRIDGE FEED & GRAIN'],
  ['Halverman Hardware', "HALVERMAN'S HARDWARE"],
  ['Congregation of the Sisters of the Lower Valley of the Larkmeadow', 'CONGREGATION OF THE SISTERS OF THE LOWER VALLE'],
  ['QUILLINANE PRENDERVANE & WEXC', 'QUILLINANE PRENDERVANE & WEXCOMBE PLLC'],
]

const samePerson: [given: string, own: string][] = [
  ['Hugh F. Romanelski', 'HUGH F ROMANELSKI'],
  ['Romanelski, Hugh F', 'HUGH F ROMANELSKI'],
  ['ROMANELSKI HUGH', 'HUGH F ROMANELSKI'],
  ['Hugh Romanelski', 'HUGH F ROMANELSKI'],
  ['Lydia Santamarro', 'LYDIA N SANTAMARRO'],
  ['Mr Hugh Romanelski', 'HUGH F ROMANELSKI'],
  ['Mr. and Mrs. Emil Kowalenski', 'MR & MRS EMIL KOWALENSKI'],
  ['Emil Kowalenski', 'MR & MRS EMIL KOWALENSKI'],
  ['Frank and Helen OShaunnery', "HELEN & FRANK O'SHAUNNERY"],
  ['Helen & Frank O Shaunnery', "HELEN & FRANK O'SHAUNNERY"],
  ['Wendy Palliserre Sabatelli', 'WENDY PALLISERRE-SABATELLI'],
  ['José Madrigález', 'JOSE MADRIGALEZ'],
  ['Robert T Halverman, Sr.', 'ROBERT T HALVERMAN SR'],
  ['Robert T Halverman Senior', 'ROBERT T HALVERMAN SR'],
]

/** A careful clerk asks a colleague. */
const similar: [given: string, own: string][] = [
  ['Harbour Street Bakery & Cafe LLC', 'HARBOR STREET BAKERY INC'],
  ['Harbor Street Bakers Co-op', 'HARBOR STREET BAKERY INC'],
  ['Tri-Meadow Heating and Plumbing Co', 'TRI MEADOW PLUMBING & HEATING INC'],
  ['Larkview Auto Body', 'LARK VIEW AUTO BODY & GLASS INC'],
  ['First Plover Insurance LLC', '1ST PLOVER INSURANCE AGENCY'],
  ['MacAllendar and Son Inc', 'MCALLENDAR & SONS'],
  ['Oakdalle Dental Group PLLC', 'OAKDELLE DENTAL PLLC'],
  ['Copper Spindle Catering LLC', 'THE COPPER SPINDLE'],
  ['Benningfold Bank', 'BENNINGFOLD BANK & TRUST'],
  ['Hollowbridge Hotel', 'HOLLOWBRIDGE MOTEL INC'],
  ['Someone LLC dba Stoneferry Inn', 'GMKV VENTURES LLC DBA STONEFERRY INN'],
]

const similarPerson: [given: string, own: string][] = [
  ['Robert T Halverman', 'ROBERT T HALVERMAN SR'],
  ['Claire Redfearne', 'C REDFEARNE'],
  ['Delia Wexcombe', 'DELIA & CARLA WEXCOMBE'],
  ['Pearl Umberhill', 'ESTATE OF PEARL UMBERHILL'],
]

const different: [given: string, own: string][] = [
  ['', 'HARBOR STREET BAKERY INC'],
  ['???', 'HARBOR STREET BAKERY INC'],
  ['Inc', 'HARBOR STREET BAKERY INC'],
  ['ハーバー', 'HARBOR STREET BAKERY INC'],
  ['Larkview Auto Body', 'HARBOR STREET BAKERY INC'],
  ['V & Q Electric Co', 'Q & V ELECTRIC'],
  ['Q V Electrical Contractors Inc', 'Q & V ELECTRIC'],
  ['Gilt Lantern Express', 'GILT LANTERN RESTAURANT'],
  ['Saint Marys Parish School', 'ST MARYS CHURCH'],
  ['The Gilded Plover LLC', 'GOLDEN PLOVER TAVERN'],
  ['Dallimere Dance Academy', 'DALLIMERE DANCE STUDIO'],
  ['CS Restaurant Group', 'MB RESTAURANT GROUP LLC'],
  ['Birkeshaw Bros Veterinary Clinic', 'CORVANEAU BROS VETERINARY CLINIC PLLC'],
  ['836 Gristmill Street Corp', '603 CHANDLER STREET CORP'],
]

const differentPerson: [given: string, own: string][] = [
  ['Robert T Halverman Jr', 'ROBERT T HALVERMAN SR'],
  ['Robert T Halverman II', 'ROBERT T HALVERMAN III'],
  ['Conrad Valcourtois', 'MR & MRS GORDON VALCOURTOIS'],
  ['Hugh G Romanelski', 'HUGH F ROMANELSKI'],
  ['R Redfearne', 'C REDFEARNE'],
  ['Joanne H Madrigalez', 'JOSE MADRIGALEZ'],
]

describe('one name in two spellings passes', () => {
  it.each(same)('%s = %s', (given, own) => {
    expect(judged(given, known(own))).toBe('pass')
  })

  it.each(same.filter(([given, own]) => !/c\/o|dba|d\/b\/a|[(/]/i.test(given + own)))('%s = %s, the other way round', (given, own) => {
    expect(judged(own, known(given))).toBe('pass')
  })

  it.each(samePerson)('%s = %s', (given, own) => {
    expect(judged(given, known(own, [], 'residence'))).toBe('pass')
    expect(judged(own, known(given, [], 'residence'))).toBe('pass')
  })
})

describe('a similar name is looked at by a person', () => {
  it.each(similar)('%s ~ %s', (given, own) => {
    expect(judged(given, known(own))).toBe('look')
  })

  it.each(similarPerson)('%s ~ %s', (given, own) => {
    expect(judged(given, known(own, [], 'residence'))).toBe('look')
  })
})

describe('another name is rejected', () => {
  it.each(different)('%s is not %s', (given, own) => {
    expect(judged(given, known(own))).toBe('reject')
  })

  it.each(differentPerson)('%s is not %s', (given, own) => {
    expect(judged(given, known(own, [], 'residence'))).toBe('reject')
  })
})

describe('the names of an account', () => {
  it('are the name on the account, the other names, and the name on the bill', () => {
    const inn = known('GMKV VENTURES LLC', ['Stoneferry Inn'])
    expect(matchName('Stoneferry Inn', inn)).toEqual({ similarity: 1, against: 'another name of the customer' })
    const school = accountOf('8311534350')
    expect(matchName("St Mary's Church", school)).toEqual({ similarity: 1, against: 'the name on the bill' })
  })

  it('both halves of a double name must be known, each by one of them', () => {
    const inn = known('GMKV VENTURES LLC', ['Stoneferry Inn'])
    expect(judged('GMKV Ventures LLC dba Stoneferry Inn', inn)).toBe('pass')
    expect(judged('GMKV Ventures LLC dba Larkview Motel', inn)).toBe('look')
  })

  it('a private name may be turned round, a business name may not', () => {
    expect(judged('Wexcombe Delia', known('DELIA WEXCOMBE', [], 'residence'))).toBe('pass')
    expect(judged('Bakery Harbor', known('HARBOR BAKERY'))).toBe('look')
  })

  it('a short name is no cut long one', () => {
    expect(judged('Harbor Street', known('HARBOR STREET BAKERY INC'))).not.toBe('pass')
    expect(judged('St Mary of the Meadow', known('ST MARY OF THE MEADOW CHURCH'))).not.toBe('pass')
  })
})
