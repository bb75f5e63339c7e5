/** How two readings of one value are compared: upper case, single spaces, no punctuation; street words by their usual abbreviation. */
const streetWords: Readonly<Record<string, string>> = {
  STREET: 'ST', AVENUE: 'AVE', AV: 'AVE', BOULEVARD: 'BLVD', ROAD: 'RD', DRIVE: 'DR', LANE: 'LN', COURT: 'CT', PLACE: 'PL', PLAZA: 'PLZ',
  PARKWAY: 'PKWY', HIGHWAY: 'HWY', ROUTE: 'RTE', SQUARE: 'SQ', TERRACE: 'TER', CIRCLE: 'CIR', TRAIL: 'TRL', NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W',
  SUITE: 'STE', FLOOR: 'FL', FLR: 'FL', BUILDING: 'BLDG', APARTMENT: 'APT', ROOM: 'RM', COUNTY: 'CO', LANDING: 'LNDG',
} // prettier-ignore

export const fold = (value: string): string =>
  value
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

export const foldStreet = (value: string): string =>
  fold(value.replace(/[-–/]/g, ' '))
    .split(' ')
    .map((word) => streetWords[word] ?? word)
    .join(' ')
