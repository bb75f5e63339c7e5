import { attribute, styleOf, type HtmlElement } from './node.ts'

const neverShown = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'xml',
  'o:shapedefaults',
  'o:shapelayout',
  'map',
  'iframe',
])
const struckOut = new Set(['s', 'strike', 'del'])

/** Whether a reader does not see an element, or sees it crossed out: neither was said by the writer. */
export const isHidden = (element: HtmlElement): boolean =>
  neverShown.has(element.name) ||
  struckOut.has(element.name) ||
  'hidden' in element.attribs ||
  styleOf(element, 'display').startsWith('none') ||
  styleOf(element, 'visibility').startsWith('hidden') ||
  styleOf(element, 'mso-hide').startsWith('all') ||
  /^0(?:px|pt|em|%)?(?:!important)?$/.test(styleOf(element, 'font-size')) ||
  (/^0(?:px)?(?:!important)?$/.test(styleOf(element, 'max-height')) && styleOf(element, 'overflow').startsWith('hidden')) ||
  styleOf(element, 'text-decoration').includes('line-through') ||
  (element.name === 'input' && attribute(element, 'type').toLowerCase() === 'hidden')
