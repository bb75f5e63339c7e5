/** The answer to "LOA on file?", and who signed when. */
import type { ReadingPlace } from './context.ts'
import { found, type Found } from '../fact.ts'
import { hasBoxes, readBoxes, type Box } from '../../sheet/boxes.ts'
import { isBlankValue } from '../../../values/blank.ts'
import { readYesNo } from '../../../values/choices.ts'
import { mentionsLoa, readLoaStatement } from '../../../values/loa-statement.ts'

export const readAuthorization = (value: string, { near }: ReadingPlace, labelText = ''): Found[] => {
  const boxed = hasBoxes(value) ? loaFromBoxes(readBoxes(value), near) : null
  if (isBlankValue(value) && boxed === null) return /^\W*none\b/i.test(value) ? found('loaOnFile', false) : []
  const said = hasBoxes(value) ? null : readYesNo(value)
  const statement = readLoaStatement(value.replaceAll(/☐[^☒☐]*/g, ' ').replaceAll('☒', ' '), near, true)
  // "LOA on file: 12/04/2026": since then.
  const since = statement.date !== null && /\b(?:on file|held|in hand|obtained)\b/i.test(labelText) ? true : null
  const onFile = boxed ?? said ?? (hasBoxes(value) ? null : (statement.onFile ?? since))
  return [...found('loaOnFile', onFile), ...found('loaDate', statement.date), ...found('authorizingPerson', statement.person)]
}

/** Whether the ticked boxes say that the letter is held. An unticked box that speaks of it says no, unless another says yes. */
export const loaFromBoxes = (boxes: readonly Box[], near: Date): boolean | null => {
  let answer: boolean | null = null
  for (const { option, ticked } of boxes) {
    const means = meaningOf(option, near)
    if (means === 'held' && ticked) return true
    if ((means === 'held' && !ticked) || (means === 'notHeld' && ticked)) answer = false
    if (means === 'attached' && ticked) answer = true
  }
  return answer
}

const meaningOf = (option: string, near: Date): 'held' | 'notHeld' | 'attached' | null => {
  const plain = readYesNo(option)
  if (option === '' || plain === true) return 'held'
  if (plain === false) return 'notHeld'
  const onFile = readLoaStatement(option, near, false).onFile
  if (onFile === false) return 'notHeld'
  if (/\b(?:attached|enclosed|copy)\b/i.test(option) && !/\bon file\b/i.test(option)) return 'attached'
  if (/\b(?:verbal|recorded|tpv|third[- ]party verif)/i.test(option) && !mentionsLoa(option)) return null
  return onFile === true || mentionsLoa(option) ? 'held' : null
}
