/** One word of a picture, in pixels from the top left; confidence 0..1. */
export type SeenWord = { text: string; left: number; top: number; right: number; bottom: number; confidence: number }

/** A page as 8-bit gray pixels, row by row. */
export type Raster = { gray: Uint8Array; width: number; height: number }

/** What the engine saw: the words, and the page as it turned it upright before reading. */
export type Seen = { words: SeenWord[]; upright: Raster; confidence: number }

/** The engine that reads words from pictures; one per process, started on first use, closed by whoever created it. */
export type Recognizer = { see: (page: Raster) => Promise<Seen>; close: () => Promise<void> }

export const createRecognizer = (): Recognizer => ({
  see: () => Promise.reject(new Error('no engine')),
  close: () => Promise.resolve(),
})
