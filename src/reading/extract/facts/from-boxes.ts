/** Tick boxes that no label claims: the words beside them say what they are about. */
import { loaFromBoxes } from './readers/authorization.ts'
import { found, type Found } from './fact.ts'
import { readBoxes, type Box } from '../sheet/boxes.ts'
import { readAccountType, readPlatform, readPreferredResponse } from '../../values/choices.ts'
import { mentionsLoa, readLoaStatement } from '../../values/loa-statement.ts'

/** What a row of boxes says; `question` is what stands in front of the first box, or on the row above. */
export const foundInBoxes = (text: string, near: Date): Found[] => {
  const question = text.split(/[☒☐]/)[0] ?? ''
  const boxes = readBoxes(text)
  if (aboutLoa(boxes) || mentionsLoa(question)) {
    const statement = readLoaStatement(text.replaceAll(/☐[^☒☐]*/g, ' ').replaceAll('☒', ' '), near, false)
    return [
      ...found('loaOnFile', loaFromBoxes(boxes, near)),
      ...found('loaDate', statement.date),
      ...found('authorizingPerson', statement.person),
    ]
  }
  const ticked = boxes.filter((box) => box.ticked).map((box) => box.option)
  return [
    ...one('accountType', ticked.map(shortly(readAccountType))),
    ...one('platform', ticked.map(readPlatform)),
    ...one('preferredResponse', ticked.map(shortly(readPreferredResponse))),
  ]
}

/** A long sentence beside a box that holds the word "business" does not choose an account type. */
const shortly =
  <Value>(read: (text: string) => Value | null) =>
  (text: string): Value | null =>
    text.length <= 30 ? read(text) : null

const aboutLoa = (boxes: readonly Box[]): boolean =>
  boxes.some(({ option }) => mentionsLoa(option) || /\b(?:authori[sz]\w+|on file|agency)\b/i.test(option))

const one = (field: 'accountType' | 'platform' | 'preferredResponse', values: readonly (string | null)[]): Found[] => {
  const different = new Set(values.filter((value) => value !== null))
  return different.size === 1 ? found(field, [...different][0] ?? null) : []
}
