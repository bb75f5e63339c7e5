import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFRadioGroup } from '@cantoo/pdf-lib'
import type { Choice } from '../form-fields.ts'

/**
 * Names the states of radio buttons after their words. They come numbered, with the words in /Opt,
 * and a reader that does not look there sees only "1" (ISO 32000-1, 12.7.4.2.4).
 */
export function nameStates(group: PDFRadioGroup, choices: Choice[]): void {
  group.acroField.getWidgets().forEach((widget, at) => {
    const choice = choices[at]
    const numbered = widget.getOnValue()
    const normal = widget.getAppearances()?.normal
    if (!choice || !numbered || !(normal instanceof PDFDict)) return
    const stream = normal.get(numbered)
    normal.delete(numbered)
    if (stream) normal.set(PDFName.of(choice.label), stream)
  })
  group.acroField.dict.delete(PDFName.of('Opt'))
}
