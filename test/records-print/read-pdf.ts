/** Reads a printed record back with another library than the one that wrote it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role: string; children: (Node | { type: string; id: string })[] }
type ReadPage = { text: string; artifacts: string; tree: Node | null }
export type ReadPdf = { pages: ReadPage[]; title: string; lang: string | null }

/** All pages with their text, the text of their artifacts and their part of the tag tree. Blanks are dropped: lines break where they must. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    pages.push({ ...split(content.items), tree: await page.getStructTree() })
  }
  const { info } = await document.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
  const lang = 'Language' in info && typeof info.Language === 'string' ? info.Language : null
  await task.destroy()
  return { pages, title, lang }
}

export async function countPdfPages(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '')

function split(items: ({ str: string } | { type: string; tag?: string })[]): { text: string; artifacts: string } {
  const open: boolean[] = []
  const found = { text: '', artifacts: '' }
  for (const item of items) {
    if ('str' in item) found[open.includes(true) ? 'artifacts' : 'text'] += squeezed(item.str)
    else if (item.type.startsWith('begin')) open.push(item.tag === 'Artifact')
    else open.pop()
  }
  return found
}

/** Every node of a tag tree with this role. */
export function nodesOf(tree: Node | null, role: string): Node[] {
  if (!tree) return []
  const below = tree.children.flatMap((child) => ('role' in child ? nodesOf(child, role) : []))
  return tree.role === role ? [tree, ...below] : below
}
