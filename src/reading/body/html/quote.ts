import { attribute, styleOf, type HtmlElement } from './node.ts'

const citingClass = /gmail_quote|protonmail_quote|yahoo_quoted|tutanota_quote|moz-quote/
const bars = ['border-left', 'border-left-style', 'border-left-width']

/** Whether an element cites another message, so that its lines are one quote mark deeper. */
export const isQuote = (element: HtmlElement): boolean => {
  if (element.name !== 'blockquote') return false
  if (attribute(element, 'type').toLowerCase() === 'cite' || 'cite' in element.attribs) return true
  if (bars.some((property) => /solid|[1-9]/.test(styleOf(element, property)))) return true
  // Gmail's indent button writes the same class, with the border taken away.
  return citingClass.test(attribute(element, 'class')) && !styleOf(element, 'border').startsWith('none')
}

const borderIds =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|reply-intro|isReplyContent|isForwardContent)/i
const borderClasses = /\b(?:OutlookMessageHeader|moz-cite-prefix|moz-forward-container|moz-email-headers-table|yahoo_quoted|zmail_extra)\b/

const signatureIds = /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|lineBreakAtBeginningOfSignature)$/i
const signatureClasses = /\b(?:gmail_signature|moz-signature|zmail_signature_below|tutanota_signature|protonmail_signature_block-user)\b/

/** Whether a mail program has set the sender's signature in this element. */
export const isSignature = (element: HtmlElement): boolean =>
  signatureIds.test(attribute(element, 'id')) || signatureClasses.test(attribute(element, 'class'))

/** Whether a mail program begins an enclosed message with this element. */
export const isBorder = (element: HtmlElement): boolean =>
  borderIds.test(attribute(element, 'id')) ||
  borderClasses.test(attribute(element, 'class')) ||
  /solid.*#(?:e1e1e1|b5c4df)|#(?:e1e1e1|b5c4df).*solid/.test(styleOf(element, 'border-top'))
