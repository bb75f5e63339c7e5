import { describe, expect, it } from 'vitest'
import { read } from './make/read.ts'
import { makeZip } from './make/zip.ts'

const office = 'urn:oasis:names:tc:opendocument:xmlns'
const names = `xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0"`
const sheet = `<office:document-content ${names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>BTN</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>319-555-0187</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`
const letter = `<office:document-content ${names} office:version="1.2"><office:body><office:text><text:p>BTN: 319-555-0187</text:p></office:text></office:body></office:document-content>`
const manifest = (kind: string): string =>
  `<manifest:manifest xmlns:manifest="${office}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${kind}"/></manifest:manifest>`

describe('an OpenDocument package rewritten by another program', () => {
  it.each([
    ['spreadsheet', sheet, 'ods'],
    ['text', letter, 'odt'],
  ])('is known by its packed media type, wherever it stands: %s', async (kind, content, format) => {
    const files = {
      'content.xml': content,
      'META-INF/manifest.xml': manifest(kind),
      mimetype: `application/vnd.oasis.opendocument.${kind}`,
    }
    expect((await read(makeZip(files))).format).toBe(format)
  })

  it.each([
    ['spreadsheet', sheet, 'ods'],
    ['text', letter, 'odt'],
  ])('is known by its manifest where the media type was left out: %s', async (kind, content, format) => {
    expect((await read(makeZip({ 'content.xml': content, 'META-INF/manifest.xml': manifest(kind) }))).format).toBe(format)
  })

  it('with neither is an archive', async () => {
    expect((await read(makeZip({ 'content.xml': sheet }))).format).toBe('zip')
  })
})
