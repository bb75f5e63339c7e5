/** Tick boxes that lie on a sheet as drawings (Excel form controls); their state stands in the VML drawing of the sheet. */
import { load } from 'cheerio/slim'

/** A box over a cell, rows and columns from 0. */
export type SheetBox = { row: number; column: number; text: string }
type Parts = ReadonlyMap<string, Buffer>

const xml = (parts: Parts, path: string): string => parts.get(path)?.toString('utf8') ?? ''

const attributeOf = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]{0,500})"`).exec(tag)?.[1] ?? ''

/** Targets of a relations file by id, made absolute inside the archive. */
const targets = (parts: Parts, path: string, folder: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [tag] of xml(parts, path).matchAll(/<Relationship\b[^<>]{0,2000}>/g)) {
    const target = attributeOf(tag, 'Target')
    found.set(attributeOf(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `${folder}/${target}`.replace(/[^/]+\/\.\.\//g, ''))
  }
  return found
}

/** Paths of the sheets by their names. */
const sheetPaths = (parts: Parts): Map<string, string> => {
  const relations = targets(parts, 'xl/_rels/workbook.xml.rels', 'xl')
  const sheets = new Map<string, string>()
  for (const [tag] of xml(parts, 'xl/workbook.xml').matchAll(/<sheet\b[^<>]{0,2000}>/g)) {
    const path = relations.get(attributeOf(tag, 'r:id'))
    const name = load(attributeOf(tag, 'name')).text()
    if (path !== undefined) sheets.set(name, path)
  }
  return sheets
}

/** Numbers of an anchor: left column, offset, top row, offset, and the same for the other corner. */
const anchorOf = (shape: string): { row: number; column: number } | null => {
  const anchor = /<x:Anchor>([\d\s,]{7,200})</.exec(shape)?.[1]?.split(',').map(Number) ?? []
  const [column, , row] = anchor
  return column === undefined || row === undefined || Number.isNaN(column + row) ? null : { row, column }
}

const boxOf = (shape: string): SheetBox[] => {
  const place = anchorOf(shape)
  if (!place || !/ObjectType="(Checkbox|Radio)"/.test(shape)) return []
  const label = /<v:textbox\b[^]{0,200}?>([^]{0,4000}?)<\/v:textbox>/.exec(shape)?.[1] ?? ''
  const ticked = /<x:Checked>\s*1\s*</.test(shape)
  return [{ ...place, text: `${ticked ? '☒' : '☐'} ${load(label).text().replace(/\s+/g, ' ').trim()}`.trim() }]
}

/** Boxes of each sheet by the sheet's name. */
export const sheetBoxes = (parts: Parts): Map<string, SheetBox[]> => {
  const boxes = new Map<string, SheetBox[]>()
  for (const [name, path] of sheetPaths(parts)) {
    const file = path.split('/').at(-1) ?? ''
    const drawings = [...targets(parts, `xl/worksheets/_rels/${file}.rels`, 'xl/worksheets').values()].filter((target) =>
      target.endsWith('.vml'),
    )
    boxes.set(
      name,
      drawings.flatMap((drawing) => xml(parts, drawing).split('<v:shape ').slice(1, 500).flatMap(boxOf)),
    )
  }
  return boxes
}
