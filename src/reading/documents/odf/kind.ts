/** What an OpenDocument package says it is. Programs that rewrite it may pack its `mimetype`, put it last or leave it out. */
import { smallEntry, zipNames } from '../archive/names.ts'
import { mentions } from '../bytes/sniff.ts'

/** True for a package whose media type, or else the manifest, names this kind of document ("text", "spreadsheet"). */
export const isOpenDocument = (bytes: Uint8Array, kind: 'text' | 'spreadsheet'): boolean => {
  if (!zipNames(bytes).includes('content.xml')) return false
  const type = smallEntry(bytes, 'mimetype') ?? smallEntry(bytes, 'META-INF/manifest.xml') ?? ''
  // Where neither can be unpacked, the first bytes may still show the name.
  return type.includes(`opendocument.${kind}`) || mentions(bytes, `opendocument.${kind}`, 4096)
}
