/** The font table of an RTF file: which code page a font's bytes are in, and whether its letters are pictures. */
export type RtfFont = { name: string; charset: number }

/** Windows charset numbers and their code pages; others use the page of the file. */
const pages: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
])

export const symbolCharset = 2

/** Code page of text in that font, given the file's own. */
export const pageOf = (font: RtfFont | undefined, filePage: number): number => pages.get(font?.charset ?? 0) ?? filePage
