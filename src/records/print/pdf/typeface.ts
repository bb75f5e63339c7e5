import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

export type Weight = 'regular' | 'semibold'
type Face = {
  font: Font
  /** Width in points of a text set in one line at a size in points. */
  width: (text: string, size: number) => number
}
/** The record's typeface, parsed. Costs about 50 ms; keep it for as many records as there are. */
export type Typeface = Record<Weight, Face>

/** Texts kept per face: every telephone number is a new one, and a long-lived process would keep them all. */
const rememberedTexts = 20_000

const files: Record<Weight, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

/** Reads Source Sans 3 (SIL Open Font License) from the installed package. */
export function loadTypeface(): Typeface {
  return { regular: loadFace('regular'), semibold: loadFace('semibold') }
}

/** The font file itself, for a writer that embeds it in its own way. */
export const readFontFile = (weight: Weight): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(files[weight]))

function loadFace(weight: Weight): Face {
  const font = create(readFontFile(weight))
  font.layout = remembering(font.layout.bind(font))
  const widths = new Map<string, number>()
  const unitsPerEm = font.unitsPerEm
  return { font, width: (text, size) => (recall(widths, text, () => widthOf(text, font)) * size) / unitsPerEm }
}

/** pdfkit scales the positions it is given in place, so each caller gets its own. */
function remembering(layout: (text: string) => GlyphRun): (text: string) => GlyphRun {
  const runs = new Map<string, GlyphRun>()
  return (text) => {
    const run = recall(runs, text, () => layout(text))
    return { glyphs: run.glyphs, advanceWidth: run.advanceWidth, positions: run.positions.map((position) => ({ ...position })) }
  }
}

/** Measures word by word with its trailing blank, as pdfkit sets it. */
const widthOf = (text: string, font: Font): number =>
  (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0)

function recall<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const known = memory.get(key)
  if (known !== undefined) return known
  if (memory.size >= rememberedTexts) memory.clear()
  const made = make()
  memory.set(key, made)
  return made
}
