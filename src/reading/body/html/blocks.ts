import { attribute, styleOf, type HtmlElement } from './node.ts'

const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figure',
    'footer',
    'form',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
])

/** Whether an element begins and ends on a line of its own. */
export const isBlock = (element: HtmlElement): boolean => blocks.has(element.name)

/** Whether a reader sees space above and below an element. Word writes every line as a paragraph without margins. */
export const hasMargins = (element: HtmlElement): boolean => {
  if (/^h[1-6]$/.test(element.name)) return true
  if (element.name !== 'p') return false
  return !attribute(element, 'class').startsWith('Mso') && !/^0/.test(styleOf(element, 'margin') || styleOf(element, 'margin-bottom'))
}
