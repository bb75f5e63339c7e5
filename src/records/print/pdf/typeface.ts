import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

export type Weight = 'regular' | 'semibold'
export type Face = {
  font: Font
  /** Width in points of a text set in one line at a size in points. */
  width: (text: string, size: number) => number
}
/** The record's typeface, parsed. Costs about 50 ms; keep it for as many records as there are. */
export type Typeface = Record<Weight, Face>

/** Words kept per face: every telephone number is a new word, and a long-lived process would keep them all. */
const rememberedWords = 20_000

const files: Record<Weight, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

/** Reads Source Sans 3 (SIL Open Font License) from the installed package. */
export function loadTypeface(): Typeface {
  return { regular: loadFace('regular'), semibold: loadFace('semibold') }
}

function loadFace(weight: Weight): Face {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(files[weight])))
  font.layout = remembering(font.layout.bind(font))
  const widths = new Map<string, number>()
  return { font, width: (text, size) => (widthOf(text, font, widths) * size) / font.unitsPerEm }
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
function widthOf(text: string, font: Font, widths: Map<string, number>): number {
  let sum = 0
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) sum += recall(widths, word, () => font.layout(word).advanceWidth)
  return sum
}

function recall<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const known = memory.get(key)
  if (known !== undefined) return known
  if (memory.size >= rememberedWords) memory.clear()
  const made = make()
  memory.set(key, made)
  return made
}
