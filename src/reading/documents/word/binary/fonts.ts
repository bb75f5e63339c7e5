import { placeOf, places, type WordStreams } from './streams.ts'

/** Names of the fonts by their numbers (MS-DOC 2.9.286). */
export const fontNames = (streams: WordStreams): string[] => {
  const list = placeOf(streams, places.fonts)
  const names: string[] = []
  let at = 4
  while (at + 41 < list.length && names.length < 1000) {
    const end = at + 1 + list.readUInt8(at)
    names.push(list.toString('utf16le', at + 40, end).split('\0')[0] ?? '')
    at = end
  }
  return names
}
