import { decodeText } from '../bytes/charset.ts'
import { documentOf } from '../made.ts'
import type { DocumentReader } from '../reader.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { type Pair, pairsGrid, spoken } from './pairs.ts'

/** Attributes that name what an element holds: <field name="BTN"><value>... */
const naming = ['label', 'name', 'title', 'key', 'id', 'field']
const ignored = /^(xmlns|xsi:|xml:|type$|version$|encoding$)/i

type Element = { name: string; label: string | null; text: string; hasChildren: boolean }

const labelIn = (attributes: Attributes): string | null =>
  naming.map((name) => attributes[name]).find((value) => value !== undefined && value !== '') ?? null

/** Elements that hold text, each with the nearest name for it. */
const pairsOf = (bytes: Uint8Array): Pair[] => {
  const pairs: Pair[] = []
  const open: Element[] = []
  walkXml(bytes, {
    open: (name, attributes) => {
      const parent = open.at(-1)
      if (parent) parent.hasChildren = true
      const own = labelIn(attributes)
      for (const [key, value] of Object.entries(attributes)) if (!ignored.test(key) && value !== own) pairs.push([spoken(key), value])
      open.push({ name, label: own, text: '', hasChildren: false })
    },
    close: () => {
      const element = open.pop()
      if (!element || element.text.trim() === '' || element.hasChildren) return
      const isValue = /^(\w*:)?(value|text|data|content)$/i.test(element.name)
      const label = element.label ?? (isValue ? open.findLast(({ label: outer }) => outer !== null)?.label : null) ?? spoken(element.name)
      pairs.push([label, element.text.trim()])
    },
    text: (text) => {
      const element = open.at(-1)
      if (element) element.text += text
    },
  })
  return pairs
}

export const xmlReader: DocumentReader = {
  format: 'xml',
  about: 'XML data, form data of a PDF (XFDF)',
  recognizes: (bytes) => /^\s*(<\?xml\b|<[a-z][\w:.-]*[^<>]*>\s*<[a-z])/i.test(decodeText(bytes.subarray(0, 2048))),
  read: (file, { limits }) => {
    const { grid, overflowed } = pairsGrid(pairsOf(file.bytes), file.name, limits.cells)
    return Promise.resolve(documentOf(file, 'xml', grid ? [grid] : [], overflowed ? 'too-large' : null))
  },
}
