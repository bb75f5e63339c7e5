/** Files of packed XML parts (Word, OpenDocument), always the same bytes. */
import { strToU8, zipSync } from 'fflate'

const then = new Date(2026, 10, 20, 12, 0, 0)

/** @param parts path within the package to its text; the first is stored unpacked when it is `mimetype`. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, [strToU8(text), { level: path === 'mimetype' ? 0 : 9, mtime: then }]]),
    ),
  )

export const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
