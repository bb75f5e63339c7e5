import { makeZip } from './zip.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="x" xmlns:wp="x" xmlns:a="x" xmlns:v="x"'

/** A Word file with that body; further parts (word/header1.xml) by path. */
export const makeDocx = (body: string, parts: Record<string, string> = {}): Buffer =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, xml.replace(/^<(w:\w+)/, `<$1 ${namespaces}`)])),
  })

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (...content: string[]): string =>
  `<w:p>${content.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') || content.startsWith('<w:sdt') ? content : paragraph(content)}</w:tc>`
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') || one.startsWith('<w:trPr') || one.startsWith('<w:sdt') ? one : cell(one))).join('')}</w:tr>`
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
