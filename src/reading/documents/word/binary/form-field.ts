/** What a person ticked or chose in a legacy form field: it lies in the data stream behind a picture header (MS-DOC 2.9.78). */
import { shownByField } from '../controls.ts'

/** State 25 means that nobody touched the field. */
const untouched = 25
const box = 1
const list = 2
const mostEntries = 200

/** Length-prefixed UTF-16 text with a zero at its end; gives the offset after it. */
const afterText = (bytes: Buffer, at: number): number => at + 2 + bytes.readUInt16LE(at) * 2 + 2

const entriesAt = (bytes: Buffer, at: number): string[] => {
  const count = Math.min(mostEntries, bytes.readUInt16LE(at + 2))
  const entries: string[] = []
  let next = at + 6
  for (let index = 0; index < count; index++) {
    const length = bytes.readUInt16LE(next)
    entries.push(bytes.toString('utf16le', next + 2, next + 2 + length * 2))
    next += 2 + length * 2
  }
  return entries
}

/** What the field whose data stand at that offset shows: a box or the chosen entry, "" for anything else. */
export const shownByFormField = (data: Buffer, offset: number): string => {
  try {
    const header = data.readUInt16LE(offset + 4)
    const bytes = data.subarray(offset + header, offset + data.readUInt32LE(offset))
    const bits = bytes.readUInt16LE(4)
    const type = bits & 3
    if (type !== box && type !== list) return ''
    const state = (bits >> 2) & 31
    const presetAt = afterText(bytes, 10)
    const choice = state === untouched ? bytes.readUInt16LE(presetAt) : state
    let end = presetAt + 2
    for (let text = 0; text < 5; text++) end = afterText(bytes, end)
    const entries = type === list ? entriesAt(bytes, end) : []
    return shownByField({ instruction: '', box: type === box, ticked: choice === 1, entries, choice, inResult: false, said: false })
  } catch {
    return ''
  }
}
