import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { type Matrix, matrixOf } from '../geometry.ts'

/** A run of characters in one font, as pdf.js gives it; `matrix` maps font units to PDF user space. */
export type Item = { text: string; matrix: Matrix; width: number; ascent: number; descent: number; font: string }

const itemsOf = (content: TextContent): Item[] =>
  content.items.flatMap((item) => {
    if (!('str' in item)) return []
    const matrix = matrixOf(item.transform)
    const style = content.styles[item.fontName]
    if (!matrix) return []
    const { ascent, descent } = heights(style?.ascent, style?.descent)
    return [{ text: item.str, matrix, width: item.width, ascent, descent, font: item.fontName }]
  })

/** Some fonts state no or absurd heights. */
const heights = (ascent = Number.NaN, descent = Number.NaN): { ascent: number; descent: number } => ({
  ascent: ascent > 0.3 && ascent < 1.5 ? ascent : 0.8,
  descent: descent < 0 && descent > -0.8 ? descent : -0.2,
})

/** Text of a page in drawing order. */
export const readItems = async (page: PDFPageProxy): Promise<Item[]> => itemsOf(await page.getTextContent({ disableNormalization: false }))

/** Quarter turns (0..3, clockwise) by which the page must be turned so that most of its text stands upright. */
export const quarterTurns = (items: readonly Item[], rotation: number): number => {
  const letters = [0, 0, 0, 0]
  for (const { text, matrix } of items) {
    const angle = Math.round(Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2))
    // The page's own rotation turns clockwise, the text's angle counts counter-clockwise.
    const turn = (((angle - rotation / 90) % 4) + 4) % 4
    letters[turn] = (letters[turn] ?? 0) + text.trim().length
  }
  return letters.indexOf(Math.max(...letters))
}
