/** The engine that reads words from pictures: tesseract.js with its data from node_modules, in a thread of its own. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Page, type Worker } from 'tesseract.js'
import { DocumentFault } from '../fault.ts'
import { pngOf, type Raster } from './raster.ts'

/** One word of a picture, in pixels from the top left; confidence 0..1. */
export type SeenWord = { text: string; left: number; top: number; right: number; bottom: number; confidence: number }

/** What the engine saw on a page; confidence 0..1 of the whole. */
export type Seen = { words: SeenWord[]; confidence: number }

/**
 * Reads one upright page at about 200 dots per inch; when the time is over it gives up with a DocumentFault (too-slow).
 * Started on first use, closed by whoever created it.
 */
export type Recognizer = { see: (page: Raster, milliseconds: number) => Promise<Seen>; close: () => Promise<void> }

const languageFolder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')

const start = async (): Promise<Worker> => {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    gzip: true,
    cacheMethod: 'none',
    // Without a handler one broken picture is thrown outside every promise and ends the process.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '200' })
  return worker
}

const seenOf = (page: Page): Seen => ({
  confidence: page.confidence / 100,
  words: (page.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
    .map(({ text, bbox, confidence }) => ({
      text,
      left: bbox.x0,
      top: bbox.y0,
      right: bbox.x1,
      bottom: bbox.y1,
      confidence: confidence / 100,
    })),
})

/** `undefined` when the time is over. */
const within = async <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  const waiting = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => waiting.resolve(undefined), milliseconds)
  try {
    return await Promise.race([work, waiting.promise])
  } finally {
    clearTimeout(timer)
  }
}

export const createRecognizer = (): Recognizer => {
  let running: Promise<Worker> | null = null
  const close = async (): Promise<void> => {
    const stopping = running
    running = null
    await stopping?.then((worker) => worker.terminate())
  }
  return {
    see: async (page, milliseconds) => {
      const worker = await (running ??= start())
      const result = await within(worker.recognize(await pngOf(page), {}, { text: false, blocks: true }), milliseconds)
      if (result) return seenOf(result.data)
      await close()
      throw new DocumentFault('too-slow')
    },
    close,
  }
}
