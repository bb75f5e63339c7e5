/** Word files from their own XML, as Word writes it. */
import { packed, xml } from './packed.ts'

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const types = (parts: string): string =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${parts}</Types>`
const relations = (rows: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type Run = { bold?: boolean; italic?: boolean; size?: number; font?: string }

/** A run of text; tabs and line breaks become their elements. */
export const run = (text: string, { bold, italic, size, font }: Run = {}): string => {
  const looks = `${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ''}${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${size ? `<w:sz w:val="${size * 2}"/>` : ''}`
  const inner = text
    .split(/([\t\n])/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : part === '' ? '' : `<w:t xml:space="preserve">${xml(part)}</w:t>`,
    )
    .join('')
  return `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}${inner}</w:r>`
}

/** A paragraph of runs already written, or of plain text. */
export const paragraph = (content: string, looks: Run & { raw?: boolean } = {}): string =>
  `<w:p>${looks.raw ? content : run(content, looks)}</w:p>`

export type Cell = { inner: string; span?: number; fill?: string; down?: 'restart' | 'continue' }
/** @param content text, or `inner` XML of whole paragraphs or tables */
export const cell = (content: string, looks: Run & Omit<Cell, 'inner'> & { raw?: boolean } = {}): Cell => ({
  inner: looks.raw ? content : paragraph(content, looks),
  ...(looks.span ? { span: looks.span } : {}),
  ...(looks.fill ? { fill: looks.fill } : {}),
  ...(looks.down ? { down: looks.down } : {}),
})

const cellXml = ({ inner, span, fill, down }: Cell): string =>
  `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${down ? `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>` : ''}${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''}</w:tcPr>${inner}</w:tc>`

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
/** @param columns how many grid columns there are */
export const table = (columns: number, rows: Cell[][]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${Math.floor(9600 / columns)}"/>`.repeat(columns)}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`

/** @param body paragraphs and tables; `header` and `footer` likewise. */
export const wordFile = (body: string, edges: { header?: string; footer?: string } = {}): Uint8Array => {
  const kinds = (['header', 'footer'] as const).filter((kind) => edges[kind] !== undefined)
  const parts = Object.fromEntries(
    kinds.map((kind) => {
      const tag = kind === 'header' ? 'w:hdr' : 'w:ftr'
      return [`word/${kind}1.xml`, `${head}<${tag} ${names}>${edges[kind] ?? ''}</${tag}>`]
    }),
  )
  const references = kinds.map((kind, i) => `<w:${kind}Reference w:type="default" r:id="rId${i + 1}"/>`).join('')
  return packed({
    '[Content_Types].xml': types(
      kinds
        .map(
          (kind) =>
            `<Override PartName="/word/${kind}1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
        )
        .join(''),
    ),
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relations(
      kinds.map((kind, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${kind}1.xml"/>`).join(''),
    ),
    'word/document.xml': `${head}<w:document ${names}><w:body>${body}<w:sectPr>${references}<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ...parts,
  })
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
