import { seenText } from '../bytes/symbols.ts'

/** Character formatting that decides what a person sees. */
export type Run = { bold: boolean; hidden: boolean; font: string }

export const plainRun = (): Run => ({ bold: false, hidden: false, font: '' })

/** What is seen of a text in that run: nothing of hidden text, boxes and ticks for symbol fonts. */
export const seenInRun = (run: Run, text: string): string => (run.hidden ? '' : seenText(run.font, text))
