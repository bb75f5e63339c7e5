import type { load } from 'cheerio/slim'

/** A node of a parsed HTML body. */
export type HtmlNode = Extract<Parameters<typeof load>[0], { type: unknown }>
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>

type HtmlText = Extract<HtmlNode, { data: string; nodeType: 3 }>

export const isText = (node: HtmlNode): node is HtmlText => node.nodeType === 3

export const isElement = (node: HtmlNode): node is HtmlElement => 'attribs' in node

export const attribute = (element: HtmlElement, name: string): string => element.attribs[name] ?? ''

/** One property of an element's style attribute, lower case and without spaces, or "". */
export const styleOf = (element: HtmlElement, property: string): string => {
  for (const declaration of attribute(element, 'style').toLowerCase().slice(0, 2_000).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0 && declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).replaceAll(/\s/g, '')
  }
  return ''
}
