import { symbolFont, symbols } from './ballots.ts'
import { hasMargins, isBlock } from './blocks.ts'
import { controlText, isField } from './controls.ts'
import { isHidden } from './hidden.ts'
import { attribute, isElement, isText, styleOf, type HtmlElement, type HtmlNode } from './node.ts'
import { isBorder, isQuote, isSignature } from './quote.ts'
import type { Scribe } from './scribe.ts'
import { readTable } from './table.ts'

/** What an element hands down to the text inside it. */
export type Style = { depth: number; symbol: 'wingdings' | 'wingdings2' | null; preformatted: boolean }

export const plainStyle: Style = { depth: 0, symbol: null, preformatted: false }

/** Writes down everything a reader sees of some nodes, in reading order. */
export const walk = (nodes: readonly HtmlNode[], style: Style, scribe: Scribe): void => {
  for (const node of nodes) {
    if (isText(node)) writeText(node.data, style, scribe)
    else if (isElement(node) && !isHidden(node)) walkElement(node, style, scribe)
  }
}

const writeText = (text: string, style: Style, scribe: Scribe): void =>
  scribe.text(style.symbol === null ? text : symbols(text, style.symbol), style.depth, style.preformatted)

const walkElement = (element: HtmlElement, style: Style, scribe: Scribe): void => {
  if (isBorder(element)) scribe.border()
  if (isSignature(element)) scribe.delimiter(style.depth)
  const control = controlText(element)
  const within = inner(element, style)
  const apart = isField(element)
  if (apart) scribe.text(columnGap, style.depth, true)
  if (control !== null) writeText(control, { ...style, symbol: null }, scribe)
  else if (element.name === 'br') scribe.lineBreak(style.depth)
  else if (element.name === 'table') readTable(element, within, scribe)
  else if (element.name === 'a') walkLink(element, within, scribe)
  else if (isBlock(element)) walkBlock(element, within, scribe)
  else walkInline(element, within, scribe)
  if (apart) scribe.text(columnGap, style.depth, true)
}

/** Spaces that set a field apart. */
const columnGap = '   '

const walkInline = (element: HtmlElement, style: Style, scribe: Scribe): void => {
  if (element.attribs['style']?.includes('mso-tab-count') === true) scribe.text('\t', style.depth, true)
  else walk(element.children, style, scribe)
}

const walkBlock = (element: HtmlElement, style: Style, scribe: Scribe): void => {
  if (hasMargins(element)) scribe.blankLine(style.depth)
  // A definition stands beside its term.
  if (element.name !== 'dd') scribe.blockBreak()
  if (element.name === 'li') scribe.text(`${bullet(element)} `, style.depth, true)
  walk(element.children, style, scribe)
  if (element.name === 'dt') scribe.text(wordsOf(element.children, 20).trim().endsWith(':') ? ' ' : ': ', style.depth, true)
  else scribe.blockBreak()
  if (hasMargins(element) || element.name === 'hr') scribe.blankLine(style.depth)
}

/** Children of a list that is still numbered: looking up every point of a list of thousands would take quadratic time. */
const maxNumbered = 400

const bullet = (element: HtmlElement): string => {
  const list = element.parent
  if (list === null || !isElement(list) || list.name !== 'ol' || list.children.length > maxNumbered) return '•'
  const items = list.children.filter((child) => isElement(child) && child.name === 'li')
  return `${items.indexOf(element) + 1}.`
}

/** A link shows its words; the address behind a mailto link is written too when the words are not it. */
const walkLink = (element: HtmlElement, style: Style, scribe: Scribe): void => {
  walk(element.children, style, scribe)
  const mailto = /^mailto:([^?\s<>]{3,254})/i.exec(attribute(element, 'href'))?.[1]
  if (mailto !== undefined && !wordsOf(element.children, 20).includes('@')) scribe.text(` <${mailto}>`, style.depth, false)
}

const wordsOf = (nodes: readonly HtmlNode[], levels: number): string =>
  nodes.map((node) => (isText(node) ? node.data : isElement(node) && levels > 0 ? wordsOf(node.children, levels - 1) : '')).join('')

const inner = (element: HtmlElement, style: Style): Style => {
  const font = symbolFont(element)
  return {
    depth: style.depth + (isQuote(element) ? 1 : 0),
    symbol: font === undefined ? style.symbol : font,
    preformatted:
      style.preformatted || element.name === 'pre' || element.name === 'textarea' || styleOf(element, 'white-space').startsWith('pre'),
  }
}
