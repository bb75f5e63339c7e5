/** The part of fontkit 2 that is used here; the package ships no types. */
declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
  export type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
  export type GlyphRun = { glyphs: Glyph[]; positions: Position[]; advanceWidth: number }
  export type Subset = { includeGlyph: (glyph: number | Glyph) => number; encode: () => Uint8Array }
  export type Font = {
    postscriptName: string | null
    unitsPerEm: number
    ascent: number
    descent: number
    italicAngle: number
    capHeight: number
    xHeight: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number; width: number; height: number }
    characterSet: number[]
    layout: (text: string) => GlyphRun
    glyphForCodePoint: (codePoint: number) => Glyph | null
    hasGlyphForCodePoint: (codePoint: number) => boolean
    createSubset: () => Subset
  }
  export function create(bytes: Uint8Array): Font
}
