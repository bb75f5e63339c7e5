import { attribute, isElement, isText, type HtmlElement, type HtmlNode } from './node.ts'

/** What a reader sees in a form control that came along in a body: its box, its text or the chosen entry; null for anything else. */
export const controlText = (element: HtmlElement): string | null => {
  if (element.name === 'input') return inputText(element)
  if (element.name === 'select') return chosenOption(element)
  return null
}

/** Whether an element is a field with borders, which a reader sees set apart from the words beside it. */
export const isField = (element: HtmlElement): boolean =>
  element.name === 'select' ||
  element.name === 'textarea' ||
  (element.name === 'input' && !['checkbox', 'radio'].includes(attribute(element, 'type').toLowerCase()))

const inputText = (element: HtmlElement): string | null => {
  const type = attribute(element, 'type').toLowerCase()
  if (type === 'checkbox' || type === 'radio') return 'checked' in element.attribs ? '☒ ' : '☐ '
  return ['submit', 'button', 'reset', 'image', 'file', 'password'].includes(type) ? '' : attribute(element, 'value')
}

const chosenOption = (element: HtmlElement): string => {
  const options = element.children.filter((child): child is HtmlElement => isElement(child) && child.name === 'option')
  const chosen = options.find((option) => 'selected' in option.attribs)
  return chosen === undefined ? '' : chosen.children.map(plainText).join('')
}

const plainText = (node: HtmlNode): string => (isText(node) ? node.data : '')
