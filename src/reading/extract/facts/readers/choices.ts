/** Fields with a few possible values, written out or ticked. */
import { found, type Found } from '../fact.ts'
import { hasBoxes, readBoxes } from '../../sheet/boxes.ts'
import { readAccountType, readPlatform, readPreferredResponse } from '../../../values/choices.ts'

/** The words of the ticked options, or the whole text where no boxes are. */
const chosen = (value: string): string[] =>
  hasBoxes(value)
    ? readBoxes(value)
        .filter((box) => box.ticked)
        .map((box) => box.option)
    : [value]

const only = <Value>(values: readonly (Value | null)[]): Value | null => {
  const different = new Set(values.filter((value) => value !== null))
  return different.size === 1 ? ([...different][0] ?? null) : null
}

export const readAccountTypeField = (value: string): Found[] => found('accountType', only(chosen(value).map(readAccountType)))

export const readPlatformField = (value: string): Found[] => found('platform', only(chosen(value).map(readPlatform)))

/** "Type: business, UNE-L". */
export const readTypeField = (value: string): Found[] => [...readAccountTypeField(value), ...readPlatformField(value)]

export const readResponseField = (value: string): Found[] => found('preferredResponse', only(chosen(value).map(readPreferredResponse)))
