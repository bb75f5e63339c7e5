import type { Run, Shape } from './block.ts'
import type { Weight } from './typeface.ts'

type Canvas = PDFKit.PDFDocument
/** Writes runs and shapes into the current page as PDF operators. `begin` must be called on every new page. */
export type Pen = { begin: () => void; runs: (runs: Run[], dy: number) => void; shapes: (shapes: Shape[], dy: number) => void }

/** One pen per document. Every text is encoded once, however often it is written. */
export function createPen(canvas: Canvas): Pen {
  const fonts = { regular: embedded(canvas, 'regular'), semibold: embedded(canvas, 'semibold') }
  const encoded: Record<Weight, Map<string, string>> = { regular: new Map(), semibold: new Map() }
  const text = ({ text: words, weight }: Run): string => recall(encoded[weight], words, () => showing(fonts[weight], words))
  const write = (run: Run, dy: number): string => {
    const font = fonts[run.weight]
    return `BT ${rgb(run.color)} rg /${font.id} ${round(run.size)} Tf 1 0 0 -1 ${round(run.x)} ${round(run.y + dy)} Tm ${text(run)} TJ ET`
  }
  return {
    begin: () => Object.values(fonts).forEach((font) => listFont(canvas, font)),
    runs: (runs, dy) => void canvas.addContent(runs.map((run) => write(run, dy)).join('\n')),
    shapes: (shapes, dy) => void canvas.addContent(shapes.map((shape) => filled(shape, dy)).join('\n')),
  }
}

function embedded(canvas: Canvas, weight: Weight): PDFKit.EmbeddedFont {
  canvas.font(weight)
  return canvas._font
}

/** A page names the fonts it uses among its resources. */
function listFont(canvas: Canvas, font: PDFKit.EmbeddedFont): void {
  const listed: unknown = canvas.page.fonts
  if (typeof listed === 'object' && listed !== null) Object.assign(listed, { [font.id]: font.ref() })
}

const filled = ({ x, y, width, height, color }: Shape, dy: number): string =>
  `${rgb(color)} rg ${round(x)} ${round(y + dy)} ${round(width)} ${round(height)} re f`

/** The operand of TJ: glyphs in hexadecimal, parted where kerning moves the next one. */
function showing(font: PDFKit.EmbeddedFont, text: string): string {
  const [hex, positions] = font.encode(text)
  let operand = '[<'
  hex.forEach((glyph, at) => {
    operand += glyph
    const position = positions[at]
    const kern = position ? Math.round(position.advanceWidth - position.xAdvance) : 0
    if (kern !== 0 && at < hex.length - 1) operand += `> ${kern} <`
  })
  return `${operand}>]`
}

/** #17507a as the three operands of rg. */
function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return parts.map((part) => round(part)).join(' ')
}

const round = (value: number): string => String(Math.round(value * 100) / 100)

function recall(memory: Map<string, string>, key: string, make: () => string): string {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
