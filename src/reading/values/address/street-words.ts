/** Words by which a street is known: its kind at the end, a compass point, a highway in place of a name. */

const kinds = new Set(
  (
    'ALLEY ALY AVENUE AVE AV AVEN BOULEVARD BLVD BOUL CIRCLE CIR CIRC COURT CT CRT COVE CV CRESCENT CRES CRESENT CROSSING XING DRIVE DR DRV ' +
    'EXPRESSWAY EXPY EXTENSION EXT FREEWAY FWY GROVE GRV HIGHWAY HWY LANE LN LOOP MALL MEWS PARKWAY PKWY PKY PATH PIKE PLACE PL PLAZA PLZ POINT PT ' +
    'ROAD RD ROUTE RTE ROW RUN SQUARE SQ STREET ST STR TERRACE TER TERR TRAIL TRL TURNPIKE TPKE TPK WALK WAY WY CONCOURSE ESPLANADE QUAY LANDING LNDG ' +
    'CAUSEWAY CSWY BYPASS BYP CENTER CTR COMMONS CMNS GARDENS GDNS HEIGHTS HTS HILL HILLS HL MANOR MNR PARK PASS RIDGE RDG VISTA VW VIEW YARD WHARF BEND ALAMEDA CAMINO CALLE'
  ).split(' '),
)

/** Kinds that are as often the beginning of a town's name or a part of the street's own name. */
const weakKinds = new Set(
  'CENTER CTR GARDENS HEIGHTS HILL HILLS MANOR PARK PASS RIDGE VISTA VIEW YARD WHARF BEND GROVE MALL POINT COVE LANDING ALAMEDA CAMINO CALLE RUN WALK PATH EXT'.split(
    ' ',
  ),
)

const compass = new Set('N S E W NE NW SE SW NORTH SOUTH EAST WEST NORTHEAST NORTHWEST SOUTHEAST SOUTHWEST'.split(' '))
const highways = new Set('HWY HIGHWAY RTE ROUTE RT RD ROAD RTE.'.split(' '))
const numberWords = new Set('ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' '))

const plain = (word: string): string => word.replaceAll(/[.,]/g, '').toUpperCase()

export const isStreetKind = (word: string): boolean => kinds.has(plain(word))
export const isWeakStreetKind = (word: string): boolean => weakKinds.has(plain(word))
export const isCompass = (word: string): boolean => compass.has(plain(word))
export const isHighwayWord = (word: string): boolean => highways.has(plain(word))
const isNumberWord = (word: string): boolean => numberWords.has(plain(word))

/** House numbers: 12, 45-12, 118 1/2 (as two words), N63W22117, W220N5530, 12B; and numbers in words. */
export const isHouseNumber = (word: string): boolean =>
  /^(?:\d{1,6}(?:-\d{1,5})?(?:-?1\/2|½)?[A-Z]?|[NSEW]\d{1,5}(?:[NSEW]\d{1,5})?|\d{1,5}[NSEW]\d{1,5})$/i.test(word.replace(/,$/, '')) ||
  isNumberWord(word)
